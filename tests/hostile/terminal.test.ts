import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

it.skipIf(process.platform === 'win32')(
  'a name with control characters does not reach the terminal as such',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'a\u001b]0;pwned\u0007\u009b31m.txt'), '');
    const { stderr, status } = spawnSync(process.execPath, ['cli/dateline.ts', 'extract', folder], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('the file is empty');
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(stderr.split('\n')).toHaveLength(2);
  },
);

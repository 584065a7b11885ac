import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../workspace/support.ts';

/** A program in place of a packaged Dateline; it finds its folder in $folder. */
function smoke(script: string) {
  const program = join(temporaryFolder(), 'dateline');
  writeFileSync(program, `#!/bin/sh\nfolder="\${1#--user-data-dir=}"\n${script}\n`);
  chmodSync(program, 0o755);
  const { status, stdout } = spawnSync(process.execPath, ['build/smoke.ts', program], { encoding: 'utf8' });
  return { status, stdout };
}

it.skipIf(process.platform === 'win32').each([
  ['works', 'touch "$folder/Samples.dateline"; exec sleep 60', 0, 'The package works.'],
  ['ends by itself', 'exit 3', 1, 'ended by itself (3)'],
  ['crashes', 'echo boom > "$folder/crash.log"; touch "$folder/Samples.dateline"; exec sleep 60', 1, 'boom'],
])('a package that %s is told', (_what, script, status, told) => {
  const result = smoke(script);
  expect(result.stdout).toContain(told);
  expect(result.status).toBe(status);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const start = fileURLToPath(new URL('../../build/start.ts', import.meta.url));

test('npm start without a display prints the address of the sample articles; Ctrl+C ends everything', async () => {
  test.skip(process.platform !== 'linux', 'only Linux tells by a variable whether there is a display');
  const home = await mkdtemp(join(tmpdir(), 'dateline-start-'));
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, [start], {
    env: { ...env, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const address = /http:\/\/127\.0\.0\.1:\d+\S+/.exec(String(line))?.[0] ?? '';
  const page = await fetch(address, { redirect: 'manual' });
  expect(page.status, `${line}`).toBe(302);
  expect(await readdir(join(home, 'Dateline'))).toContain('Samples.dateline');

  child.kill('SIGINT');
  await once(child, 'close');
  await expect(fetch(address)).rejects.toThrow();
  await rm(home, { recursive: true });
});

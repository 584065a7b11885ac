/** The same input gives the same bytes: wherever, whenever, and whatever was exported before. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FORMATS } from '../../../core/export/options.ts';

const run = promisify(execFile);

interface Place {
  TZ: string;
  LANG: string;
  /** How far the clock is ahead of the machine's. */
  years: number;
}

async function hashesAt({ years, ...env }: Place): Promise<Record<string, string>> {
  const script = new URL('./hashes.ts', import.meta.url).pathname;
  const args = [script, `--years=${years}`];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, ...env, LC_ALL: env.LANG } });
  return z.record(z.string(), z.string()).parse(JSON.parse(stdout));
}

describe('every format', () => {
  it('has the same bytes in other time zones, languages and years', { timeout: 120_000 }, async () => {
    const here = await hashesAt({ TZ: 'UTC', LANG: 'C', years: 0 });
    expect(Object.keys(here)).toEqual([...FORMATS]);
    const places: Place[] = [
      { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', years: 3 },
      { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', years: -20 },
    ];
    for (const place of places) expect(await hashesAt(place), JSON.stringify(place)).toEqual(here);
  });
});

import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createExtractPool } from '../../workspace/extract-pool.ts';
import { STRIKE } from './articles.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Takes a thread some ten seconds. */
const LONG = bytes(STRIKE.repeat(Math.ceil(8_000_000 / STRIKE.length)));

it('reads a file although its thread is stopped while it has another', async () => {
  const pool = createExtractPool('records', 1, 1);
  onTestFinished(() => pool.close());
  await pool.extract(bytes(STRIKE), 'first.txt');
  const cancel = new AbortController();
  const long = pool.extract(LONG, 'long.txt', {}, cancel.signal);
  const others = ['second.txt', 'third.txt'].map((name) => pool.extract(bytes(STRIKE), name));
  await wait(200);
  cancel.abort();
  await expect(long).rejects.toMatchObject({ name: 'AbortError' });
  expect((await Promise.all(others)).map(({ ok }) => ok)).toEqual([true, true]);
});

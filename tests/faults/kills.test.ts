import { expect, it } from 'vitest';
import { temporaryFolder } from '../workspace/support.ts';
import { killDuring, WORKS } from './kills.ts';
import { randomNumbers } from './support.ts';

/** More with `npm run fuzz -- --kills 400`. */
const KILLS = 12;

it(`${KILLS} kills during ${WORKS.join(', ')}: nothing acknowledged is lost, nothing half done`, {
  timeout: 300_000,
}, async () => {
  const folder = temporaryFolder();
  const next = randomNumbers(11);
  for (let kill = 0; kill < KILLS; kill++) {
    const work = WORKS[kill % WORKS.length] ?? 'edit';
    const after = next() % (work === 'import' ? 1200 : 400);
    expect(await killDuring({ work, after }, folder, kill), `${work} after ${after} ms`).toEqual([]);
  }
  console.log(`${KILLS} kills survived, nothing lost.`);
});

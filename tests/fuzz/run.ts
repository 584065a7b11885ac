/**
 * `npm run fuzz -- [--minutes N] [--seed N] [--target NAME] [--kills N] [--hostile]`: looks for inputs that Dateline fails on. A
 * failing input is made as small as possible and saved; `--target NAME --input FILE` runs it again.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killDuring, WORKS } from '../faults/kills.ts';
import { articleTarget } from './articles.ts';
import { contractTarget } from './contract.ts';
import { importHostile } from './hostile.ts';
import { Random } from './random.ts';
import { shrink } from './shrink.ts';
import { taggerTarget } from './tagger.ts';
import type { Target } from './target.ts';
import { workspaceTarget } from './workspace-file.ts';

const TARGETS: Record<string, () => Target> = {
  articles: articleTarget,
  tagger: taggerTarget,
  contract: contractTarget,
  workspace: workspaceTarget,
};
const SAVED = 'test-results/fuzz';

/** An input that takes longer, in milliseconds, is a failure, too. */
const TOO_LONG = 20_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    target: { type: 'string' },
    input: { type: 'string' },
    kills: { type: 'string' },
    hostile: { type: 'boolean', default: false },
  },
});

if (values.input !== undefined) await runAgain(values.target ?? '', values.input);
else if (values.kills !== undefined) await killMany(Number(values.kills), Number(values.seed));
else if (values.hostile) await importHostile();
else await fuzz(Number(values.minutes), Number(values.seed), values.target);

function targetOf(name: string): Target {
  const make = TARGETS[name];
  if (!make) throw new Error(`--target ${name}: choose one of ${Object.keys(TARGETS).join(', ')}.`);
  return make();
}

async function runAgain(name: string, file: string): Promise<void> {
  const target = targetOf(name);
  await target.run(readFileSync(file));
  target.close?.();
  console.log(`${file}: no failure.`);
}

async function fuzz(minutes: number, seed: number, only: string | undefined): Promise<void> {
  const names = only === undefined ? Object.keys(TARGETS) : [only];
  console.log(`seed ${seed}, ${minutes} minutes over ${names.join(', ')}`);
  let failures = 0;
  for (const name of names)
    failures += await fuzzTarget(targetOf(name), seed, (minutes * 60_000) / names.length);
  process.exitCode = failures > 0 ? 1 : 0;
}

/** @returns how many different failures there were */
async function fuzzTarget(target: Target, seed: number, milliseconds: number): Promise<number> {
  const random = new Random(seed);
  const ends = performance.now() + milliseconds;
  const seen = new Set<string>();
  let inputs = 0;
  for (; performance.now() < ends; inputs++) {
    const input = target.make(random);
    const failure = await failureOf(target, input);
    if (failure === null || seen.has(kindOf(failure))) continue;
    seen.add(kindOf(failure));
    await save(target, input, failure);
  }
  target.close?.();
  console.log(`${target.name}: ${inputs} inputs, ${seen.size} failures`);
  return seen.size;
}

/** What is wrong with an input, null where nothing is. */
async function failureOf(target: Target, input: Uint8Array): Promise<string | null> {
  const started = performance.now();
  try {
    await target.run(input);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return performance.now() - started > TOO_LONG ? `longer than ${TOO_LONG} ms` : null;
}

/** Failures that differ in numbers and names alone are the same. */
function kindOf(failure: string): string {
  return (failure.split('\n')[0] ?? '').replace(/\d+|"[^"]*"/g, '…').slice(0, 120);
}

async function save(target: Target, input: Uint8Array, failure: string): Promise<void> {
  const isSame = async (smaller: Uint8Array) => {
    const other = await failureOf(target, smaller);
    return other !== null && kindOf(other) === kindOf(failure);
  };
  const smallest = target.shrinks === false ? input : await shrink(input, isSame);
  mkdirSync(SAVED, { recursive: true });
  const file = join(SAVED, `${target.name}-${Date.now()}.bin`);
  writeFileSync(file, smallest);
  console.log(`FAILED ${failure}\n  ${smallest.length} bytes: ${target.again.replace('FILE', file)}`);
}

async function killMany(kills: number, seed: number): Promise<void> {
  const random = new Random(seed);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-kills-'));
  console.log(`seed ${seed}, ${kills} kills`);
  let problems = 0;
  for (let kill = 0; kill < kills; kill++) {
    const work = random.pick(WORKS);
    const after = random.below(work === 'import' ? 2000 : 500);
    for (const problem of await killDuring({ work, after }, folder, kill)) {
      problems++;
      console.log(`FAILED ${work} killed after ${after} ms: ${problem}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`${kills} kills survived, ${problems} problems`);
  process.exitCode = problems > 0 ? 1 : 0;
}

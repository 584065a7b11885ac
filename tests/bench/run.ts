/** `npm run bench -- NAME`: runs one of the benchmarks beside this file. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BENCHMARKS = ['tagger', 'timeline', 'extract', 'export', 'edits'];

const [benchmark] = process.argv.slice(2);
if (benchmark === undefined || !BENCHMARKS.includes(benchmark)) {
  console.error(`Usage: npm run bench -- ${BENCHMARKS.join('|')} [--minutes N of use, for the timeline]`);
  process.exit(2);
}
// The memory of an import is measured in a process that has never loaded a bundler or a compiler.
if (benchmark === 'extract') {
  const { built } = await import('./built.ts');
  const { status } = spawnSync(process.execPath, [fileURLToPath(await built('extract'))], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else await import(`./${benchmark}.ts`);

/** `npm run bench -- NAME`: runs one of the benchmarks beside this file. */
const BENCHMARKS = ['tagger', 'timeline', 'extract', 'export', 'edits'];

const [benchmark] = process.argv.slice(2);
if (benchmark === undefined || !BENCHMARKS.includes(benchmark)) {
  console.error(`Usage: npm run bench -- ${BENCHMARKS.join('|')} [--minutes N of use, for the timeline]`);
  process.exit(2);
}
await import(`./${benchmark}.ts`);

export {};

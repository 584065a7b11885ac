/** `npm run bench -- NAME`: runs one of the benchmarks beside this file. */
const BENCHMARKS = ['tagger', 'timeline', 'extract', 'export'];

const [benchmark, ...others] = process.argv.slice(2);
if (benchmark === undefined || others.length > 0 || !BENCHMARKS.includes(benchmark)) {
  console.error(`Usage: npm run bench -- ${BENCHMARKS.join('|')}`);
  process.exit(2);
}
await import(`./${benchmark}.ts`);

export {};

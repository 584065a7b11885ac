/** `npm run bench -- NAME`: runs one of the benchmarks beside this file. */
const BENCHMARKS = ['tagger', 'timeline', 'extract', 'export'];

const [name, ...others] = process.argv.slice(2);
if (name === undefined || others.length > 0 || !BENCHMARKS.includes(name)) {
  console.error(`Usage: npm run bench -- ${BENCHMARKS.join('|')}`);
  process.exit(2);
}
await import(`./${name}.ts`);

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const from = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Bundles a benchmark with the workspace's threads, as the program is shipped: run from its sources, every thread also
 * holds the compiler that takes the types out of them, some 60 MB.
 * @param name of a file beside this one
 * @returns URL of the bundled benchmark
 */
export async function built(name: string): Promise<URL> {
  const outDir = from('dist/bench');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node22',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          [name]: from(`tests/bench/${name}.ts`),
          'extract-worker': from('workspace/extract-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' },
      },
    },
  });
  return new URL(`../../dist/bench/${name}.js`, import.meta.url);
}

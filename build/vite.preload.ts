import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const from = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A sandboxed preload script must be one CommonJS file: it can require 'electron' and nothing else. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node22',
    outDir: from('dist'),
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: from('electron/preload/preload.ts'),
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});

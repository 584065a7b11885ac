import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const from = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What a briefing's page is made of. */
const PAGE = ['page.css', 'viewer.css', 'viewer.js'];

/** Everything that runs on Node.js or in Electron's own processes: one build, so that what they share stands once. */
export default defineConfig({
  // npm makes a package's commands executable when it installs it, but not again after a new build.
  plugins: [
    { name: 'executable', writeBundle: () => chmodSync(from('dist/dateline.js'), 0o755) },
    // Read as text by the file that stands beside them, which is bundled into the same folder.
    {
      name: 'briefing-page',
      writeBundle: ({ dir = from('dist') }) => {
        for (const name of PAGE) copyFileSync(from(`core/export/briefing/${name}`), join(dir, name));
      },
    },
  ],
  build: {
    ssr: true,
    target: 'node22',
    outDir: from('dist'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: from('electron/main/main.ts'),
        service: from('electron/service.ts'),
        server: from('server/server.ts'),
        'extract-worker': from('workspace/extract-worker.ts'),
        dateline: from('cli/dateline.ts'),
      },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' },
    },
  },
});

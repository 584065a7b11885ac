import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const from = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The window. Relative addresses, so that the same files work under Electron's protocol and the loopback server. */
export default defineConfig({
  root: from('renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome150',
    outDir: from('dist/renderer'),
    emptyOutDir: true,
    // The content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});

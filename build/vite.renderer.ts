import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { licencedPackages, licencesPage } from './licences.ts';

const from = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const licences: Plugin = {
  name: 'licences',
  generateBundle() {
    const page = licencesPage(licencedPackages(from('')));
    this.emitFile({ type: 'asset', fileName: 'licences.html', source: page });
    const css = readFileSync(from('build/licences.css'));
    this.emitFile({ type: 'asset', fileName: 'licences.css', source: css });
  },
};

/** The window. Relative addresses, so that the same files work under Electron's protocol and the loopback server. */
export default defineConfig({
  root: from('renderer'),
  base: './',
  plugins: [react(), licences],
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

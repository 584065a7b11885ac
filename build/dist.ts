/**
 * `npm run dist [-- --dir]`: installers of this system in release/, with their checksums; `--dir` leaves them unpacked, to
 * look at. Electron's runtime is downloaded unless DATELINE_ELECTRON_DIST names a folder or zip file that has it.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, DEFAULT_TARGET, DIR_TARGET, Platform } from 'electron-builder';
import { writeChecksums } from './checksums.ts';
import { drawIcons } from './icons.ts';
import { ICONS, OUTPUT, packaging } from './packaging.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { dir: { type: 'boolean', default: false } } });
const { DATELINE_ELECTRON_DIST: electronDist, DATELINE_HOMEPAGE: homepage } = process.env;

await drawIcons(`${root}/${ICONS}`);
const files = await build({
  projectDir: root,
  targets: Platform.current().createTarget(values.dir ? DIR_TARGET : DEFAULT_TARGET),
  config: {
    ...packaging,
    ...(electronDist && { electronDist }),
    // Debian asks every package for its home page.
    extraMetadata: { homepage: homepage ?? 'https://dateline.invalid' },
  },
  publish: 'never',
});
if (!values.dir) await writeChecksums(files, `${root}/${OUTPUT}`);

/** Application icons of every system, drawn from the one in renderer/design/icon.svg. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';

const SOURCE = fileURLToPath(new URL('../renderer/design/icon.svg', import.meta.url));

/** Sizes in pixels that Linux desktops look for (https://specifications.freedesktop.org/icon-theme-spec/). */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

/** https://learn.microsoft.com/windows/apps/design/style/iconography/app-icon-construction */
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];

/** Size in pixels of each type of image in an .icns file, in the order of Apple's iconutil. */
const MAC_TYPES: [type: string, size: number][] = [
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic04', 16],
  ['ic14', 512],
  ['ic09', 512],
  ['ic05', 32],
  ['ic10', 1024],
  ['ic11', 32],
];

/** Writes `icon.ico`, `icon.icns` and `linux/SIZExSIZE.png` into a folder, which is made where there is none. */
export async function drawIcons(folder: string): Promise<void> {
  const svg = await readFile(SOURCE, 'utf8');
  const png = (size: number) => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  await mkdir(join(folder, 'linux'), { recursive: true });

  for (const size of LINUX_SIZES) await writeFile(join(folder, 'linux', `${size}x${size}.png`), png(size));

  const ico = new IconIco();
  for (const size of WINDOWS_SIZES) await ico.addFromPng(png(size));
  await writeFile(join(folder, 'icon.ico'), ico.encode());

  const icns = new IconIcns();
  for (const [type, size] of MAC_TYPES) await icns.addFromPng(png(size), [type]);
  await writeFile(join(folder, 'icon.icns'), icns.encode());
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawIcons } from '../../build/icons.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-icons-'));

beforeAll(() => drawIcons(folder));
afterAll(() => rmSync(folder, { recursive: true }));

/** Width and height in the header of a PNG (https://www.w3.org/TR/png-3/#11IHDR). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

it('Linux has a PNG of each size, named after it', () => {
  const names = readdirSync(join(folder, 'linux'));
  expect(names).toHaveLength(8);
  for (const name of names) {
    const size = Number.parseInt(name, 10);
    expect(name).toBe(`${size}x${size}.png`);
    expect(sizeOf(readFileSync(join(folder, 'linux', name)))).toEqual([size, size]);
  }
});

it('Windows has one file with 16 to 256 pixels', () => {
  const ico = readFileSync(join(folder, 'icon.ico'));
  const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico[6 + 16 * i]);
  // In its directory, 0 stands for 256.
  expect(widths.sort((a = 0, b = 0) => a - b)).toEqual([0, 16, 24, 32, 48, 64, 128]);
});

it('macOS has one file with 16 to 1024 pixels, of the length that it says', () => {
  const icns = readFileSync(join(folder, 'icon.icns'));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const types: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    types.push(icns.toString('latin1', at, at + 4));
  expect(types).toEqual(expect.arrayContaining(['ic04', 'ic07', 'ic10']));
});

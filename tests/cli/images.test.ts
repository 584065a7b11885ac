import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES, dateline, folderWith, START_TIMEOUT } from './dateline.ts';

let folder: Awaited<ReturnType<typeof folderWith>>;
const run = (...args: string[]) => dateline(args, { cwd: folder.path });

beforeAll(async () => {
  folder = await folderWith(ARTICLES);
});
afterAll(() => folder.remove());

/** Width and height in a PNG's header. */
function dimensions(png: Buffer): [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('images on the command line', () => {
  it(
    'have the size, theme and texts told',
    async () => {
      const look = ['--size', 'a4', '--theme', 'mono', '--title', 'Streik', '--subtitle', 'Zwei Tage'];
      const { code, stderr } = await run(
        'extract',
        'streik.txt',
        '--out',
        'a.svg',
        ...look,
        '--credit',
        'dpa',
      );
      expect([code, stderr]).toEqual([0, '']);
      const svg = await readFile(join(folder.path, 'a.svg'), 'utf8');
      for (const part of ['width="297mm"', '>Streik<', '>Zwei Tage<', '>dpa<', 'Quellen'])
        expect(svg).toContain(part);
    },
    START_TIMEOUT,
  );

  it(
    'are printed at 300 dpi on paper',
    async () => {
      await run('extract', 'streik.txt', '--out', 'a.png', '--size', 'a4');
      const png = await readFile(join(folder.path, 'a.png'));
      expect(dimensions(png)).toEqual([3508, 2480]);
      expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(11_811);
    },
    START_TIMEOUT,
  );

  it(
    'are files with numbers where the events need several',
    async () => {
      const sentences = Array.from(
        { length: 28 },
        (_, day) => `Am ${day + 1}. Februar 2024 griff die Armee die Stadt Nummer ${day + 1} mit Drohnen an.`,
      );
      const many = await folderWith({
        'viel.txt': `Der Februar\n\n1. März 2024\n\n${sentences.join('\n\n')}\n`,
      });
      const args = ['extract', 'viel.txt', '--format', 'svg', '--size', '640x400', '--pages', 'several'];
      const { code, messages } = await dateline([...args, '--out', 'bild.svg'], { cwd: many.path });
      const files = (await readdir(many.path)).filter((name) => name.startsWith('bild')).sort();
      expect(code).toBe(0);
      expect(files.length).toBeGreaterThan(1);
      expect(files).toContain('bild-1.svg');
      expect(messages.join('\n')).toContain(`${files.length} images`);
      const refused = await dateline(args, { cwd: many.path });
      expect([refused.code, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('--out FILE');
      await many.remove();
    },
    2 * START_TIMEOUT,
  );

  it.each([
    [['--size', '100x100', '--format', 'png'], /each from 320 to 8000/],
    [['--size', 'a5', '--format', 'png'], /a4, a3/],
    [['--size', 'a4', '--width', '900', '--format', 'svg'], /leave --width out/],
    [['--size', 'a4', '--format', 'csv'], /--size is not for csv/],
    [['--no-sources', '--format', 'json'], /--no-sources is not for json/],
    [['--theme', 'sepia', '--format', 'svg'], /light, dark, mono/],
  ])('%j is wrong usage', async (flags, message) => {
    const { code, stderr } = await run('extract', 'streik.txt', ...flags);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

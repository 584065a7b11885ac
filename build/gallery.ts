/**
 * `npm run gallery`: exports the sample articles as images of every size and theme, and as a briefing, into
 * docs/gallery/. The same input gives the same bytes: a difference under version control is a difference in what users
 * get.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { extract } from '../core/engine.ts';
import { type ExportOptions, exportEvents } from '../core/export/index.ts';
import { merge } from '../core/extraction.ts';

const TITLE = 'Nordkoreas Soldaten, Amerikas Hilfe';
const SUBTITLE = 'Was fünf Artikel über den Herbst 2024 im Krieg gegen die Ukraine berichten';

/** Name and options of each file. Paper is shown as SVG and PDF: as PNG at 300 dpi it is large. */
const PICTURES: [name: string, options: ExportOptions][] = [
  ['1200x675-light', { format: 'png', size: '1200x675' }],
  ['1920x1080-dark', { format: 'png', size: '1920x1080', theme: 'dark' }],
  ['1080x1080-mono', { format: 'png', size: '1080x1080', theme: 'mono' }],
  ['as-high-as-needed', { format: 'png', width: 1600, lanes: 'participant', language: 'en' }],
  ['narrow', { format: 'png', width: 480, lanes: 'none' }],
  ['a4-light', { format: 'pdf', size: 'a4' }],
  ['a4-mono', { format: 'pdf', size: 'a4', theme: 'mono', lanes: 'place' }],
  ['a3-light', { format: 'svg', size: 'a3' }],
  [
    'outlined',
    {
      format: 'svg',
      size: '640x360',
      text: 'outlined',
      from: '2024-11-02',
      to: '2024-11-08',
      sources: false,
    },
  ],
  ['briefing', { format: 'briefing-pdf' }],
];

const from = (path: string) => new URL(`../${path}`, import.meta.url);
const folder = from('docs/gallery/');

const names = (await readdir(from('seeds/'))).filter((name) => name.endsWith('.txt')).sort();
const extractions = await Promise.all(
  names.map(async (name) => extract(await readFile(from(`seeds/${name}`)), name)),
);
const input = { events: merge(extractions), articles: extractions.map(({ article }) => article) };

await mkdir(folder, { recursive: true });
for (const [name, options] of PICTURES) {
  const heading = options.language === 'en' ? {} : { title: TITLE, subtitle: SUBTITLE };
  const { bytes, extension } = await exportEvents(input, { ...heading, ...options });
  await writeFile(new URL(`${name}.${extension}`, folder), bytes);
}

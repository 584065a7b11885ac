/**
 * Run by itself: exports the sample in every format and prints the hash of each file. With `--years N` its clock goes N
 * years ahead of the machine's.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { ExportInput, ExportOptions } from '../../../core/export/index.ts';
import { FORMATS } from '../../../core/export/options.ts';

const { values } = parseArgs({ options: { years: { type: 'string', default: '0' } } });
const ahead = Number(values.years) * 365 * 24 * 60 * 60 * 1000;

const RealDate = Date;
class ShiftedDate extends RealDate {
  constructor(...told: [] | [number | string | Date]) {
    if (told.length === 0) super(RealDate.now() + ahead);
    else super(...told);
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}
if (ahead !== 0) Object.assign(globalThis, { Date: ShiftedDate });

// Loaded after the clock was set: libraries may keep the time of their start.
const { exportEvents } = await import('../../../core/export/index.ts');
const { sample } = await import('./sample.ts');
const [article] = sample.articles;
if (!article) throw new Error('the sample has an article');
// Several articles are packed into one file, which has a clock of its own.
const two: ExportInput = {
  events: sample.events.map((event, index) => ({
    ...event,
    mentions: event.mentions.map((mention) => ({ ...mention, ...(index === 1 && { article: 'other' }) })),
  })),
  articles: [article, { ...article, id: 'other', path: 'artikel/anderer.txt' }],
};
const MORE: Partial<Record<(typeof FORMATS)[number], Partial<ExportOptions>>> = {
  pdf: { pages: 'several' },
  png: { size: 'a4' },
  json: { texts: true },
};

const hashes: Record<string, string> = {};
for (const format of FORMATS) {
  const { bytes } = await exportEvents(two, { format, ...MORE[format] });
  hashes[format] = createHash('sha256').update(bytes).digest('hex');
}
console.log(JSON.stringify(hashes));

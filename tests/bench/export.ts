/** `npm run bench -- export`: how long 2,000 events take to become an image, fonts and first start included. */
import { type ExportOptions, exportEvents } from '../../core/export/index.ts';
import { manyEvents } from '../core/timeline/events.ts';

const EVENTS = 2000;

/** Name, options and the longest time allowed, in milliseconds. */
const IMAGES: [name: string, options: ExportOptions, limit: number][] = [
  ['SVG', { format: 'svg' }, 2000],
  ['SVG, A3', { format: 'svg', size: 'a3' }, 2000],
  ['PNG, A3 at 300 dpi', { format: 'png', size: 'a3' }, 10_000],
  ['PDF, A3', { format: 'pdf', size: 'a3' }, 10_000],
  ['PDF, A3, all events', { format: 'pdf', size: 'a3', pages: 'several' }, 20_000],
];

const events = manyEvents(EVENTS);
for (const [name, options, limit] of IMAGES) {
  const start = performance.now();
  const { shown, bytes } = await exportEvents({ events, articles: [] }, options);
  const time = Math.round(performance.now() - start);
  const size = Math.round(bytes.length / 1024);
  console.log(`${name}: ${EVENTS} events, ${shown} shown, ${size} KiB in ${time} ms (at most ${limit})`);
  if (time > limit) process.exitCode = 1;
}

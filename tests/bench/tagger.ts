/**
 * `npm run bench -- tagger`: how fast the tagger is, beside chrono-node's German locale on the same text in the same run;
 * whether time stays linear in the length of the text; and what hostile texts cost.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { casual as chrono } from 'chrono-node/de';
import { tag } from '../../core/temporal/tag.ts';

const MEGABYTE = 1_000_000;
const SEEDS = new URL('../../seeds/', import.meta.url);

/** The sample articles, repeated to a length. */
function newsOf(length: number): string {
  const articles = readdirSync(SEEDS)
    .sort()
    .map((name) => readFileSync(new URL(name, SEEDS), 'utf8'))
    .join('\n\n');
  return repeat(`${articles}\n\n`, length);
}

function repeat(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

const HOSTILE: Record<string, string> = {
  digits: repeat('1234567890', MEGABYTE),
  'short numbers': repeat('1 ', MEGABYTE),
  dots: repeat('.', MEGABYTE),
  'dotted digits': repeat('1.', MEGABYTE),
  '"am am am"': repeat('am ', MEGABYTE),
  '"der der der"': repeat('der ', MEGABYTE),
  'number words': repeat('einundzwanzig zwei ', MEGABYTE),
  'one word': repeat('a', MEGABYTE),
  'one line of days': repeat('am Freitag, den 1. ', MEGABYTE),
  'lists of days': repeat('1., 2., ', MEGABYTE),
  'named events': repeat('seit Kriegsbeginn ', MEGABYTE),
  'line breaks': repeat('\n', MEGABYTE),
  surrogates: repeat('\ud83d', MEGABYTE),
};

/** Milliseconds of one run. */
function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function tagGerman(text: string): number {
  return tag(text, { language: 'de', published: '2024-11-01' }).length;
}

const speed = (length: number, milliseconds: number) => `${(length / 1000 / milliseconds).toFixed(1)} MB/s`;

const news = newsOf(MEGABYTE);
// In turns, so that both meet the same load of the machine; the first, cold run of each does not count.
const runs = Array.from({ length: 8 }, () => ({
  ours: time(() => tagGerman(news)),
  theirs: time(() => chrono.parse(news)),
})).slice(1);
const ours = median(runs.map((run) => run.ours));
const theirs = median(runs.map((run) => run.theirs));
console.log(`1 MB of German news: ${ours.toFixed(0)} ms, ${speed(MEGABYTE, ours)}`);
console.log(`chrono-node de.casual: ${theirs.toFixed(0)} ms, ${speed(MEGABYTE, theirs)}`);
console.log(`ratio: ${(theirs / ours).toFixed(2)} times as fast`);

console.log('\nlength      time      speed');
for (const megabytes of [1, 2, 5, 10]) {
  const text = newsOf(megabytes * MEGABYTE);
  const taken = time(() => tagGerman(text));
  console.log(
    `${String(megabytes).padStart(3)} MB  ${taken.toFixed(0).padStart(7)} ms  ${speed(text.length, taken)}`,
  );
}

console.log('\n1 MB of            time   times news');
for (const [name, text] of Object.entries(HOSTILE)) {
  const taken = time(() => tagGerman(text));
  console.log(`${name.padEnd(17)} ${taken.toFixed(0).padStart(6)} ms  ${(taken / ours).toFixed(1)}`);
}

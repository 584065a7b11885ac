/**
 * `npm run bench -- tagger`: how fast the tagger is, beside chrono-node's locale of the same language on the same text in
 * the same run; whether time stays linear in the length of the text; and what hostile texts cost.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { casual as chronoGerman } from 'chrono-node/de';
import { casual as chronoEnglish } from 'chrono-node/en';
import { tag } from '../../core/temporal/tag.ts';
import hostile from './hostile-texts.json' with { type: 'json' };

const MEGABYTE = 1_000_000;
const SEEDS = new URL('../../seeds/', import.meta.url);
const ARTICLES = new URL('../fixtures/articles/', import.meta.url);

/** Rounds of each comparison; the first ones, while the code is still cold, do not count. */
const ROUNDS = 15;
const COLD = 4;

/** Hostile texts are timed so often, and the fastest counts. */
const TRIES = 3;

type Language = 'de' | 'en';

/** Articles one after the other, repeated to a length: the German sample articles, or the English ones of the fixtures. */
function newsOf(language: Language, length: number): string {
  const files =
    language === 'de' ? readdirSync(SEEDS).map((name) => new URL(name, SEEDS)) : englishArticles();
  const articles = files.map((file) => readFileSync(file, 'utf8'));
  return repeat(`${articles.join('\n\n')}\n\n`, length);
}

/** Beside each article of the fixtures lies what is expected of it, with its language. */
function englishArticles(): URL[] {
  const names = readdirSync(ARTICLES).filter((name) => name.endsWith('.txt'));
  return names
    .filter((name) => {
      const expected = readFileSync(new URL(name.replace(/txt$/, 'json'), ARTICLES), 'utf8');
      return expected.includes('"language": "en"');
    })
    .map((name) => new URL(name, ARTICLES));
}

function repeat(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** Milliseconds that one run keeps processors busy, those that collect garbage too: other programs do not count. */
function time(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function tagged(text: string, language: Language): number {
  return tag(text, { language, published: '2024-11-01' }).length;
}

const speed = (length: number, milliseconds: number) => `${(length / 1000 / milliseconds).toFixed(1)} MB/s`;

/** In turns, so that both meet the same load of the machine. */
function compare(language: Language): void {
  const news = newsOf(language, MEGABYTE);
  const chrono = language === 'de' ? chronoGerman : chronoEnglish;
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: time(() => tagged(news, language)),
    theirs: time(() => chrono.parse(news)),
  })).slice(COLD);
  const ours = median(rounds.map((round) => round.ours));
  const theirs = median(rounds.map((round) => round.theirs));
  const ratio = median(rounds.map((round) => round.theirs / round.ours));
  console.log(`1 MB of news (${language}): ${ours.toFixed(0)} ms, ${speed(MEGABYTE, ours)}`);
  console.log(`chrono-node ${language}.casual: ${theirs.toFixed(0)} ms, ${speed(MEGABYTE, theirs)}`);
  console.log(`ratio: ${ratio.toFixed(2)} times as fast (median of ${rounds.length} rounds)\n`);
}

function compareLengths(): void {
  console.log('length      time      speed');
  for (const megabytes of [1, 2, 5, 10]) {
    const text = newsOf('de', megabytes * MEGABYTE);
    const taken = time(() => tagged(text, 'de'));
    console.log(
      `${String(megabytes).padStart(3)} MB  ${taken.toFixed(0).padStart(7)} ms  ${speed(text.length, taken)}`,
    );
  }
}

const fastest = (run: () => unknown) => Math.min(...Array.from({ length: TRIES }, () => time(run)));

/** Times of texts that repeat one thing, each beside that of news of the same length taken right before. */
function compareHostile(): void {
  console.log('\n1 MB of                        time   times news');
  for (const [language, texts] of [
    ['de', hostile.de],
    ['en', hostile.en],
  ] as const) {
    const news = newsOf(language, MEGABYTE);
    for (const part of texts) {
      const text = repeat(part, MEGABYTE);
      const usual = fastest(() => tagged(news, language));
      const taken = fastest(() => tagged(text, language));
      const name = JSON.stringify(part).slice(0, 28).padEnd(28);
      console.log(`${name} ${taken.toFixed(0).padStart(6)} ms  ${(taken / usual).toFixed(1)}`);
    }
  }
}

compare('de');
compare('en');
compareLengths();
compareHostile();

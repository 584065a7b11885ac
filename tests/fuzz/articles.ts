/** Mutated files of every format, through the reader and the engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Article } from '../../core/article/article.ts';
import { readArticles } from '../../core/article/read.ts';
import { ReadError } from '../../core/article/read-error.ts';
import { extractFrom, merge } from '../../core/extraction.ts';
import { docxOf, pdfOf } from '../core/article/formats/support.ts';
import { mutate } from './mutate.ts';
import type { Target } from './target.ts';

const FOLDERS = ['seeds', 'tests/fixtures/formats', 'tests/fixtures/articles', 'tests/fixtures/hostile'];
/** Larger ones only take longer. */
const MAX_SAMPLE = 60_000;

interface Sample {
  ending: string;
  bytes: Uint8Array;
}

function samples(): Sample[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const text = 'Am 3. Mai 2020 traf Anna Beispiel in Berlin Karl Muster.';
  return [
    ...files.map((file) => ({ ending: extname(file), bytes: readFileSync(file) })),
    {
      ending: '.docx',
      bytes: docxOf([
        ['Title', 'Gipfel'],
        [null, text],
      ]),
    },
    { ending: '.pdf', bytes: pdfOf([[{ x: 50, y: 50, text }]]) },
  ].filter(({ bytes }) => bytes.length < MAX_SAMPLE);
}

/** The ending stands before the file, up to the first zero: the reader goes by it. */
export function articleTarget(): Target {
  const all = samples();
  const endings = [...new Set(all.map(({ ending }) => ending))];
  return {
    name: 'articles',
    again: 'npm run fuzz -- --target articles --input FILE',
    make: (random) => {
      const ending = random.pick(endings);
      const sample = random.pick(all.filter((one) => one.ending === ending));
      const shown = random.chance(20) ? random.pick(endings) : ending;
      return Buffer.concat([Buffer.from(`${shown}\0`), mutate(sample.bytes, random)]);
    },
    run: async (input) => {
      const zero = input.indexOf(0);
      await readAll(input.subarray(zero + 1), `article${new TextDecoder().decode(input.subarray(0, zero))}`);
    },
  };
}

async function readAll(bytes: Uint8Array, path: string): Promise<void> {
  let articles: Article[];
  try {
    articles = await readArticles(bytes, path);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    if (/[\r\n]|\n\s+at /.test(error.message))
      throw new Error(`a message of several lines: ${error.message}`);
    return;
  }
  const extractions = articles.slice(0, 20).map((article) => extractFrom(article));
  for (const { article, expressions, mentions } of extractions)
    checkOffsets(article, [...expressions, ...mentions]);
  merge(extractions);
}

function checkOffsets({ text, blocks }: Article, found: { start: number; end: number }[]): void {
  let last = 0;
  for (const { start, end } of blocks) {
    if (start < last || end <= start) throw new Error(`blocks overlap at ${start}`);
    last = end;
  }
  for (const { start, end } of [...blocks, ...found])
    if (start < 0 || end <= start || end > text.length)
      throw new Error(`outside the text: ${start} to ${end}`);
}

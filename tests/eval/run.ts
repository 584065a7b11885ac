/**
 * `npm run eval`: the tagger beside chrono-node on every corpus found under ../shared/eval, scored by the script that lies
 * there. The corpora are for measuring only and no part of this repository; where they are missing it says so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Component, ParsedComponents } from 'chrono-node';
import { casual as chronoGerman } from 'chrono-node/de';
import { casual as chronoEnglish } from 'chrono-node/en';
import { z } from 'zod';
import { tag } from '../../core/temporal/tag.ts';

const EVAL = fileURLToPath(new URL('../../../shared/eval/', import.meta.url));
const SCORER = join(EVAL, 'timex-score.mjs');

const CORPORA = [
  { name: 'KRAUTS dev', folder: 'krauts-dev', language: 'de' },
  { name: 'WikiWarsDE dev', folder: 'wikiwars-de-dev', language: 'de' },
  { name: 'WikiWars dev', folder: 'wikiwars-en-dev', language: 'en' },
] as const;

type Language = (typeof CORPORA)[number]['language'];

const document = z.object({ doc: z.string(), dct: z.string().nullable(), text: z.string() });
type Document = z.infer<typeof document>;

interface Span {
  start: number;
  end: number;
  type: string;
  value: string;
}

const f1 = z.object({ f1: z.number() });
const block = z.object({ relaxed: f1, strict: f1, value: f1 });
const scores = z.object({ blocks: z.object({ ALL: block, PLACEABLE: block }) });

/** A tagger under test. */
interface System {
  name: (language: Language) => string;
  tag: (document: Document, language: Language) => Span[];
}

const SYSTEMS: readonly System[] = [
  {
    name: () => 'Dateline',
    tag: ({ text, dct }, language) => tag(text, { language, published: dct?.slice(0, 16) ?? null }),
  },
  { name: (language) => `chrono ${language}.casual`, tag: tagWithChronoAlone },
];

/** What chrono-node finds by itself, each to the day, month or year that it is certain of. */
function tagWithChronoAlone({ text, dct }: Document, language: Language): Span[] {
  const chrono = language === 'de' ? chronoGerman : chronoEnglish;
  const [year = 1970, month = 1, day = 1] = (dct ?? '').slice(0, 10).split('-').map(Number);
  return chrono.parse(text, new Date(year, month - 1, day, 12)).map(({ index, text: words, start }) => {
    const isTime = start.isCertain('hour');
    return {
      start: index,
      end: index + words.length,
      type: isTime ? 'TIME' : 'DATE',
      value: timexValue(start),
    };
  });
}

function timexValue(start: ParsedComponents): string {
  const two = (part: Component) => String(start.get(part) ?? 0).padStart(2, '0');
  const year = String(start.get('year')).padStart(4, '0');
  const isDay = start.isCertain('day') || start.isCertain('weekday');
  if (start.isCertain('hour')) return `${year}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}`;
  if (isDay) return `${year}-${two('month')}-${two('day')}`;
  return start.isCertain('month') ? `${year}-${two('month')}` : year;
}

function run(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCORER, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`The scorer failed: ${stderr}`);
  return stdout;
}

function score(system: System, corpus: (typeof CORPORA)[number], scratch: string): z.infer<typeof scores> {
  const gold = join(EVAL, corpus.folder);
  const documents = run('dump', gold)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => document.parse(JSON.parse(line)));
  const lines = documents.map((item) => {
    const spans = system.tag(item, corpus.language);
    return JSON.stringify({
      doc: item.doc,
      spans: spans.map(({ start, end, type, value }) => ({ start, end, type, value })),
    });
  });
  const file = join(scratch, 'system.jsonl');
  writeFileSync(file, lines.join('\n'));
  return scores.parse(JSON.parse(run('score', gold, '--sys', file, '--anchored', '--json')));
}

function main(): void {
  if (!existsSync(SCORER)) {
    console.log(
      'Nothing to measure: there is no ../shared/eval with corpora and scorer beside this repository.',
    );
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-eval-'));
  const percent = ({ f1: value }: z.infer<typeof f1>) => (100 * value).toFixed(1).padStart(9);
  console.log(`F1${' '.repeat(34)}  relaxed   strict    value placeable`);
  for (const corpus of CORPORA) {
    if (!existsSync(join(EVAL, corpus.folder))) {
      console.log(`${corpus.name}: skipped, ../shared/eval/${corpus.folder} is not there.`);
      continue;
    }
    for (const system of SYSTEMS) {
      const { ALL, PLACEABLE } = score(system, corpus, scratch).blocks;
      const figures = [ALL.relaxed, ALL.strict, ALL.value, PLACEABLE.value].map(percent).join('');
      console.log(`${corpus.name.padEnd(16)}${system.name(corpus.language).padEnd(20)}${figures}`);
    }
  }
  rmSync(scratch, { recursive: true });
}

main();

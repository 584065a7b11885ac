/** Words that dates are made of, in any order, through the tagger. */
import deWords from '../../core/temporal/de/words.json' with { type: 'json' };
import enWords from '../../core/temporal/en/words.json' with { type: 'json' };
import { tag } from '../../core/temporal/tag.ts';
import type { Random } from './random.ts';
import type { Target } from './target.ts';

/** All strings in a JSON file, however deep. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
}

const WORDS: Record<string, string[]> = { de: wordsIn(deWords), en: wordsIn(enWords) };
const GLUE = [' ', ' ', ' ', ', ', '. ', '-', '–', '/', '\n', '\n\n', '\u00a0', '', ' ("', ') '];
const NUMBERS = [
  '0',
  '1',
  '3.',
  '31',
  '32.',
  '2020',
  '24',
  '99',
  '1e9',
  '17.30',
  '12:61',
  '00',
  '2024-11-01',
  '’90',
  '½',
];
const DATES = [null, '2020-05-03', '2024-02-29T23:59', '0001-01-01', '9999-12-31', '1582-10-10'];

/** A quarter of a second for a few hundred words: ten thousand times what they take. */
const MAX_MILLISECONDS = 1500;

export function taggerTarget(): Target {
  return {
    name: 'tagger',
    again: 'npm run fuzz -- --target tagger --input FILE',
    make: (random) => new TextEncoder().encode(JSON.stringify(task(random))),
    run: async (input) => {
      const { text, language, published } = JSON.parse(new TextDecoder().decode(input));
      const started = performance.now();
      const expressions = tag(text, { language, published });
      const took = performance.now() - started;
      if (took > MAX_MILLISECONDS) throw new Error(`${Math.round(took)} ms for ${text.length} characters`);
      let last = 0;
      for (const { start, end, text: words } of expressions) {
        if (text.slice(start, end) !== words) throw new Error(`${words} does not stand at ${start}`);
        if (start < last) throw new Error(`expressions overlap at ${start}`);
        last = end;
      }
    },
  };
}

function task(random: Random) {
  const language = random.pick(['de', 'en', 'de', 'en', 'fr', 'und']);
  const words = WORDS[language] ?? [...(WORDS.de ?? []), ...(WORDS.en ?? [])];
  let text = '';
  for (let left = 1 + random.below(150); left > 0; left--)
    text += (random.chance(3) ? random.pick(NUMBERS) : random.pick(words)) + random.pick(GLUE);
  return { text, language, published: random.pick(DATES) };
}

/** Articles as an editor changes them, with where each sentence went. */

/** A number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** Park and Miller, "Random number generators: good ones are hard to find", 1988. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export interface Span {
  start: number;
  end: number;
}

/** A changed text; `moved` says where a stretch of the old one stands in it. */
export interface Rewritten {
  text: string;
  moved(span: Span): Span;
}

interface Change {
  at: number;
  remove: number;
  insert: string;
}

/** What is known of a text: its sentences with an event, and the words that date them, which stay as they are. */
export interface Known {
  sentences: Span[];
  dates: Span[];
}

/** How articles are changed, by name. */
export const REWRITES: Record<string, (text: string, known: Known, random: Random) => Rewritten> = {
  'words inserted': (text, { dates }, random) => edited(text, insertions(text, dates, random)),
  'words left out': (text, { dates }, random) => edited(text, omissions(text, dates, random)),
  'words replaced': (text, { dates }, random) => edited(text, replacements(text, dates, random)),
  'sentences lengthened': (text, { sentences }, random) =>
    edited(text, lengthenings(text, sentences, random)),
  'paragraphs reordered': (text, { sentences }, random) => reordered(text, sentences, random),
  'paragraphs added': (text, { sentences }, random) => edited(text, additions(text, sentences, random)),
  'all of it': (text, { sentences, dates }, random) => {
    const first = edited(text, insertions(text, dates, random));
    const second = reordered(first.text, sentences.map(first.moved), random);
    return { text: second.text, moved: (span) => second.moved(first.moved(span)) };
  },
};

const INSERTED = {
  de: ['wohl', 'auch', 'nun', 'bereits', 'offenbar'],
  en: ['also', 'now', 'reportedly', 'indeed', 'already'],
};
const ADDED = {
  de: 'Weitere Einzelheiten lagen der Redaktion zunächst nicht vor.',
  en: 'Further details were not known to the newsroom at first.',
};
const LENGTHENED = { de: ', wie es am Ort hieß', en: ', people in the area said' };
/** Adjectives and adverbs by their endings. */
const REPLACEABLE = {
  de: /^\p{Ll}{3,}(?:lich|isch|ig)(?:e[nrsm]?)?$/u,
  en: /^\p{Ll}{3,}(?:al|ous|ive|ic|ly)$/u,
};
const REPLACED = { en: 'large' };
const languageOf = (text: string) => (/\b(?:der|die|und)\b/.test(text) ? 'de' : 'en');

/** A word more in every second or third sentence. */
function insertions(text: string, protect: Span[], random: Random): Change[] {
  return gaps(text, protect)
    .filter(() => random(16) === 0)
    .map((at) => ({ at, remove: 0, insert: `${pick(INSERTED[languageOf(text)], random)} ` }));
}

function omissions(text: string, protect: Span[], random: Random): Change[] {
  return words(text, protect)
    .filter(
      ({ start, end }) =>
        end - start <= 4 && /^\p{Ll}+ $/u.test(text.slice(start, end + 1)) && random(9) === 0,
    )
    .map(({ start, end }) => ({ at: start, remove: end + 1 - start, insert: '' }));
}

/** Another adjective in the same form. */
function replacements(text: string, protect: Span[], random: Random): Change[] {
  const language = languageOf(text);
  return words(text, protect)
    .filter(({ start, end }) => REPLACEABLE[language].test(text.slice(start, end)) && random(2) === 0)
    .map(({ start, end }) => ({ at: start, remove: end - start, insert: another(text.slice(start, end)) }));

  function another(word: string): string {
    return language === 'en' ? REPLACED.en : `neu${/e[nrsm]?$/.exec(word)?.[0] ?? ''}`;
  }
}

/** A clause more before the full stop. */
function lengthenings(text: string, sentences: Span[], random: Random): Change[] {
  const ends = new Set(
    sentences.map(({ end }) => end).filter((end) => /[\p{Ll}]\.$/u.test(text.slice(0, end))),
  );
  return [...ends]
    .filter(() => random(2) === 0)
    .map((end) => ({ at: end - 1, remove: 0, insert: LENGTHENED[languageOf(text)] }));
}

/** Paragraphs more before those that tell of events. */
function additions(text: string, sentences: Span[], random: Random): Change[] {
  return telling(text, sentences)
    .slice(1)
    .filter(() => random(2) === 0)
    .map(({ start }) => ({ at: start, remove: 0, insert: `${ADDED[languageOf(text)]}\n\n` }));
}

/** Applies changes that do not overlap. */
function edited(text: string, changes: Change[]): Rewritten {
  const sorted = changes.toSorted((a, b) => a.at - b.at);
  let result = '';
  let end = 0;
  for (const { at, remove, insert } of sorted) {
    result += text.slice(end, at) + insert;
    end = at + remove;
  }
  const shift = (offset: number, isEnd: boolean) =>
    sorted
      .filter(({ at }) => (isEnd ? at < offset : at <= offset))
      .reduce((sum, { remove, insert }) => sum + insert.length - remove, 0);
  return {
    text: result + text.slice(end),
    moved: ({ start, end: last }) => ({ start: start + shift(start, false), end: last + shift(last, true) }),
  };
}

/** Shuffles the paragraphs that tell of events among themselves, all but the first of them. */
function reordered(text: string, sentences: Span[], random: Random): Rewritten {
  const all = paragraphs(text);
  const places = telling(text, sentences)
    .slice(1)
    .map((paragraph) => all.findIndex(({ start }) => start === paragraph.start));
  const order = [...all];
  for (let i = places.length - 1; i > 0; i--) {
    const [a, b] = [places[i] ?? 0, places[random(i + 1)] ?? 0];
    const [first, second] = [order[a], order[b]];
    if (first && second) [order[a], order[b]] = [second, first];
  }
  const starts = new Map<Span, number>();
  let result = '';
  for (const paragraph of order) {
    starts.set(paragraph, result.length);
    result += `${text.slice(paragraph.start, paragraph.end).trimEnd()}\n\n`;
  }
  return {
    text: result,
    moved: (span) => {
      const home = all.find(({ start, end }) => span.start >= start && span.start < end) ?? span;
      const by = (starts.get(home) ?? 0) - home.start;
      return { start: span.start + by, end: span.end + by };
    },
  };
}

function paragraphs(text: string): Span[] {
  return [...text.matchAll(/\S[\s\S]*?(?:\n\s*\n|$)/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** The paragraphs that hold a sentence with an event. */
function telling(text: string, sentences: Span[]): Span[] {
  return paragraphs(text).filter(({ start, end }) =>
    sentences.some((span) => span.start >= start && span.start < end),
  );
}

/** The words of the paragraphs behind title and dateline, without those that are protected. */
function words(text: string, protect: Span[]): Span[] {
  const from = paragraphs(text)[2]?.start ?? text.length;
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter(
      ({ start, end }) => start > from && !protect.some((span) => start < span.end && span.start < end),
    );
}

/** Where a word can be put in: between two words of a line, the first of which is no number. */
function gaps(text: string, protect: Span[]): number[] {
  return words(text, protect)
    .filter(({ start }) => /\p{Ll} $/u.test(text.slice(start - 2, start)))
    .map(({ start }) => start);
}

const pick = (items: string[], random: Random) => items[random(items.length)] ?? '';

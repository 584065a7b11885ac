/** An event in words, for every format that people read. */
import type { Contradiction, Event } from '../events/event.ts';
import { formatWhen, type Language } from '../timeline/dates.ts';
import { typeLabel } from '../timeline/lanes.ts';
import type { Citation, Citations } from './citations.ts';
import { oneLine, unique } from './text.ts';
import { fill, wordsOf } from './words.ts';

/** What a reader has to know of an event to judge it. All texts are of one line and as plain as they can be. */
export interface Entry {
  event: Event;
  title: string;
  /** "Montag, 3. Juni 2024"; null without a date. */
  date: string | null;
  /** Label of its type. */
  type: string;
  /** "als Tatsache gemeldet". */
  factuality: string;
  /** "Datum aus dem Zusammenhang", "Wer sagt es: …", "Ort: …". */
  facts: string[];
  disagreements: Disagreement[];
  /** What the user of a workspace decided: judgement, corrections and tags in one line, then the notes. */
  editorial: string[];
  citations: Citation[];
}

/** What the sources disagree about, each claim with the paragraphs that make it. */
export interface Disagreement {
  /** "Widersprüchliche Zahlen". */
  label: string;
  claims: { value: string; citations: Citation[] }[];
}

export function entryOf(event: Event, language: Language, citations: Citations): Entry {
  const words = wordsOf(language);
  const speakers = unique(event.mentions.map(({ attribution }) => oneLine(attribution?.text ?? '')));
  const places = unique(event.places.map(oneLine));
  return {
    event,
    title: oneLine(event.title),
    date: event.when && formatWhen(event.when, language),
    type: oneLine(typeLabel(event.type, language)),
    factuality: words.factuality[event.factuality],
    facts: [
      ...(event.when?.certainty === 'inferred' ? [words.inferred] : []),
      ...(speakers.length > 0 ? [fill(words.says, { names: speakers.join('; ') })] : []),
      ...(places.length > 0 ? [fill(words.places, { names: places.join('; ') })] : []),
    ],
    citations: distinct(event.mentions.map((mention) => citations.of(mention))),
    disagreements: event.contradictions.map((contradiction) =>
      disagreementOf(contradiction, event, language, citations),
    ),
    editorial: editorialOf(event, language),
  };
}

function disagreementOf(
  { kind, claims }: Contradiction,
  { mentions }: Event,
  language: Language,
  citations: Citations,
): Disagreement {
  const byValue = Map.groupBy(claims, ({ value }) => oneLine(value));
  return {
    label: wordsOf(language).disagree[kind],
    claims: [...byValue].map(([value, same]) => {
      const ids = new Set(same.map(({ mention }) => mention));
      const sources = mentions.filter(({ id }) => ids.has(id));
      return { value, citations: distinct(sources.map((mention) => citations.of(mention))) };
    }),
  };
}

const distinct = (citations: (Citation | null)[]): Citation[] => [
  ...new Set(citations.filter((citation) => citation !== null)),
];

/** What the user of the workspace decided, in a line, and a line for each note. */
function editorialOf({ editorial }: Event, language: Language): string[] {
  if (!editorial) return [];
  const words = wordsOf(language).editorial;
  const names: Record<string, string> = words.fields;
  const fields = editorial.edited.map((field) => names[field] ?? field);
  const judgement = [
    ...(editorial.review === 'open' ? [] : [words.review[editorial.review]]),
    ...(editorial.added ? [words.added] : []),
    ...(fields.length > 0 ? [fill(words.edited, { fields: fields.join(', ') })] : []),
    ...(editorial.tags.length > 0 ? [fill(words.tags, { tags: editorial.tags.join(', ') })] : []),
  ];
  const notes = editorial.notes.map((text) => fill(words.note, { text }));
  return [...(judgement.length > 0 ? [judgement.join(' · ')] : []), ...notes].map(oneLine);
}

/** "Widersprüchliche Zahlen: 4.000 / 3.500". */
export function disagreementLine({ label, claims }: Disagreement): string {
  return `${label}: ${claims.map(({ value }) => value).join(' / ')}`;
}

/** The sentence that explains a date to the reader, in both languages of the user interface. */
import { isoDay } from '../calendar.ts';
import type { Bilingual, Granularity, Interval } from '../expression.ts';
import { formatFrom, formatInterval } from '../format.ts';
import type { Meaning } from '../meaning.ts';
import { eventById } from '../named-events.ts';
import templates from './because.json' with { type: 'json' };
import type { Known, Placement } from './context.ts';

type Language = 'de' | 'en';
type Templates = (typeof templates)[Language];

/** What is to be explained. */
export interface Explained {
  words: string;
  meaning: Meaning;
  placement: Placement;
  interval: Interval | null;
}

/** Why an expression means what it means. */
export function because({ words, meaning, placement, interval }: Explained, known: Known): Bilingual {
  if (!interval) {
    const why = whyUndated(meaning, known);
    return bilingual((text) => fill(text.undated, { words, reason: text[why] }));
  }
  const date = startsAhead(placement, known)
    ? bilingual((_, language) => formatFrom(interval.start ?? '', placement.granularity, language))
    : inWords(interval, placement.granularity, known);
  const reason = whyDated(placement, known);
  return bilingual((text, language) =>
    fill(text.dated, { words, date: date[language], reason: reason[language] }),
  );
}

/** Whether a stretch without an end is one "ab", not "seit": from a day to come on, or after something. */
function startsAhead({ first, last, mod }: Placement, { published }: Known): boolean {
  if (first === null || last !== null) return false;
  return mod === 'AFTER' || (published !== null && first > published.day);
}

function whyDated(placement: Placement, known: Known): Bilingual {
  const { anchor, tense, vague } = placement;
  if (anchor.kind !== 'context') {
    const event = anchor.kind === 'named-event' ? anchor.event : '';
    return told(`${anchor.kind} ${event} ${tense} ${vague}`, known, (text, language) =>
      vaguely(text, vague, reasonFor(placement, text, language, known)),
    );
  }
  const words = known.words.get(anchor.expression) ?? '';
  return bilingual((text) => vaguely(text, vague, fill(text.context, { told: words })));
}

function vaguely(text: Templates, vague: boolean | undefined, reason: string): string {
  return vague ? fill(text.vague, { reason }) : reason;
}

function reasonFor({ anchor, tense }: Placement, text: Templates, language: Language, known: Known): string {
  switch (anchor.kind) {
    case 'publication': {
      const published = known.published ? wordsOfDay(known.published.day, language, known) : '';
      const reason = fill(text.publication, { published });
      if (tense === undefined) return reason;
      return fill(tense === 'unknown' ? text.undecided : text[tense], { reason });
    }
    case 'named-event': {
      const event = eventById(anchor.event);
      if (!event) return text.absolute;
      const isDay = event.start === event.end && event.start.length === 10;
      const start = isDay
        ? formatInterval({ start: event.start, end: event.end }, 'day', language)
        : [...new Set([event.start, event.end])].join('–');
      return fill(text['named-event'], { event: event.label[language], start });
    }
    default:
      return text.absolute;
  }
}

function whyUndated(
  { kind }: Meaning,
  known: Known,
): 'duration' | 'set' | 'reference' | 'unpublished' | 'unknown' {
  switch (kind) {
    case 'duration':
    case 'set':
    case 'reference':
      return kind;
    default:
      return known.published === null ? 'unpublished' : 'unknown';
  }
}

function wordsOfDay(day: number, language: Language, known: Known): string {
  const iso = isoDay(day);
  return inWords({ start: iso, end: iso }, 'day', known)[language];
}

function inWords(interval: Interval, granularity: Granularity, known: Known): Bilingual {
  return told(`${granularity} ${interval.start} ${interval.end}`, known, (_, language) =>
    formatInterval(interval, granularity, language),
  );
}

/** Texts name the same few dates and give the same few reasons again and again. */
function told(
  key: string,
  { phrases }: Known,
  tell: (text: Templates, language: Language) => string,
): Bilingual {
  let phrase = phrases.get(key);
  if (phrase === undefined) {
    phrase = bilingual(tell);
    phrases.set(key, phrase);
  }
  return phrase;
}

function bilingual(tell: (text: Templates, language: Language) => string): Bilingual {
  return { de: tell(templates.de, 'de'), en: tell(templates.en, 'en') };
}

/** Text and names of values in turn: of "vom {start} an" "vom ", "start", " an". */
const PARTS = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
  const known = PARTS.get(template);
  if (known) return known;
  const parts = template.split(/\{(\w+)\}/);
  PARTS.set(template, parts);
  return parts;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  let filled = '';
  for (const [index, part] of partsOf(template).entries()) filled += index % 2 === 0 ? part : values[part];
  return filled;
}

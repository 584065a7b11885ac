/** The sentence that explains a date to the reader, in both languages of the user interface. */
import { isoDay } from '../calendar.ts';
import type { Bilingual, Granularity, Interval } from '../expression.ts';
import { formatInterval } from '../format.ts';
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
export function because(explained: Explained, known: Known): Bilingual {
  return { de: sentence('de', explained, known), en: sentence('en', explained, known) };
}

function sentence(language: Language, explained: Explained, known: Known): string {
  const { words, placement, interval, meaning } = explained;
  const text = templates[language];
  if (!interval) return fill(text.undated, { words, reason: whyUndated(text, meaning, known) });
  const reason = whyDated(language, placement, known);
  const date = inWords(interval, placement.granularity, language, known);
  return fill(text.dated, {
    words,
    date,
    reason: placement.vague ? fill(text.vague, { reason }) : reason,
  });
}

function whyDated(language: Language, { anchor, tense }: Placement, known: Known): string {
  const text = templates[language];
  switch (anchor.kind) {
    case 'publication': {
      const published = known.published ? formatDay(known.published.day, language, known) : '';
      const reason = fill(text.publication, { published });
      return tense === 'past' || tense === 'future' ? fill(text[tense], { reason }) : reason;
    }
    case 'context':
      return fill(text.context, { told: known.words.get(anchor.expression) ?? '' });
    case 'named-event': {
      const event = eventById(anchor.event);
      if (!event) return text.absolute;
      const isDay = event.start === event.end && event.start.length === 10;
      const start = isDay
        ? formatInterval({ start: event.start, end: event.end }, 'day', language)
        : `${event.start}–${event.end}`;
      return fill(isDay ? text['named-event'] : text['named-event-period'], {
        event: event.label[language],
        start,
      });
    }
    default:
      return text.absolute;
  }
}

function whyUndated(text: Templates, { kind }: Meaning, known: Known): string {
  switch (kind) {
    case 'duration':
    case 'set':
    case 'reference':
      return text[kind];
    default:
      return known.published === null ? text.unpublished : text.unknown;
  }
}

function formatDay(day: number, language: Language, known: Known): string {
  const iso = isoDay(day);
  return inWords({ start: iso, end: iso }, 'day', language, known);
}

/** A date in words; texts name the same few dates again and again. */
function inWords(interval: Interval, granularity: Granularity, language: Language, known: Known): string {
  const key = `${language} ${granularity} ${interval.start} ${interval.end}`;
  let words = known.dates.get(key);
  if (words === undefined) {
    words = formatInterval(interval, granularity, language);
    known.dates.set(key, words);
  }
  return words;
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

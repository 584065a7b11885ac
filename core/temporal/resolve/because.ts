/** The sentence that explains a date to the reader, in both languages of the user interface. */
import { isoDay } from '../calendar.ts';
import type { Bilingual, Interval } from '../expression.ts';
import { formatInterval } from '../format.ts';
import type { Meaning } from '../meaning.ts';
import { eventById } from '../named-events.ts';
import templates from './because.json' with { type: 'json' };
import type { Context, Placement } from './context.ts';

type Language = 'de' | 'en';
type Templates = (typeof templates)[Language];

/** What is to be explained. */
export interface Explained {
  words: string;
  meaning: Meaning;
  placement: Placement;
  interval: Interval | null;
}

/** What of the context an explanation can mention. */
type Known = Pick<Context, 'published' | 'words'>;

/** Why an expression means what it means. */
export function because(explained: Explained, context: Known): Bilingual {
  return { de: sentence('de', explained, context), en: sentence('en', explained, context) };
}

function sentence(language: Language, explained: Explained, context: Known): string {
  const { words, placement, interval, meaning } = explained;
  const text = templates[language];
  if (!interval) return fill(text.undated, { words, reason: whyUndated(text, meaning, context) });
  const reason = whyDated(language, placement, context);
  const date = formatInterval(interval, placement.granularity, language);
  return fill(text.dated, {
    words,
    date,
    reason: placement.vague ? fill(text.vague, { reason }) : reason,
  });
}

function whyDated(language: Language, { anchor, tense }: Placement, context: Known): string {
  const text = templates[language];
  switch (anchor.kind) {
    case 'publication': {
      const published = context.published ? formatDay(context.published.day, language) : '';
      const reason = fill(text.publication, { published });
      return tense === 'past' || tense === 'future' ? fill(text[tense], { reason }) : reason;
    }
    case 'context':
      return fill(text.context, { told: context.words.get(anchor.expression) ?? '' });
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

function whyUndated(text: Templates, { kind }: Meaning, context: Known): string {
  switch (kind) {
    case 'duration':
    case 'set':
    case 'reference':
      return text[kind];
    default:
      return context.published === null ? text.unpublished : text.unknown;
  }
}

function formatDay(day: number, language: Language): string {
  const iso = isoDay(day);
  return formatInterval({ start: iso, end: iso }, 'day', language);
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The sentence that explains a date to the reader, in both languages of the user interface. */
import { isoDay } from '../calendar.ts';
import type { Anchor, Bilingual, Granularity, Interval } from '../expression.ts';
import { formatFrom, formatInterval } from '../format.ts';
import type { Meaning } from '../meaning.ts';
import { eventById } from '../named-events.ts';
import templates from './because.json' with { type: 'json' };
import type { Placement, PublicationDate } from './context.ts';
import { toInterval } from './interval.ts';

type Language = 'de' | 'en';
type Templates = (typeof templates)[Language];

/** Where an expression lies on the calendar, and why. */
export interface Explained {
  interval: Interval | null;
  because: Bilingual;
}

/** What was said of some words, and what it was said about. */
interface Said extends Explained {
  kind: Meaning['kind'];
  placement: Placement;
  told: string;
}

/** Words of which what was said is remembered, and phrases: more than an article has. */
const MOST_KEPT = 10_000;

/**
 * The explanations of one text. Texts name the same few dates and give the same few reasons again and again, mostly in
 * the same words: what was last said of some words is kept, and so are dates and reasons once they are put into words.
 */
export class Explanations {
  readonly #published: PublicationDate | null;
  readonly #said = new Map<string, Said>();
  readonly #phrases = new Map<string, Bilingual>();

  constructor(published: PublicationDate | null) {
    this.#published = published;
  }

  /**
   * Why words mean what they mean.
   *
   * @param told the words of the date that the placement leans on, empty where it leans on none
   */
  of(words: string, { kind }: Meaning, placement: Placement, told: string): Explained {
    const said = this.#said.get(words);
    if (said?.kind === kind && said.told === told && isSame(said.placement, placement)) return said;
    const interval = toInterval(placement);
    const because = interval ? this.#dated(words, placement, interval, told) : this.#undated(words, kind);
    if (this.#said.size >= MOST_KEPT) this.#said.clear();
    this.#said.set(words, { kind, placement, told, interval, because });
    return { interval, because };
  }

  #undated(words: string, kind: Meaning['kind']): Bilingual {
    const why = whyUndated(kind, this.#published);
    return bilingual((text) => fill(text.undated, { words, reason: text[why] }));
  }

  #dated(words: string, placement: Placement, interval: Interval, told: string): Bilingual {
    const date = startsAhead(placement, this.#published)
      ? bilingual((_, language) => formatFrom(interval.start ?? '', placement.granularity, language))
      : this.#inWords(interval, placement.granularity);
    const reason = this.#reason(placement, told);
    return bilingual((text, language) =>
      fill(text.dated, { words, date: date[language], reason: reason[language] }),
    );
  }

  #reason(placement: Placement, told: string): Bilingual {
    const { anchor, tense, vague } = placement;
    const event = anchor.kind === 'named-event' ? anchor.event : '';
    return this.#once(`${anchor.kind} ${event} ${tense} ${vague} ${told}`, (text, language) => {
      const reason = this.#reasonFor(placement, told, text, language);
      return vague ? fill(text.vague, { reason }) : reason;
    });
  }

  #reasonFor({ anchor, tense }: Placement, told: string, text: Templates, language: Language): string {
    if (anchor.kind === 'context') return fill(text.context, { told });
    if (anchor.kind === 'named-event') return reasonOfEvent(anchor.event, text, language);
    if (anchor.kind !== 'publication') return text.absolute;
    const published = this.#published ? this.#wordsOfDay(this.#published.day)[language] : '';
    const reason = fill(text.publication, { published });
    if (tense === undefined) return reason;
    return fill(tense === 'unknown' ? text.undecided : text[tense], { reason });
  }

  #wordsOfDay(day: number): Bilingual {
    const iso = isoDay(day);
    return this.#inWords({ start: iso, end: iso }, 'day');
  }

  #inWords(interval: Interval, granularity: Granularity): Bilingual {
    return this.#once(`${granularity} ${interval.start} ${interval.end}`, (_, language) =>
      formatInterval(interval, granularity, language),
    );
  }

  #once(key: string, tell: (text: Templates, language: Language) => string): Bilingual {
    const known = this.#phrases.get(key);
    if (known !== undefined) return known;
    const phrase = bilingual(tell);
    if (this.#phrases.size >= MOST_KEPT) this.#phrases.clear();
    this.#phrases.set(key, phrase);
    return phrase;
  }
}

/** Whether two placements of the same words give the same explanation. */
function isSame(a: Placement, b: Placement): boolean {
  return (
    a.first === b.first &&
    a.last === b.last &&
    a.minute === b.minute &&
    a.granularity === b.granularity &&
    a.tense === b.tense &&
    a.vague === b.vague &&
    a.mod === b.mod &&
    (a.anchor === b.anchor || isSameAnchor(a.anchor, b.anchor))
  );
}

/** Of dates told before only the words matter. */
function isSameAnchor(a: Anchor, b: Anchor): boolean {
  if (a.kind === 'named-event' && b.kind === 'named-event') return a.event === b.event;
  return a.kind === b.kind;
}

/** Whether a stretch without an end is one "ab", not "seit": from a day to come on, or after something. */
function startsAhead({ first, last, mod }: Placement, published: PublicationDate | null): boolean {
  if (first === null || last !== null) return false;
  return mod === 'AFTER' || (published !== null && first > published.day);
}

function reasonOfEvent(id: string, text: Templates, language: Language): string {
  const event = eventById(id);
  if (!event) return text.absolute;
  const isDay = event.start === event.end && event.start.length === 10;
  const start = isDay
    ? formatInterval({ start: event.start, end: event.end }, 'day', language)
    : [...new Set([event.start, event.end])].join('–');
  return fill(text['named-event'], { event: event.label[language], start });
}

function whyUndated(
  kind: Meaning['kind'],
  published: PublicationDate | null,
): 'duration' | 'set' | 'reference' | 'unpublished' | 'unknown' {
  switch (kind) {
    case 'duration':
    case 'set':
    case 'reference':
      return kind;
    default:
      return published === null ? 'unpublished' : 'unknown';
  }
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
  const parts = partsOf(template);
  let filled = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) {
    filled += values[parts[index] ?? ''] + (parts[index + 1] ?? '');
  }
  return filled;
}

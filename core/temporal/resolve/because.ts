/** The sentence that explains a date to the reader, in both languages of the user interface. */
import type { Anchor, Bilingual, Interval } from '../expression.ts';
import { formatDate, formatFrom, formatInterval } from '../format.ts';
import type { Meaning } from '../meaning.ts';
import { eventById } from '../named-events.ts';
import templates from './because.json' with { type: 'json' };
import type { Placement, PublicationDate } from './context.ts';
import { toInterval } from './interval.ts';

type Language = 'de' | 'en';

/** Words, where they lie on the calendar, and why. */
export interface Explained {
  words: string;
  interval: Interval | null;
  because: Bilingual;
}

/** A sentence around its date: what stands before it, and behind it. */
type Frame = Readonly<Record<Language, readonly [before: string, behind: string]>>;

/** What was said of some words, and what it was said about. */
interface Said extends Explained {
  kind: Meaning['kind'];
  placement: Placement;
  told: string;
  /** Null where there is no date. */
  frame: Frame | null;
}

/** What stands before the date of a sentence, and behind it. */
const FRAMES = inBoth((language) => templates[language].dated.split('{date}'));

/** Words of which what was said is remembered: more than an article has. */
const MOST_KEPT = 10_000;

/**
 * The explanations of one text. Texts give the same few reasons again and again, mostly for the same dates in the same
 * words: what was last said of some words is kept.
 */
export class Explanations {
  readonly #published: PublicationDate | null;
  /** "Der Artikel ist vom …": the reason most dates have. */
  readonly #fromPublication: Bilingual;
  readonly #said = new Map<string, Said>();

  constructor(published: PublicationDate | null) {
    this.#published = published;
    this.#fromPublication = inBoth((language) => {
      const day = published ? formatDate(published.day, language) : '';
      return fill(templates[language].publication, { published: day });
    });
  }

  /**
   * Why words mean what they mean.
   *
   * @param told the words of the date that the placement leans on, empty where it leans on none
   */
  of(words: string, { kind }: Meaning, placement: Placement, told: string): Explained {
    const said = this.#said.get(words);
    const isSameReason = said?.told === told && hasSameReason(said.placement, placement);
    if (said?.kind === kind && isSameReason && hasSameDate(said.placement, placement)) return said;
    const interval = toInterval(placement);
    const known = isSameReason ? said.frame : null;
    const frame = interval && (known ?? this.#frame(words, placement, told));
    const because = interval && frame ? this.#dated(placement, interval, frame) : this.#undated(words, kind);
    if (!said && this.#said.size >= MOST_KEPT) this.#said.clear();
    const explained = { words: said?.words ?? words, kind, placement, told, interval, frame, because };
    this.#said.set(words, explained);
    return explained;
  }

  #undated(words: string, kind: Meaning['kind']): Bilingual {
    const why = whyUndated(kind, this.#published);
    return inBoth((language) => {
      const text = templates[language];
      return fill(text.undated, { words, reason: text[why] });
    });
  }

  #dated(placement: Placement, interval: Interval, frame: Frame): Bilingual {
    const ahead = startsAhead(placement, this.#published);
    return inBoth((language) => {
      const [before, behind] = frame[language];
      const date = ahead
        ? formatFrom(interval.start ?? '', placement.granularity, language)
        : dateOf(placement, interval, language);
      return [before, date, behind].join('');
    });
  }

  #frame(words: string, placement: Placement, told: string): Frame {
    return inBoth((language) => {
      const text = templates[language];
      const [before = '', behind = ''] = FRAMES[language];
      const reason = this.#reason(placement, told, language);
      return [
        fill(before, { words }),
        fill(behind, { reason: placement.vague ? fill(text.vague, { reason }) : reason }),
      ];
    });
  }

  #reason({ anchor, tense }: Placement, told: string, language: Language): string {
    const text = templates[language];
    if (anchor.kind === 'context') return fill(text.context, { told });
    if (anchor.kind === 'named-event') return reasonOfEvent(anchor.event, language);
    if (anchor.kind !== 'publication') return text.absolute;
    const reason = this.#fromPublication[language];
    if (tense === undefined) return reason;
    return fill(tense === 'past' || tense === 'future' ? text[tense] : text.undecided, { reason });
  }
}

function dateOf(
  { granularity, first, last, minute }: Placement,
  interval: Interval,
  language: Language,
): string {
  const isDate = granularity === 'day' && first !== null && first === last && minute === undefined;
  return isDate ? formatDate(first, language) : formatInterval(interval, granularity, language);
}

/** Whether two placements lie at one place. */
function hasSameDate(a: Placement, b: Placement): boolean {
  return (
    a.first === b.first &&
    a.last === b.last &&
    a.minute === b.minute &&
    a.granularity === b.granularity &&
    a.mod === b.mod
  );
}

/** Whether two placements have the same reason, where they lean on the same words. */
function hasSameReason(a: Placement, b: Placement): boolean {
  return (
    a.tense === b.tense && a.vague === b.vague && (a.anchor === b.anchor || isSameAnchor(a.anchor, b.anchor))
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

function reasonOfEvent(id: string, language: Language): string {
  const text = templates[language];
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

function inBoth<T>(tell: (language: Language) => T): { de: T; en: T } {
  return { de: tell('de'), en: tell('en') };
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

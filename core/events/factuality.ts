import type { Factuality, When } from './event.ts';
import type { Speech } from './speech.ts';
import type { Word } from './words.ts';

/** What decides how a source presents an event. */
export interface Presentation {
  /** The words of the clause that tells of the event, and those of the whole sentence. */
  clause: Word[];
  sentence: Word[];
  /** Whether the sentence names somebody who says so. */
  isAttributed: boolean;
  when: When | null;
  /** The article's publication date. */
  published: string | null;
}

/** How a sentence presents the event it tells of. */
export function factualityOf(presentation: Presentation, speech: Speech): Factuality {
  const { clause, sentence, isAttributed } = presentation;
  if (isDenied(sentence, speech)) return 'denied';
  const time = timeOf(presentation);
  // "Könnte noch im Februar folgen": what may be is to come where its time is not over.
  const mayCome = hasAny(clause, speech.possible) && isOpen(presentation);
  const isToCome =
    mayCome || hasAny(clause, speech.planned) || (isAttributed && hasAny(clause, speech.promised));
  if (time === 'ahead' || (time !== 'past' && isToCome)) return 'planned';
  if (isAttributed || hasAny(sentence, speech.reported) || hasAny(clause, speech.allegedly))
    return 'reported';
  return 'asserted';
}

/** Where the event lies from the publication date, by calendar day. */
function timeOf({ when, published }: Presentation): 'past' | 'today' | 'ahead' | 'unknown' {
  if (!when || published === null) return 'unknown';
  const today = published.slice(0, 10);
  const [start, end] = [when.start.slice(0, 10), when.end.slice(0, 10)];
  if (start > today || (start === today && end > today)) return 'ahead';
  return end < today ? 'past' : 'today';
}

/** Whether the event's time goes on beyond the publication date. */
function isOpen({ when, published }: Presentation): boolean {
  return when !== null && published !== null && when.end.slice(0, 10) > published.slice(0, 10);
}

/**
 * Whether a sentence denies what it tells. A verb of denying counts unless it is denied itself ("hat … nicht
 * bestritten"); a verb of turning down ("wies … zurück", "rejected") only where a claim is turned down, no bill or
 * request.
 */
export function isDenied(words: Word[], speech: Speech): boolean {
  return words.some(({ lower }, i) => {
    if (speech.negations.has(words[i - 1]?.lower ?? '')) return false;
    if (speech.denied.has(lower)) return !speech.refusals.has(words[i + 1]?.lower ?? '');
    if (!speech.dismissed.has(lower)) return false;
    return THAT.test(words[i - 1]?.lower ?? '') || words.some((word) => speech.claims.has(word.lower));
  });
}

/** "wies das zurück": what was claimed before. */
const THAT = /^(?:das|dies|es)$/u;

function hasAny(words: Word[], set: Set<string>): boolean {
  return words.some(({ lower }) => set.has(lower));
}

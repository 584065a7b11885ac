import type { Factuality } from './event.ts';
import type { Speech } from './speech.ts';
import type { Word } from './words.ts';

/** What decides how a source presents an event. */
export interface Telling {
  /** The words of the clause that tells of the event, and those of the whole sentence. */
  clause: Word[];
  sentence: Word[];
  /** Whether somebody is named who says so. */
  attributed: boolean;
  /** Whether the event lies after the publication date; null when either is unknown. */
  future: boolean | null;
}

/** How a sentence presents the event it tells of. */
export function factualityOf({ clause, sentence, attributed, future }: Telling, speech: Speech): Factuality {
  if (isDenied(sentence, speech)) return 'denied';
  if (future === true || (future === null && hasAny(clause, speech.planned))) return 'planned';
  if (future === false && hasAny(clause, speech.planned) && !hasAny(clause, speech.reported))
    return 'planned';
  if (attributed || hasAny(sentence, speech.reported) || hasAny(clause, speech.allegedly)) return 'reported';
  return 'asserted';
}

/** A verb of denying counts unless it is denied itself ("hat … nicht bestritten"). */
function isDenied(words: Word[], speech: Speech): boolean {
  return words.some(
    ({ lower }, i) => speech.denied.has(lower) && !speech.negations.has(words[i - 1]?.lower ?? ''),
  );
}

function hasAny(words: Word[], set: Set<string>): boolean {
  return words.some(({ lower }) => set.has(lower));
}

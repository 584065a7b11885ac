import type { Context, Place } from './context.ts';

/** Tokens over which a date told stays in the reader's mind, in news. */
const NEAR = 120;

/** Whether a date was told shortly before token `at`, in the same paragraph. */
export function isNear<P extends Place>(told: P | null, context: Context, at: number): told is P {
  if (told?.section !== context.section || at - told.token > NEAR) return false;
  const { paragraphs } = context.breaks;
  return paragraphs[told.token] === paragraphs[at];
}

/** Whether a date was told before token `at` in the same sentence. */
export function isInSentence<P extends Place>(told: P | null, context: Context, at: number): told is P {
  return isNear(told, context, at) && sentencesBetween(told, context, at) === 0;
}

/** Whether a date was told before token `at` in the same sentence or the one before it. */
export function isInLastSentences<P extends Place>(told: P | null, context: Context, at: number): told is P {
  return isNear(told, context, at) && sentencesBetween(told, context, at) <= 1;
}

function sentencesBetween(told: Place, { breaks }: Context, at: number): number {
  return (breaks.sentences[at] ?? 0) - (breaks.sentences[told.token] ?? 0);
}

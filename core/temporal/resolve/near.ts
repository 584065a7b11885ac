import { Gap } from '../grammar/tokens.ts';
import { endsSentence } from './clause.ts';
import type { Context, Place } from './context.ts';

/** Tokens over which a date told stays in the reader's mind, in news. */
const NEAR = 120;

/** Whether a date was told shortly before token `at`, in the same paragraph. */
export function isNear<P extends Place>(told: P | null, context: Context, at: number): told is P {
  return (
    told?.section === context.section &&
    isWithin(told, at, (index) => context.tokens[index]?.gap === Gap.paragraph)
  );
}

/** Whether a date was told before token `at` in the same sentence. */
export function isInSentence<P extends Place>(told: P | null, context: Context, at: number): told is P {
  return isNear(told, context, at) && isWithin(told, at, (index) => endsSentence(context.tokens, index));
}

/** Whether nothing that ends a stretch of text stands between a date told and token `at`. */
function isWithin(told: Place, at: number, ends: (index: number) => boolean): boolean {
  if (at - told.token > NEAR) return false;
  for (let index = told.token + 1; index <= at; index++) if (ends(index)) return false;
  return true;
}

/** Whether a date was told before token `at` in the same sentence or the one before it. */
export function isInLastSentences<P extends Place>(told: P | null, context: Context, at: number): told is P {
  let ends = 0;
  return (
    isNear(told, context, at) &&
    isWithin(told, at, (index) => endsSentence(context.tokens, index) && ++ends > 1)
  );
}

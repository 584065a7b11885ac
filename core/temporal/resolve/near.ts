import { Gap } from '../grammar/tokens.ts';
import type { Context, Told } from './context.ts';

/** Tokens over which a date told stays in the reader's mind, in news. */
const NEAR = 60;

/** Whether a date was told shortly before token `at`, in the same paragraph. */
export function isNear(told: Told | null, context: Context, at: number): told is Told {
  if (!told || at - told.token > NEAR) return false;
  for (let index = told.token + 1; index <= at; index++) {
    if (context.tokens[index]?.gap === Gap.paragraph) return false;
  }
  return true;
}

import { eld } from 'eld/extrasmall';

/** Enough of an article to tell its language; what follows would cost time and change nothing. */
const SAMPLE_LENGTH = 1500;

/** The BCP 47 primary language of a text, or `und` when it cannot be told reliably. */
export function detectLanguage(text: string): string {
  const found = eld.detect(text.slice(0, SAMPLE_LENGTH));
  return found.isReliable() ? found.language : 'und';
}

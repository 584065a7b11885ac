/** Sentences that tell the reader what to do, as recipes and advice columns have them: nothing in them happened. */
import data from './instructions.json' with { type: 'json' };
import type { Told } from './narrative.ts';

const VERBS = new Set(data.verbs);
const OBJECTS = new Set(data.objects);
/** "Nehmen Sie", "Rufen Sie". */
const POLITE = /^\p{Lu}\p{Ll}+e?n$/u;

/** Whether a sentence is an instruction: "Take it out at 8 o'clock", "Melden Sie sich bis Freitag an". */
export function isInstruction({ words, language }: Told): boolean {
  const [first, second] = words;
  if (!first || !second) return false;
  if (language === 'de') return POLITE.test(first.text) && second.text === 'Sie';
  const object = second.lower;
  return language === 'en' && VERBS.has(first.lower) && (OBJECTS.has(object) || /^\d/u.test(object));
}

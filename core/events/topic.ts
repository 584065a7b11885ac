/**
 * What an article as a whole is about. A sentence whose own words do not tell what kind of event it reports belongs to
 * the topic of its article: in the report of a strike "the third round ended without an offer" is labour.
 */
import { findTriggers, lexiconOf, REPORT, type Trigger } from './lexicon.ts';
import types from './types.json' with { type: 'json' };
import { wordsOf } from './words.ts';

/** Types that a whole article may be about; a meeting or an attack is one event among others. */
const TOPICAL = new Set(types.flatMap(({ id, topical }) => (topical ? [id] : [])));
/** Kinds of triggers that say nothing about a topic. */
const NEUTRAL = new Set([REPORT, 'statement', 'other']);
/** The words of a title count as much as those of so many sentences. */
const TITLE_FACTOR = 2;
/** A topic has at least so much of the weight of all triggers, and at least so much weight. */
const MIN_SHARE = 0.5;
const MIN_WEIGHT = 9;

/** The type of event that most of an article's triggers tell of; null where none prevails. */
export function topicOf(triggers: Trigger[], title: string | null, language: string): string | null {
  const weights = new Map<string, number>();
  const add = ({ type, weight }: Trigger, factor: number) => {
    if (!NEUTRAL.has(type)) weights.set(type, (weights.get(type) ?? 0) + weight * factor);
  };
  const lexicon = lexiconOf(language);
  for (const trigger of triggers) add(trigger, 1);
  if (title && lexicon)
    for (const trigger of findTriggers(wordsOf(title), lexicon, new Set())) add(trigger, TITLE_FACTOR);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [type, weight] = [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  return TOPICAL.has(type) && weight >= MIN_WEIGHT && weight >= MIN_SHARE * total ? type : null;
}

/** Which event a time expression dates: the expression's words against the triggers of its sentence. */
import { REPORT, type Trigger } from './lexicon.ts';
import type { Speech } from './speech.ts';
import type { Word } from './words.ts';

/** A sentence taken apart. */
export interface Analysis {
  words: Word[];
  /** Clause number of each word. */
  clauses: number[];
  triggers: Trigger[];
}

/** The event a sentence tells of, and the trigger that tells of it most clearly. */
export interface Telling {
  type: string;
  trigger: Trigger;
  score: number;
}

/** Distance, in words, at which a trigger counts half. */
const HALF_DISTANCE = 10;
/** How much triggers of other clauses count: behind a verb of saying, in the clause a relative clause belongs to, else. */
const REPORTED_CLAUSE = 0.7;
const NEXT_CLAUSE = 0.4;
const FAR_CLAUSE = 0.2;
/** Content under "würde", "könnte" is no event of its own: then the saying is the news. */
const HYPOTHETICAL = 0.1;
/** What a verb of saying counts for a statement, beside the content it reports. */
const SAYING = 0.8;
/** Scores below are chance: one weak word near by, or a strong one far off. */
const MIN_SCORE = 0.5;

/**
 * The event that the expression over the words `first`..`last` dates; null when the sentence tells of none.
 */
export function tellingAt(first: number, last: number, analysis: Analysis, speech: Speech): Telling | null {
  const { clauses } = analysis;
  const home = clauses[first] ?? 0;
  const usable = analysis.triggers.filter(
    (trigger) => (trigger.first > last || trigger.first < first) && !isAnchor(trigger, first, analysis),
  );
  const reports = usable.some(({ type, first: at }) => type === REPORT && clauses[at] === home);
  const scored = usable.map((trigger) => {
    const distance = trigger.first > last ? trigger.first - last : first - trigger.first;
    const factor = clauseFactor(trigger, home, reports, analysis, speech);
    return { trigger, score: (trigger.weight * factor) / (1 + distance / HALF_DISTANCE) };
  });
  return best(scored, reports);
}

/** The event that a sentence without a usable expression tells of. */
export function tellingOf(analysis: Analysis): Telling | null {
  return best(
    analysis.triggers.map((trigger) => ({ trigger, score: trigger.weight })),
    false,
  );
}

interface Scored {
  trigger: Trigger;
  score: number;
}

function best(scored: Scored[], reports: boolean): Telling | null {
  const byType = new Map<string, Scored[]>();
  for (const one of scored) {
    const type = one.trigger.type === REPORT ? 'statement' : one.trigger.type;
    const score =
      one.trigger.type === REPORT ? (reports ? SAYING / one.trigger.weight : 0) * one.score : one.score;
    byType.set(type, [...(byType.get(type) ?? []), { trigger: one.trigger, score }]);
  }
  let found: Telling | null = null;
  for (const [type, list] of byType) {
    const strongest = list.reduce((a, b) => (b.score > a.score ? b : a));
    const score = list.reduce((sum, { score }) => sum + score, 0);
    if (!list.some(({ trigger }) => trigger.weight > 1) || score < MIN_SCORE) continue;
    if (!found || score > found.score) found = { type, trigger: strongest.trigger, score };
  }
  return found;
}

/** "seit der Invasion im Februar 2022": what stands between "seit" and the date only says since when. */
function isAnchor({ first }: Trigger, expressionFirst: number, { words }: Analysis): boolean {
  if (first > expressionFirst || expressionFirst - first > 6) return false;
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    if (/^(?:seit|since)$/u.test(words[i]?.lower ?? '')) return true;
  }
  return false;
}

function clauseFactor(
  trigger: Trigger,
  home: number,
  reports: boolean,
  analysis: Analysis,
  speech: Speech,
): number {
  const clause = analysis.clauses[trigger.first] ?? 0;
  if (clause === home) return 1;
  if (trigger.type === 'statement' || trigger.type === REPORT) return FAR_CLAUSE;
  if (reports) return isHypothetical(clause, analysis, speech) ? HYPOTHETICAL : REPORTED_CLAUSE;
  return Math.abs(clause - home) === 1 ? NEXT_CLAUSE : FAR_CLAUSE;
}

function isHypothetical(clause: number, { words, clauses }: Analysis, speech: Speech): boolean {
  return words.some(({ lower }, i) => clauses[i] === clause && speech.modals.has(lower));
}

/** Which event a time expression dates: the expression's words against the triggers of its sentence. */
import { heaviestType } from './clause-types.ts';
import { OTHER, REPORT, type Trigger } from './lexicon.ts';
import type { PersonHit } from './names/people.ts';
import { speechOf } from './speech.ts';
import type { Word } from './words.ts';

/** A sentence taken apart. */
export interface Analysis {
  /** The text the words are offsets into. */
  text: string;
  words: Word[];
  /** Clause number of each word. */
  clauses: number[];
  triggers: Trigger[];
  persons: PersonHit[];
  language: string;
  /** The type of event the whole article is about, null where none prevails. */
  topic: string | null;
  /** Whom the sentence's subject stands for where it is a pronoun. */
  antecedent: string | null;
}

/** The event a sentence tells of, and the trigger that tells of it most clearly. */
export interface Telling {
  type: string;
  trigger: Trigger;
  score: number;
  /** Whether the trigger stands in the expression's own clause. */
  isNear: boolean;
}

/** Distance, in words, at which a trigger counts half. */
const HALF_DISTANCE = 10;
/** How much triggers of other clauses count: behind a verb of saying, in the clause next to the date's, further off. */
const REPORTED_CLAUSE = 0.7;
const NEXT_CLAUSE = 0.4;
const FAR_CLAUSE = 0.2;
/** "Rief für Dienstag zum Streik auf": a day to come is that of what is called for, not of the call. */
const CALL = 0.3;
/** Content under "würde", "könnte" is no event of its own: then the saying is the news. */
const HYPOTHETICAL = 0.1;
/** What a verb of saying counts for a statement, beside the content it reports. */
const SAYING = 0.8;
const AUXILIARY = /^(?:wurden?|w[ei]rd|werden|hat|haben|hatten?|ist|sind|waren?|worden|sei|seien|habe)$/u;
/** A finite verb says what happens, a noun may name the circumstances; a participle before a noun looks back. */
const VERB = 1.5;
const ATTRIBUTIVE = 0.5;
/** "Eilantrag gegen den Streik", "verurteilt wegen Mordes": what another word is about. */
const ABOUT = /^(?:gegen|wegen|against|over)$/u;
/** "ohne Einigung": what did not happen. */
const NEGATION = /^(?:ohne|kein|keine[mnrs]?|without|no)$/u;
const NEGATED = 0.2;
/** "trotz Beschuss", "despite heavy shelling", "am Jahrestag des Überfalls": the circumstances. */
const DESPITE = /^(?:trotz|ungeachtet|despite|notwithstanding|jahrestag(?:e?s)?|anniversary)$/u;
/** "hat die Lieferung bestritten": what is denied gives the type, unless nothing else does. */
const DENIED = 0.3;
/** Words that fit the topic of the article count so many times. */
const TOPIC = 1.3;
/** Scores below are chance: one weak word near by, or a strong one far off. */
const MIN_SCORE = 0.5;
/** A clause of fewer words beside the date tells of nothing. */
export const MIN_OTHER_WORDS = 3;
/** One strong trigger tells of an event, or so many different weak ones. */
const MIN_WEAK = 2;

/**
 * The event that the expression over the words `first`..`last` dates; null when the sentence tells of none.
 * @param isAhead whether the date lies behind the publication date
 */
export function tellingAt(first: number, last: number, isAhead: boolean, analysis: Analysis): Telling | null {
  const { clauses } = analysis;
  const home = homeOf(first, last, analysis);
  const usable = analysis.triggers.filter(
    (trigger) => (trigger.first > last || trigger.first < first) && !isAnchor(trigger, first, analysis),
  );
  const isReport = usable.some(({ type, first: at }) => type === REPORT && clauses[at] === home);
  const scored = usable.flatMap((trigger): Scored[] => {
    const factor = clauseFactor(trigger, home, isReport, analysis);
    if (trigger.type === REPORT)
      return clauses[trigger.first] === home && !isHypothetical(home, analysis)
        ? [{ trigger, type: 'statement', score: SAYING * (isAhead ? CALL : 1), isMain: false }]
        : [];
    const isReported = isReport && clauses[trigger.first] !== home;
    const weight = weightOf(trigger, analysis);
    const distance = isReported ? 0 : trigger.first > last ? trigger.first - last : first - trigger.first;
    return [
      {
        trigger,
        type: trigger.type,
        score:
          (weight * factor * (isAhead && trigger.type === 'statement' ? CALL : 1)) /
          (1 + distance / HALF_DISTANCE),
        isMain:
          !isReport && clauses[trigger.first] === home && trigger.weight > 1 && weight >= trigger.weight,
      },
    ];
  });
  const found = best(scored, home, analysis);
  const general = scored.find(
    ({ type, trigger }) => type === OTHER && trigger.weight === 1 && clauses[trigger.first] === home,
  );
  if (general && (found?.type === OTHER || (!isReport && !found?.isNear)))
    return (
      carried(general, home, { ...analysis, triggers: usable }) ??
      (found?.type === OTHER ? (whatHappened(analysis) ?? found) : found)
    );
  return found;
}

/**
 * "A convoy with food reached the town", "vier Panzer trafen ein": of a general verb its own clause tells what kind of
 * event it is, in words too weak to tell of one by themselves.
 */
function carried({ trigger, score }: Scored, home: number, analysis: Analysis): Telling | null {
  const others = analysis.triggers.filter(({ first }) => first !== trigger.first);
  const type = heaviestType(home, { ...analysis, triggers: others });
  if (type) return { type, trigger, score, isNear: true };
  const isTravel = analysis.triggers.some(
    ({ first, type: own }) => first === trigger.first && own === 'summit',
  );
  const travels = analysis.persons.some(({ first }) => analysis.clauses[first] === home);
  return isTravel && travels ? { type: 'summit', trigger, score, isNear: true } : null;
}

/** "dies wird in den kommenden Tagen geschehen": a general verb leaves it to the rest of the sentence what happens. */
function whatHappened(analysis: Analysis): Telling | null {
  const telling = tellingOf(analysis);
  return telling && telling.type !== OTHER && telling.type !== 'statement' ? telling : null;
}

/** The clause an expression belongs to; set off by commas alone, the full clause before it, else the one behind. */
export function homeOf(first: number, last: number, { words, clauses, text }: Analysis): number {
  const own = clauses[first] ?? 0;
  const sizes = new Map<number, number>();
  for (const clause of clauses) sizes.set(clause, (sizes.get(clause) ?? 0) + 1);
  const isAlone = words.every((_, i) => clauses[i] !== own || (i >= first && i <= last));
  if (!isAlone) return own;
  const full = (clause: number | undefined) =>
    clause !== undefined && (sizes.get(clause) ?? 0) >= MIN_OTHER_WORDS;
  const before = clauses.slice(0, first).findLast(full);
  const behind = clauses.slice(last + 1).find(full);
  return (opensPart(first, words, text) ? (behind ?? before) : (before ?? behind)) ?? own;
}

/** "…; in February, a cyberattack disrupted …": what follows a semicolon belongs to what is behind it. */
function opensPart(first: number, words: Word[], text: string): boolean {
  let from = first;
  while (from > 0 && /^\s+$/u.test(text.slice(words[from - 1]?.end, words[from]?.start))) from--;
  return /[;:–—]/u.test(text.slice(words[from - 1]?.end ?? 0, words[from]?.start));
}

/** The event that a sentence without a usable expression tells of. */
export function tellingOf(analysis: Analysis): Telling | null {
  return best(
    analysis.triggers.flatMap((trigger) =>
      trigger.type === REPORT
        ? []
        : [{ trigger, type: trigger.type, score: weightOf(trigger, analysis), isMain: false }],
    ),
    0,
    analysis,
  );
}

interface Scored {
  trigger: Trigger;
  type: string;
  score: number;
  /** Whether it tells without reserve, in the date's own clause: then what other clauses tell is beside the point. */
  isMain: boolean;
}

/** The type whose triggers score highest; `other` only where the date's own clause tells of no other type. */
function best(scored: Scored[], home: number, { clauses, topic }: Analysis): Telling | null {
  const tellings = [...Map.groupBy(scored, ({ type }) => type)].flatMap(([type, list]): Telling[] => {
    const { trigger } = list.reduce((a, b) => (b.score > a.score ? b : a));
    const isTopic = type === topic;
    const score = list.reduce((sum, one) => sum + one.score, 0) * (isTopic ? TOPIC : 1);
    const isClear =
      type === OTHER || isStrong(list) || new Set(list.map((one) => one.trigger.word)).size >= MIN_WEAK;
    return isClear && score >= MIN_SCORE
      ? [{ type, trigger, score, isNear: clauses[trigger.first] === home }]
      : [];
  });
  const specifics = tellings.filter(({ type }) => type !== OTHER);
  const hasMain = scored.some(({ type, isMain }) => isMain && type !== OTHER);
  const specific = highest(hasMain ? specifics.filter(({ isNear }) => isNear) : specifics);
  const other = highest(tellings.filter(({ type }) => type === OTHER));
  const isElsewhere = specific && !specific.isNear && other?.isNear && other.score > specific.score;
  return isElsewhere ? other : (specific ?? other);
}

function highest(tellings: Telling[]): Telling | null {
  return tellings.length > 0 ? tellings.reduce((a, b) => (b.score > a.score ? b : a)) : null;
}

function isStrong(list: Scored[]): boolean {
  return list.some(({ trigger }) => trigger.weight > 1);
}

/** "Eine Rakete traf ein Wohnhaus", "das Beben hat die Stadt getroffen": to hit as well as to meet. */
const HIT = /^(?:getroffen|traf|trafen|trifft)$/u;
const BLOW = new Set(['attack', 'disaster']);
/** "Des Beschuldigten": somebody, not what was said. */
const ACCUSED = /^\p{Lu}\p{Ll}+te[nr]?$/u;

/** German participles with an adjective's ending: "gelieferten", "angegriffene", "beschlossenen". */
const PARTICIPLE = /(?:^|an|ab|auf|aus|ein|vor|zu|weg|mit)ge\p{L}+te[nmrs]?$|ene[nmrs]?$/u;

/** In German the case of the first letter tells verbs and participles from nouns. */
function weightOf({ first, weight, type }: Trigger, analysis: Analysis): number {
  const { words, language, triggers, clauses } = analysis;
  const word = words[first];
  const isHit = type === 'summit' && HIT.test(word?.text ?? '');
  if (isHit && triggers.some((other) => BLOW.has(other.type) && clauses[other.first] === clauses[first]))
    return weight * NEGATED;
  if (type === 'statement' && first > 0 && ACCUSED.test(word?.text ?? '')) return weight * NEGATED;
  if (NEGATION.test(words[first - 1]?.lower ?? '')) return weight * NEGATED;
  const before = words.slice(Math.max(0, first - 2), first);
  if (
    before.some(({ lower }) => ABOUT.test(lower)) &&
    /^\p{Lu}/u.test(word?.text ?? '') === (language === 'de')
  )
    return weight * ATTRIBUTIVE;
  if (words.slice(Math.max(0, first - 3), first).some(({ lower }) => DESPITE.test(lower)))
    return weight * NEGATED;
  if (word && speechOf(language).denied.has(word.lower)) return weight * DENIED;
  if (!word || language !== 'de' || !/^\p{Ll}/u.test(word.text)) return weight;
  const isAttributive = PARTICIPLE.test(word.text) && /^\p{L}/u.test(words[first + 1]?.text ?? '');
  return weight * (isAttributive ? ATTRIBUTIVE : VERB);
}

/** "seit der Invasion im Februar 2022": what stands between "seit" and the date only says since when. */
function isAnchor({ first }: Trigger, expressionFirst: number, { words }: Analysis): boolean {
  if (first > expressionFirst || expressionFirst - first > 6) return false;
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    if (/^(?:seit|since)$/u.test(words[i]?.lower ?? '')) return true;
  }
  return false;
}

function clauseFactor(trigger: Trigger, home: number, isReport: boolean, analysis: Analysis): number {
  const clause = analysis.clauses[trigger.first] ?? 0;
  if (clause === home || completes(trigger, home, analysis)) return 1;
  if (trigger.type === 'statement' || trigger.type === REPORT) return FAR_CLAUSE;
  if (isReport) return isHypothetical(clause, analysis) ? HYPOTHETICAL : REPORTED_CLAUSE;
  return Math.abs(clause - home) === 1 ? NEXT_CLAUSE : FAR_CLAUSE;
}

/** "wurden mehrere Anlagen, 1.500 Kilometer entfernt, angegriffen": the participle ends the clause of its auxiliary. */
function completes({ first, last }: Trigger, home: number, { words, clauses, language }: Analysis): boolean {
  if (language !== 'de' || clauses[last + 1] === clauses[last] || (clauses[first] ?? 0) < home) return false;
  return words.some(({ lower }, i) => clauses[i] === home && AUXILIARY.test(lower));
}

/** German participles: "getroffen", "verurteilt", "unterzeichnet". */
const PERFECT = /^(?:\p{Ll}*ge\p{Ll}{2,}|(?:be|er|ver|zer|ent|unter|über)\p{Ll}{2,})(?:t|en)$/u;
const NOT = /^(?:nicht|nie|kein|keine[mnrs]?|not|no|never)$/u;

/** Whether a trigger is a verb that tells of something done: in the past or the perfect, and not denied. */
export function isDone({ first }: Trigger, { words, clauses, language }: Analysis): boolean {
  const word = words[first];
  const clause = words.filter((_, i) => clauses[i] === clauses[first]);
  if (!word || !/^\p{Ll}/u.test(word.text) || clause.some(({ lower }) => NOT.test(lower))) return false;
  if (speechOf(language).isPast(word.lower)) return true;
  return language === 'de' && PERFECT.test(word.lower) && clause.some(({ lower }) => AUXILIARY.test(lower));
}

/** Whether a clause speaks of what would or could be; "said it would" is a plan. */
export function isHypothetical(clause: number, analysis: Analysis): boolean {
  const { words, clauses, language, triggers } = analysis;
  const { modals } = speechOf(language);
  const isReported = triggers.some(({ type, first }) => type === REPORT && (clauses[first] ?? 0) < clause);
  const own = words.some(
    ({ lower }, i) => clauses[i] === clause && modals.has(lower) && !(isReported && lower === 'would'),
  );
  return own || (clause > 0 && isSubordinate(clause, analysis) && isHypothetical(clause - 1, analysis));
}

/** "It would ask who cleans the office": what hangs on the clause before. */
const SUBORDINATE =
  /^(?:who|whom|whose|which|what|how|why|where|whether|if|when|that|dass|ob|wer|wen|wem|was|wie|warum|wo|wenn|falls|welche[mnrs]?)$/u;

function isSubordinate(clause: number, { words, clauses }: Analysis): boolean {
  return SUBORDINATE.test(words[clauses.indexOf(clause)]?.lower ?? '');
}

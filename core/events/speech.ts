/** The words of `speech.json`, compiled: verbs of saying, marks of indirect speech, future, denial. */
import { remembered } from './remembered.ts';
import data from './speech.json' with { type: 'json' };
import { mayBeParticle, type Word } from './words.ts';

export interface Speech {
  /** Whether common nouns are written in lower case. */
  hasLowercaseNouns: boolean;
  verbs: Set<string>;
  /** Verbs that say something only with one of these words behind them: "teilte … mit". */
  separable: Map<string, string[]>;
  participles: Set<string>;
  auxiliaries: Set<string>;
  /** Finds "laut", "nach Angaben des" and their like. */
  sources: RegExp;
  behind: Set<string>;
  reported: Set<string>;
  planned: Set<string>;
  /** What somebody who is quoted says will be: "said it would buy". */
  promised: Set<string>;
  /** Those of them that never speak of the past, as "soll" does. */
  ahead: Set<string>;
  /** Whether a word is a finite verb of the past. */
  isPast: (word: string) => boolean;
  /** Whether it is one of those that no ending shows, and that tell of something done. */
  isStrongPast: (word: string) => boolean;
  /** Verbs that announce what is to come. */
  announcing: Set<string>;
  denied: Set<string>;
  /** What is refused rather than denied to be so: "denied bail". */
  refusals: Set<string>;
  /** Verbs that deny a claim and turn down everything else, and the words for claims. */
  dismissed: Set<string>;
  claims: Set<string>;
  negations: Set<string>;
  modals: Set<string>;
  /** Verbs of what may be: "könnte", "may". */
  possible: Set<string>;
  allegedly: Set<string>;
}

const ENGLISH = compile(data.en);
const SPEECH: Record<string, Speech> = { de: compile(data.de), en: ENGLISH };

/** The words of speech of a language; English ones where there are none. */
export function speechOf(language: string): Speech {
  return SPEECH[language] ?? ENGLISH;
}

function compile(file: (typeof data)['de'] | (typeof data)['en']): Speech {
  return {
    hasLowercaseNouns: file.hasLowercaseNouns,
    verbs: new Set(file.verbs),
    separable: new Map<string, string[]>(Object.entries(file.separable)),
    participles: new Set<string>(file.participles),
    auxiliaries: new Set(file.auxiliaries),
    sources: new RegExp(`(?<!\\p{L})(?:${file.sources.join('|')})\\s+`, 'iu'),
    behind: new Set<string>(file.behind),
    reported: new Set(file.reported),
    planned: new Set(file.planned),
    promised: new Set(file.promised),
    ahead: new Set(file.ahead),
    isPast: anyOf([...file.past, ...file.strongPast]),
    isStrongPast: anyOf(file.strongPast),
    announcing: new Set(file.announcing),
    denied: new Set(file.denied),
    refusals: new Set<string>(file.refusals),
    dismissed: new Set(file.dismissed),
    claims: new Set(file.claims),
    negations: new Set(file.negations),
    modals: new Set(file.modals),
    possible: new Set(file.possible),
    allegedly: new Set(file.allegedly),
  };
}

/** Whether one of the patterns is the whole word. They are many, and each word is asked for several times. */
function anyOf(patterns: string[]): (word: string) => boolean {
  const pattern = new RegExp(`^(?:${patterns.join('|')})$`, 'u');
  return remembered((word) => pattern.test(word));
}

/** Whether a word is a verb of saying, with its particle where it needs one: not "stellte Soldaten bereit". */
export function isSaying(words: Word[], at: number, { verbs, separable }: Speech): boolean {
  const verb = words[at]?.lower ?? '';
  if (verbs.has(verb)) return !CALLED_OFF.test(verb) || !endsWith(words, at, ['ab']);
  const particles = separable.get(verb);
  return particles !== undefined && endsWith(words, at, particles);
}

/** "sagte das Fest ab" */
const CALLED_OFF = /^sag(?:t|te|ten)$/u;

function endsWith(words: Word[], verb: number, particles: string[]): boolean {
  return words.some(({ lower }, i) => i > verb && particles.includes(lower) && mayBeParticle(words, i));
}

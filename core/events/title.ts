/** A title for an event from its sentence's own words. */

/** Longest title, in UTF-16 code units. */
export const MAX_TITLE = 90;
/** A shorter clause does not stand on its own. */
const MIN_CLAUSE = 24;

/** A clause of a sentence. */
export interface Clause {
  text: string;
  /** Names who says so and nothing else: ", teilte das Ministerium mit". */
  isReport: boolean;
  /** Begins with a verb of saying, behind a quotation: ", sagte Choe bei einem Treffen". */
  opensWithSaying: boolean;
  /** The subject that it shares with the clause before; null where it has its own. */
  sharedSubject: string | null;
  /** Begins with the verb of the subject that opens the sentence: "Brightwell, founded in 1987, rejected a bid". */
  resumes: string | null;
  /** A German clause of its own behind a comma: "…, im Dezember traf es drei Krankenhäuser". */
  isIndependent: boolean;
  /** Whether it only tells more of that subject: ", who took over in January,". */
  isRelative: boolean;
}

const PARENTHESES = /\s*\([^()]*\)/gu;
const MARKUP = /!?\[([^\]]+)\]\([^)]*\)|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/gu;
/** A clause that does not begin with a name or noun goes on from the one before; so does the day behind a weekday. */
const DEPENDENT =
  /^(?:(?!(?:und|sowie|and) \p{Lu})[^\p{L}\p{N}]*[\p{Ll}\p{N}]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d)/u;
/** "…, Gareth Pike, resigned": a name set off by commas becomes the subject. */
const NAME_ALONE =
  /^(?!(?:In|Im|Am|An|Auf|Bei|Nach|Vor|Seit|On|At|Meanwhile|However|Still|Also)\s?(?:,|\s))(?:\p{Lu}[\p{L}'’-]+ ?){1,4},\s*$/u;
/** "Born in Freetown in 1934, she came to Britain": a clause with a subject of its own. */
const PRONOUN_SUBJECT = /^(?:he|she|it|they|we)\s/u;
const RELATIVE = /^(?:der|die|das|dem|den|deren|dessen|who|which|whose|whom|where)\s/iu;
/** "Halvorsen Group, the Norwegian maker of engines, said" */
const APPOSITION = /^(?:the|an?|der|die|das|ein|eine)\s/iu;
/** Words that open a clause which stands alone without them. */
const OPENER =
  /^(?:(?:und|aber|doch|denn|sondern|and|but)\s+|(?:meanwhile|however|separately|moreover|earlier|later|still|instead|in addition|also|additionally|at the same time),\s+)(?=\S)/iu;
/** A bullet, and what a caption says of itself. */
const LABEL = /^(?:[-*•–]\s+|(?:foto|bild|photo|image|picture|video|file photo|archivbild|symbolbild):\s+)/iu;
/** "Ellison, 61, …": the age a name is told with. */
const AGE = /^\p{N}{1,3},\s*$/u;
/** Words a shortened title does not end with. */
const DANGLING =
  /[\s,;:–—]+(?:der|die|das|den|dem|des|ein|eine[mnrs]?|und|oder|mit|von|vom|in|im|an|am|auf|aus|bei|zu|zum|zur|für|gegen|nach|über|um|unter|vor|durch|als|wie|dass|sich|nicht|rund|fast|etwa|mehr|the|a|an|and|or|of|to|in|on|at|for|with|by|from|as|that|than|more|about|some|his|her|its|their|ihre[mnrs]?|seine[mnrs]?|who|which|whose|will|would|is|are|was|were|has|have|had|be|been|also|early|late|wird|hat|ist|war|sowie|\p{Sc}?\p{N}[\p{N}.,]*)$|\s(?:a|an|the|its|his|her|their)\s\p{Ll}+(?:ed|ing|al|ous|ive|ful|ic|ish|est)$/iu;

/** Shorter titles are filled up with the beginning of what follows. */
const SHORT_TITLE = 60;

/**
 * The title of the event that a sentence tells of: the sentence where it is short enough, else the clause that tells
 * of the event with what follows it, else the beginning of that.
 * @param sentence the sentence as it stands; null where its clauses have to be put in another order
 * @param clauses the sentence's clauses, in order
 * @param main index of the clause that tells of the event
 */
export function titleOf(sentence: string | null, clauses: Clause[], main: number): string {
  for (const text of [sentence, joined(clauses, 0, clauses.length - 1)]) {
    const whole = tidy(text ?? joined(clauses, 0, clauses.length - 1));
    if (whole.length <= MAX_TITLE) return capitalised(whole);
  }
  const own = clauses[main];
  if (own?.isRelative && own.sharedSubject) return capitalised(shorten(tidy(joined(clauses, main, main)), 0));
  const first = startOf(clauses, main);
  const before = tidy(joined(clauses, first, main - 1)).length;
  let title = tidy(joined(clauses, first, main));
  let last = main + 1;
  for (; continues(clauses[last]); last++) {
    const longer = tidy(joined(clauses, first, last));
    if (longer.length > MAX_TITLE) break;
    title = longer;
  }
  if (title.length < SHORT_TITLE && continues(clauses[last])) title = tidy(joined(clauses, first, last));
  if (title.length < MIN_CLAUSE) return capitalised(shorten(tidy(joined(clauses, 0, clauses.length - 1)), 0));
  return capitalised(shorten(title, before));
}

/** Whether a clause goes on telling of the same event. */
function continues(clause: Clause | undefined): boolean {
  return clause !== undefined && !clause.isReport && !clause.isIndependent && !clause.resumes;
}

/** A clause that needs another before it is told with that one. */
function startOf(clauses: Clause[], main: number): number {
  let first = main;
  const standsAlone = () => /;\s*$/u.test(clauses[first - 1]?.text ?? '');
  while (
    first > 0 &&
    !standsAlone() &&
    (isInBrackets(clauses, first) || needsMore(clauses[first], first === main))
  )
    first--;
  return first;
}

function isInBrackets(clauses: Clause[], index: number): boolean {
  return /[()]\s*$/u.test(clauses[index - 1]?.text ?? '');
}

function needsMore(clause: Clause | undefined, isMain: boolean): boolean {
  if (!clause || clause.opensWithSaying || clause.isIndependent || clause.resumes) return false;
  if (isMain && PRONOUN_SUBJECT.test(clause.text)) return false;
  if (isMain && clause.sharedSubject) return false;
  const text = clause.text.trim();
  return DEPENDENT.test(text) || (isMain && text.length < MIN_CLAUSE);
}

function joined(clauses: Clause[], first: number, last: number): string {
  const [head, ...tail] = clauses.slice(first, last + 1).filter(({ text }) => !AGE.test(text));
  if (!head) return '';
  const opening = openingOf(head, first);
  const isSubject =
    NAME_ALONE.test(opening) &&
    tail[0] !== undefined &&
    !RELATIVE.test(tail[0].text) &&
    !APPOSITION.test(tail[0].text);
  const subject = isSubject ? opening.replace(/,\s*$/u, ' ') : opening;
  return [subject, ...tail.map(({ text }) => text)].join('');
}

/** How a title begins that begins with a clause. */
function openingOf({ text, opensWithSaying, sharedSubject, resumes }: Clause, index: number): string {
  if (resumes) return `${resumes} ${text}`;
  if (opensWithSaying) return text.replace(/^\p{L}+\s+/u, '');
  return sharedSubject && index > 0 ? text.replace(/^\p{L}+/u, sharedSubject) : text;
}

function tidy(text: string): string {
  const flat = text
    .replace(MARKUP, '$1')
    .replace(PARENTHESES, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;:–—\s]+|[.,;:–—\s]+$/gu, '')
    .replace(LABEL, '')
    .replace(OPENER, '');
  return balanced(flat).replace(HANGING, '');
}

/** What opened a clause that was left out. */
const HANGING = /,?\s(?:that|which|who|whom|whose|and|but|or|dass|und|oder|aber|sowie)$/u;

/** Drops a quotation mark or bracket whose partner was cut off. */
function balanced(text: string): string {
  const marks = [...text.matchAll(/[„“”«»"()]/gu)];
  const [only] = marks;
  return marks.length === 1 && only ? text.slice(0, only.index) + text.slice(only.index + 1) : text;
}

/**
 * Cuts at the end of a clause that lies in the last third, else at a word that may stand last.
 * @param before length of what comes before the clause that tells of the event, which must not be all that is left
 */
function shorten(text: string, before: number): string {
  if (text.length <= MAX_TITLE) return text;
  const cut = text.slice(0, MAX_TITLE - 1);
  const comma = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('; '));
  if (comma >= MAX_TITLE * 0.6 && comma > before + MIN_CLAUSE) return cut.slice(0, comma);
  const verb = isBracket(text, before) ? ((PARTICLE.exec(text) ?? VERBS.exec(text))?.[0] ?? '') : '';
  const head = cutAtWord(text, MAX_TITLE - 1 - verb.length);
  return balanced(`${head}…${verb}`);
}

/** The longest beginning that ends with a word that may stand last. */
function cutAtWord(text: string, length: number): string {
  const cut = text.slice(0, length);
  let kept = cut.slice(0, cut.lastIndexOf(' '));
  while (DANGLING.test(kept) || isBeforeNoun(kept, text)) kept = kept.replace(/[\s,;:–—]+\S+$/u, '');
  return kept.replace(/[\s,;:–—]+$/u, '');
}

/** The verbs that end a German clause: "… verurteilt", "… bereitgestellt werden". */
const VERBS = /(?: zu)?(?: \p{Ll}{3,})? \p{Ll}{4,}(?:t|en|rn|ln)$/u;
const PARTICLE = /\s(?:ab|an|auf|aus|bekannt|ein|fest|fort|mit|nach|statt|teil|vor|weg|zu|zurück|zusammen)$/u;
const FIRST_VERB =
  /(?<!\p{L})(?:hat|haben|hatten?|ist|sind|war|waren|wird|werden|wurden?|will|wollen|soll|sollen|muss|müssen|kann|darf|sei|seien|habe|hätten)(?!\p{L})/u;

/** The finite verb of a long clause stands within so many characters. */
const MAX_VERB = 60;

/** Whether a German clause keeps its meaning to its end: "hat … verurteilt". */
function isBracket(text: string, before: number): boolean {
  const main = text.slice(before);
  if (/[,;:–]/u.test(main)) return false;
  return PARTICLE.test(text) || (FIRST_VERB.test(main.slice(0, MAX_VERB)) && VERBS.test(text));
}

/** Whether the cut parts an adjective or a preposition from its noun: "südlichen | Gebiete". */
function isBeforeNoun(kept: string, text: string): boolean {
  return (
    /(?:^|\s)\p{Ll}\S*$/u.test(kept) && /^\s+\p{Lu}/u.test(text.slice(kept.length)) && kept.includes(' ')
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

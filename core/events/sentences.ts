/** Sentence splitting for German and English news: ordinals, abbreviations and initials end no sentence. */
import abbreviations from './abbreviations.json' with { type: 'json' };

/** A sentence as UTF-16 offsets, end exclusive, without the white space around. */
export interface Sentence {
  start: number;
  end: number;
}

/** A terminator with closing quotes or brackets, then white space; or a line break that ends a paragraph. */
const BOUNDARY = /(?:[.!?…]+|:(?=\s*["“„«»]))["”“»«’')\]]*(?=\s)|\n\s*\n/gu;
/** What a new sentence begins with. */
const OPENING = /^["“„«»‚‘'([]*[\p{Lu}\p{N}]/u;
/** Words that open sentences and never follow an ordinal or an abbreviation as part of the same phrase. */
const STARTERS =
  /^["“„«»([]*(?:Der|Die|Das|Den|Dem|Ein|Eine|Er|Sie|Es|Wir|Ich|Im|In|Am|An|Auf|Bei|Mit|Nach|Vor|Und|Aber|Doch|Auch|Da|Dann|Dort|Damit|Dabei|Danach|Zudem|Zuvor|Seit|Für|Zu|Zum|Zur|Von|Vom|Wie|Was|Wer|Wenn|Als|Dies|Diese|Dieser|Dieses|The|A|An|He|She|It|They|We|But|And|On|At|For|This|That|These|Those|His|Her|Their|There|After|Before|When|While|With|According|However)(?!\p{L})/u;

const ABBREVIATIONS = new Map(
  Object.entries(abbreviations).map(([language, words]) => [language, new Set(words)]),
);

/**
 * The sentences of `text` between two offsets, in order.
 * @param language `de`, `en`; others are split as English
 */
export function splitSentences(text: string, start: number, end: number, language: string): Sentence[] {
  const part = text.slice(start, end);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of part.matchAll(BOUNDARY)) {
    const to = match.index + match[0].length;
    if (!endsHere(part, match.index, to, language)) continue;
    push(sentences, part, from, to, start);
    from = to;
  }
  push(sentences, part, from, part.length, start);
  return sentences.flatMap((sentence) => bounded(sentence, text));
}

/** No sentence is longer; text without full stops is cut at white space, so that no later stage meets a giant. */
const MAX_SENTENCE = 1500;

function bounded({ start, end }: Sentence, text: string): Sentence[] {
  const pieces: Sentence[] = [];
  let from = start;
  while (end - from > MAX_SENTENCE) {
    const space = text.lastIndexOf(' ', from + MAX_SENTENCE);
    const to = space > from ? space : from + MAX_SENTENCE;
    pieces.push({ start: from, end: to });
    from = space > from ? to + 1 : to;
  }
  return [...pieces, { start: from, end }];
}

function push(sentences: Sentence[], part: string, from: number, to: number, offset: number): void {
  const raw = part.slice(from, to);
  const trimmed = raw.trim();
  if (!/\p{L}/u.test(trimmed)) return;
  const start = offset + from + raw.indexOf(trimmed);
  sentences.push({ start, end: start + trimmed.length });
}

function endsHere(part: string, mark: number, to: number, language: string): boolean {
  if (/\s/.test(part[mark] ?? '')) return true;
  const rest = part.slice(to, to + 30).trimStart();
  if (!OPENING.test(rest)) return false;
  if (part[mark] !== '.' || to - mark > 1) return true;
  return !joins(part.slice(Math.max(0, mark - 20), mark), rest, language);
}

/** Whether a full stop after `before` belongs to the word: an ordinal, an abbreviation, an initial. */
function joins(before: string, rest: string, language: string): boolean {
  const word = /[\p{L}\p{N}.]*$/u.exec(before)?.[0] ?? '';
  const starts = STARTERS.test(rest);
  if (/^\p{N}{1,2}$/u.test(word)) return language === 'de' && !starts;
  if (/^\p{L}$/u.test(word)) return !starts || /^\p{Ll}$/u.test(word);
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return !starts;
  const known = ABBREVIATIONS.get(language) ?? ABBREVIATIONS.get('en');
  return !starts && (known?.has(word.toLowerCase()) ?? false);
}

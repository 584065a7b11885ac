/** Width of a text in pixels, in the font it will be drawn with. */
export type Measure = (text: string, fontSize: number, weight: Weight) => number;
export type Weight = 'regular' | 'semibold';

/** Text broken into lines. */
export interface Wrapped {
  lines: string[];
  /** Width of the widest line, the indent of the first included. */
  width: number;
  /** True when words had to be left out. */
  shortened: boolean;
}

export interface WrapOptions {
  /** Widest line in pixels. */
  maxWidth: number;
  /** Room that the first line leaves free at its beginning, in pixels. */
  indent?: number;
  measure: (text: string) => number;
}

const ELLIPSIS = '…';

/**
 * Breaks a text into at most two lines of nearly the same width. What does not fit ends in an ellipsis after a whole
 * word; only a word wider than a line is cut inside.
 */
export function wrap(text: string, options: WrapOptions): Wrapped {
  const { maxWidth, indent = 0, measure } = options;
  const pieces = breakable(text);
  const whole = indent + measure(text);
  if (whole <= maxWidth) return { lines: [text], width: whole, shortened: false };
  return balanced(pieces, options) ?? shortened(pieces, options);
}

/** Pieces that a line may end after: words with their space, and the parts of words joined by a hyphen or dash. */
function breakable(text: string): string[] {
  return text.match(/[^\s\-–—/]*(?:[-–—/]+|\s+|$)/gu)?.filter((piece) => piece !== '') ?? [];
}

const join = (pieces: string[]) => pieces.join('').trimEnd();

/** The two lines whose wider one is narrowest; null where no two lines fit. The first may be the indent alone. */
function balanced(pieces: string[], { maxWidth, indent = 0, measure }: WrapOptions): Wrapped | null {
  let best: Wrapped | null = null;
  for (let at = indent > 0 ? 0 : 1; at < pieces.length; at++) {
    const first = join(pieces.slice(0, at));
    const second = join(pieces.slice(at));
    const width = Math.max(indent + measure(first), measure(second));
    if (width <= maxWidth && (best === null || width < best.width)) {
      best = { lines: [first, second], width, shortened: false };
    }
  }
  return best;
}

/** As many whole words as two lines hold, then an ellipsis. */
function shortened(pieces: string[], { maxWidth, indent = 0, measure }: WrapOptions): Wrapped {
  const first = fitting(pieces, (line) => indent + measure(line) <= maxWidth);
  const rest = pieces.slice(first);
  const second = fitting(rest, (line) => measure(withEllipsis(line)) <= maxWidth);
  const begin = join(pieces.slice(0, first));
  const end = second > 0 ? withEllipsis(join(rest.slice(0, second))) : cut(join(rest), measure, maxWidth);
  const width = Math.max(indent + measure(begin), measure(end));
  return { lines: begin === '' && indent === 0 ? [end] : [begin, end], width, shortened: true };
}

/** How many pieces fit on a line. */
function fitting(pieces: string[], fits: (line: string) => boolean): number {
  let count = 0;
  while (count < pieces.length && fits(join(pieces.slice(0, count + 1)))) count++;
  return count;
}

/** An ellipsis in place of what follows, without the comma or dash that would stand before it. */
function withEllipsis(line: string): string {
  return `${line.replace(/[\s,;:–—-]+$/u, '')} ${ELLIPSIS}`;
}

/** A single word that is wider than a line, cut between two characters. */
function cut(word: string, measure: WrapOptions['measure'], maxWidth: number): string {
  const characters = [...word];
  while (characters.length > 0 && measure(characters.join('') + ELLIPSIS) > maxWidth) characters.pop();
  return characters.join('') + ELLIPSIS;
}

/** Width of a text in pixels, in the font it will be drawn with. */
export type Measure = (text: string, fontSize: number, weight: Weight) => number;
export type Weight = 'regular' | 'semibold';

/** Text broken into lines. */
export interface Wrapped {
  /** None where not a single word fits. */
  lines: string[];
  /** Width of the widest line, the indent of the first and the tail of the last included. */
  width: number;
  /** True when words had to be left out. */
  shortened: boolean;
}

export interface WrapOptions {
  /** Widest line in pixels. */
  maxWidth: number;
  /** Room that the first line leaves free at its beginning, in pixels. */
  indent?: number;
  /** Room that the last line leaves free at its end, in pixels. */
  tail?: number;
  /** Most lines; two unless told otherwise. */
  most?: 2 | 3;
  measure: (text: string) => number;
}

const ELLIPSIS = '…';
const NOTHING: Wrapped = { lines: [], width: 0, shortened: true };

/**
 * Breaks a text into two lines of nearly the same width, or where they cannot hold it into three. What does not fit ends in an ellipsis after a whole
 * word; no word is ever cut.
 */
export function wrap(text: string, options: WrapOptions): Wrapped {
  const { maxWidth, indent = 0, tail = 0, measure } = options;
  const whole = indent + measure(text) + tail;
  if (whole <= maxWidth) return { lines: [text], width: whole, shortened: false };
  const pieces = breakable(text);
  const three = () => (options.most === 3 ? threeLines(pieces, options) : null);
  return (
    balanced(pieces, options) ??
    three() ??
    shortened(pieces, options) ??
    firstWords(pieces, options) ??
    NOTHING
  );
}

/**
 * Breaks a text into as many lines as it needs, up to `most`; then an ellipsis stands for the rest. For headings and
 * notes, where nothing else can give way: a word wider than a line goes on in the next one.
 */
export function paragraph(
  text: string,
  { maxWidth, most = Infinity, measure }: { maxWidth: number; most?: number } & Pick<WrapOptions, 'measure'>,
): string[] {
  const lines: string[] = [];
  let rest = breakable(text);
  while (rest.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1 && measure(join(rest)) > maxWidth;
    const fits = (line: string) => measure(isLast ? withEllipsis(line) : line) <= maxWidth;
    const count = fitting(rest, fits);
    const line = count > 0 ? join(rest.slice(0, count)) : beginning(rest[0] ?? '', fits);
    lines.push(isLast ? withEllipsis(line) : line);
    rest = count > 0 ? rest.slice(count) : [(rest[0] ?? '').slice(line.length), ...rest.slice(1)];
  }
  return lines;
}

/**
 * Pieces that a line may end after: words with their space, and the parts of words joined by a hyphen or dash. No line
 * ends at a no-break space.
 */
export function breakable(text: string): string[] {
  return text.match(/[^ \-–—/]*(?:[-–—/]+| +|$)/gu)?.filter((piece) => piece !== '') ?? [];
}

const join = (pieces: string[]) => pieces.join('').trimEnd();

/** The two lines whose wider one is narrowest; null where no two lines fit. The first may be the indent alone. */
function balanced(
  pieces: string[],
  { maxWidth, indent = 0, tail = 0, measure }: WrapOptions,
): Wrapped | null {
  let best: Wrapped | null = null;
  for (let at = indent > 0 ? 0 : 1; at < pieces.length; at++) {
    const first = join(pieces.slice(0, at));
    const second = join(pieces.slice(at));
    const width = Math.max(indent + measure(first), measure(second) + tail);
    if (width <= maxWidth && (best === null || width < best.width)) {
      best = { lines: [first, second], width, shortened: false };
    }
  }
  return best;
}

/** Rounds of halving until three lines are about as narrow as they can be. */
const ROUNDS = 5;

/** Three lines of nearly the same width; null where they do not hold the text. */
function threeLines(pieces: string[], options: WrapOptions): Wrapped | null {
  const { maxWidth } = options;
  let best = linesWithin(maxWidth, pieces, options);
  let [low, high] = [maxWidth / 2, maxWidth];
  for (let round = 0; best !== null && round < ROUNDS; round++) {
    const width = (low + high) / 2;
    const lines = linesWithin(width, pieces, options);
    if (lines === null) low = width;
    else [best, high] = [lines, width];
  }
  return best;
}

/** Up to three lines of a width, each as full as it can be; null where they do not hold the text. */
function linesWithin(
  maxWidth: number,
  pieces: string[],
  { indent = 0, tail = 0, measure }: WrapOptions,
): Wrapped | null {
  const lines: string[] = [];
  const widths: number[] = [];
  for (let rest = pieces; rest.length > 0; ) {
    const before = lines.length === 0 ? indent : 0;
    const count = fitting(rest, (line) => before + measure(line) <= maxWidth);
    if (lines.length === 3 || (count === 0 && before === 0)) return null;
    const line = join(rest.slice(0, count));
    rest = rest.slice(count);
    lines.push(line);
    widths.push(before + measure(line) + (rest.length === 0 ? tail : 0));
  }
  const width = Math.max(...widths);
  return width <= maxWidth ? { lines, width, shortened: false } : null;
}

/** As many whole words as two lines hold, then an ellipsis; null where the second line would hold none. */
function shortened(
  pieces: string[],
  { maxWidth, indent = 0, tail = 0, measure }: WrapOptions,
): Wrapped | null {
  const first = fitting(pieces, (line) => indent + measure(line) <= maxWidth);
  const rest = pieces.slice(first);
  const second = fitting(rest, (line) => measure(withEllipsis(line)) + tail <= maxWidth);
  if (second === 0 || (first === 0 && indent === 0)) return null;
  const begin = join(pieces.slice(0, first));
  const end = withEllipsis(join(rest.slice(0, second)));
  const width = Math.max(indent + measure(begin), measure(end) + tail);
  return { lines: [begin, end], width, shortened: true };
}

/** As many whole words as one line holds, then an ellipsis; null where it holds none. */
function firstWords(
  pieces: string[],
  { maxWidth, indent = 0, tail = 0, measure }: WrapOptions,
): Wrapped | null {
  const widthOf = (line: string) => indent + measure(withEllipsis(line)) + tail;
  const count = fitting(pieces, (line) => widthOf(line) <= maxWidth);
  if (count === 0) return null;
  const line = join(pieces.slice(0, count));
  return { lines: [withEllipsis(line)], width: widthOf(line), shortened: true };
}

/** How many pieces fit on a line. */
function fitting(pieces: string[], fits: (line: string) => boolean): number {
  let count = 0;
  while (count < pieces.length && fits(join(pieces.slice(0, count + 1)))) count++;
  return count;
}

/** The characters of a too wide word that fit, at least one. */
function beginning(word: string, fits: (line: string) => boolean): string {
  const characters = [...word];
  return characters.slice(0, Math.max(1, fitting(characters, fits))).join('');
}

/** An ellipsis in place of what follows, without the comma or dash that would stand before it. */
function withEllipsis(line: string): string {
  return `${line.replace(/[\s,;:–—-]+$/u, '')} ${ELLIPSIS}`;
}

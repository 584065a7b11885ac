/** Widths that have been measured, by font and text; emptied when they are many. */
const known = new Map<string, number>();
const MANY = 20_000;

let context: CanvasRenderingContext2D | null = null;

/** Width of a text on one line in pixels, without laying out the page. @param font as in CSS: "13px Inter" */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const measured = known.get(key);
  if (measured !== undefined) return measured;
  const width = measure(text, font);
  if (known.size > MANY) known.clear();
  known.set(key, width);
  return width;
}

function measure(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  if (context.font !== font) context.font = font;
  return context.measureText(text).width;
}

/** The beginning of a text that has room on one line, with an ellipsis where something is left out; '' for none. */
export function cutTo(room: number, text: string, font: string): string {
  if (textWidth(text, font) <= room) return text;
  let [fits, end] = [0, text.length];
  while (end - fits > 1) {
    const middle = (fits + end) >> 1;
    if (measure(cut(text, middle), font) <= room) fits = middle;
    else end = middle;
  }
  return fits === 0 ? '' : cut(text, fits);
}

/** Not within a character of two code units. */
const cut = (text: string, length: number) =>
  `${text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;

interface Fonts {
  text: string;
  small: string;
  bold: string;
}

let fonts: Fonts | null = null;

/** The fonts of labels as the style sheets set them, once and for all: of the text and of what stands small beside it. */
export function labelFonts(): Fonts {
  fonts ??= readFonts();
  return fonts;
}

function readFonts(): Fonts {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const family = value('--font');
  return {
    text: `${value('--text-m')} ${family}`,
    small: `${value('--text-s')} ${family}`,
    bold: `650 ${value('--text-s')} ${family}`,
  };
}

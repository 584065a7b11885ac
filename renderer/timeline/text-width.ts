/** Widths that have been measured, by font and text; emptied when they are many. */
const known = new Map<string, number>();
const MANY = 20_000;

let context: CanvasRenderingContext2D | null = null;

/** Width of a text on one line in pixels, without laying out the page. @param font as in CSS: "13px Inter" */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const measured = known.get(key);
  if (measured !== undefined) return measured;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  if (context.font !== font) context.font = font;
  const { width } = context.measureText(text);
  if (known.size > MANY) known.clear();
  known.set(key, width);
  return width;
}

/** The fonts of labels as the style sheets set them: of the text and of what stands small beside it. */
export function labelFonts(): { text: string; small: string; bold: string } {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const family = value('--font');
  return {
    text: `${value('--text-m')} ${family}`,
    small: `${value('--text-s')} ${family}`,
    bold: `650 ${value('--text-s')} ${family}`,
  };
}

import type { Line } from './lines.ts';
import type { Page } from './pages.ts';

/** Running headers and footers stand in the outer tenth of the page. */
const MARGIN = 0.1;

/**
 * Recognizes the lines that stand on several pages at the same edge with the same words, page numbers and dates in
 * figures apart.
 * @param pages the lines of each page
 */
export function furnitureOf(pages: { page: Page; lines: Line[] }[]): (line: Line, page: Page) => boolean {
  const seen = new Map<string, Set<number>>();
  for (const { page, lines } of pages)
    for (const line of lines) {
      const key = keyOf(line, page);
      if (key) seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
    }
  return (line, page) => (seen.get(keyOf(line, page) ?? '')?.size ?? 0) > 1;
}

/** Edge and words of a line in a margin; null for lines within the page. */
function keyOf({ baseline, text }: Line, { height }: Page): string | null {
  const edge = baseline < height * MARGIN ? 'top' : baseline > height * (1 - MARGIN) ? 'bottom' : null;
  return edge && `${edge} ${text.replace(/\d+/g, '0').trim()}`;
}

/** What each passage of a page is, from what the page's structure says and where it stands. */
import type { Hint } from '../../paragraphs.ts';
import type { Passage } from './passages.ts';
import { isBoilerplate } from './regions.ts';
import type { Element } from './tree.ts';

/** From this share of its characters on, a passage is a link rather than text with a link in it. */
const LINK_SHARE = 0.9;
/** A dateline may stand above the title, at most so many passages. */
const DATELINE_REACH = 3;

/**
 * @param main elements that hold the article itself; null when nobody could tell
 * @param title what the page's metadata gives as title
 * @returns a hint per passage; null where its words must show what it is
 */
export function hintsOf(
  passages: Passage[],
  main: ReadonlySet<Element> | null,
  title: string | null,
): (Hint | null)[] {
  const titleAt = findTitle(passages, title);
  const isMain = ({ element }: Passage) => main === null || main.has(element);
  const first = passages.findIndex((passage, i) => i > titleAt && isMain(passage));
  const last = passages.findLastIndex(isMain);
  return passages.map((passage, i) => {
    const { region } = passage;
    if (i === titleAt) return 'title';
    if (isBoilerplate(region)) return region;
    if (isMain(passage)) return isLink(passage) && region !== 'heading' ? 'related' : region;
    if (isHeader(passage, i, titleAt, first)) return region;
    return region === 'caption' && i > titleAt && i < last ? 'caption' : 'navigation';
  });
}

/** Kicker, subtitle, byline, dateline: around the title, above the text, and not a link to somewhere else. */
function isHeader(passage: Passage, at: number, title: number, first: number): boolean {
  if (at > title && title >= 0) return at < first && (!isLink(passage) || passage.region === 'byline');
  if (at < title) return passage.region === 'kicker' || (isDated(passage) && title - at <= DATELINE_REACH);
  return isDated(passage) && first - at <= DATELINE_REACH && at < first;
}

const isDated = ({ times }: Passage) => times.length > 0;

function isLink({ text, linked }: Passage): boolean {
  return linked >= text.length * LINK_SHARE;
}

/** The heading that the metadata names as the title, else the first heading of the highest level; -1 without any. */
function findTitle(passages: Passage[], title: string | null): number {
  const headings = passages.filter(({ region }) => region === 'heading');
  const named = headings.find(({ text }) => title && isTitle(text, title));
  const highest = headings.find(({ element }) => element.tagName === 'h1');
  const found = named ?? highest;
  return found ? passages.indexOf(found) : -1;
}

/** Titles in metadata often have the newspaper's name behind them; a mere word of them is another heading. */
function isTitle(text: string, title: string): boolean {
  return text.includes(title) || (title.includes(text) && text.length * 2 >= title.length);
}

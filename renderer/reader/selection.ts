/** What is selected in the open article, as offsets into its text. */
import type { ToldDate } from '../../workspace/contract.ts';
import { toldOf } from '../edit/told-date.ts';
import type { Article } from './marked.ts';

/** Offsets into the article's text, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** Words of an article that an event can be made from. */
export interface Passage extends TextRange {
  article: string;
  articleTitle: string;
  text: string;
  /** What a time expression in it says by itself or with the article; "unknown" where there is none. */
  when: ToldDate;
}

/** Id of the element that holds the text of the open article. */
export const ARTICLE_TEXT = 'article-text';

export const articleText = () => document.getElementById(ARTICLE_TEXT);

/** The words within a range, with the date they name. */
export function passageOf({ id, title, text, expressions }: Article, { start, end }: TextRange): Passage {
  const dating = expressions.find((each) => start <= each.start && each.end <= end && each.interval !== null);
  return {
    article: id,
    articleTitle: title,
    start,
    end,
    text: text.slice(start, end),
    when: dating ? toldBy(dating) : { kind: 'unknown' },
  };
}

function toldBy({ interval, granularity, vague }: Article['expressions'][number]): ToldDate {
  if (!interval?.start || !interval.end) return { kind: 'unknown' };
  const certainty = vague ? 'approximate' : 'exact';
  return toldOf({ start: interval.start, end: interval.end, granularity, certainty, open: null });
}

/** The stretch of the article that is selected; null where nothing is. */
export function selectedRange(): TextRange | null {
  const text = articleText();
  const selection = getSelection();
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // Every element with an offset holds nothing but a stretch of the article's text, which begins there.
  const pieces = [...text.querySelectorAll('[data-offset]')].filter((piece) => range.intersectsNode(piece));
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const start = offsetOf(first, range.startContainer, range.startOffset) ?? beginOf(first);
  const end = offsetOf(last, range.endContainer, range.endOffset) ?? beginOf(last) + lengthOf(last);
  return end > start ? { start, end } : null;
}

const beginOf = (piece: Element) => Number(piece.getAttribute('data-offset'));
const lengthOf = (piece: Element) => piece.textContent?.length ?? 0;

/** Where a point of the document lies in the article's text; null where it is not in the piece. */
function offsetOf(piece: Element, node: Node, offset: number): number | null {
  if (!piece.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) return beginOf(piece) + offset;
  return beginOf(piece) + (offset === 0 ? 0 : lengthOf(piece));
}

/** The sentence around the time expression that has the keyboard; null where none has it. */
export function focusedSentence({ text, blocks, language }: Article): TextRange | null {
  const { activeElement } = document;
  if (!activeElement?.hasAttribute('data-expression')) return null;
  const at = beginOf(activeElement);
  const block = blocks.find(({ start, end }) => start <= at && at < end);
  if (!block) return null;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentence = segmenter.segment(text.slice(block.start, block.end)).containing(at - block.start);
  if (!sentence) return null;
  const start = block.start + sentence.index;
  return { start, end: start + sentence.segment.trimEnd().length };
}

import { create } from 'zustand';
import type { EventDetail, Mention } from '../../workspace/contract.ts';
import { openMention, selectEvent, useView } from '../state/view.ts';
import type { Article } from './marked.ts';

/** What the reader shows now; for its buttons and for commands. */
interface Reading {
  article: Article | null;
  /** The selected event. */
  event: EventDetail | null;
  /** Its source that is open. */
  mention: Mention | null;
}

export const useReading = create<Reading>(() => ({ article: null, event: null, mention: null }));

/** Place of the open source among what the article tells, from 0; -1 where none is open. */
export const placeInArticle = ({ article, mention }: Reading): number =>
  article?.mentions.findIndex(({ id }) => id === mention?.id) ?? -1;

/** Place of the open source among those of its event, from 0; -1 where none is open. */
export const placeInEvent = ({ event, mention }: Reading): number =>
  event?.mentions.findIndex(({ id }) => id === mention?.id) ?? -1;

/** Selects what the article tells next (1) or told before (-1). */
export function stepInArticle(direction: -1 | 1): void {
  const reading = useReading.getState();
  const { article } = reading;
  if (!article) return;
  const at = placeInArticle(reading);
  const next = article.mentions[at < 0 && direction < 0 ? article.mentions.length - 1 : at + direction];
  if (!next) return;
  if (next.event !== useView.getState().event) selectEvent(next.event);
  openMention(next.id, article.id);
}

/** Opens the next (1) or previous (-1) source of the selected event. */
export function stepInEvent(direction: -1 | 1): void {
  const reading = useReading.getState();
  const next = reading.event?.mentions[placeInEvent(reading) + direction];
  if (next) openMention(next.id, next.article);
}

/** Leads the keyboard to the next (1) or previous (-1) time expression of the open article; first to one in sight. */
export function stepToExpression(direction: -1 | 1): void {
  const marks = [...document.querySelectorAll<HTMLElement>('[data-expression]')];
  const at = marks.findIndex((mark) => mark.matches(':focus'));
  const next = at >= 0 ? marks[at + direction] : (marks.find(isInSight) ?? marks[0]);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

function isInSight(element: HTMLElement): boolean {
  const top = element.getBoundingClientRect().top;
  const within = element.closest('section')?.getBoundingClientRect();
  return within !== undefined && top > within.top + READER_BAR && top < within.bottom;
}

/** Height of the bar above the text, in pixels. */
const READER_BAR = 40;

/** What a new event is made from: words of an article, or nothing. */
import { create } from 'zustand';
import { openOverlay } from '../commands/overlay.ts';
import { useReading } from '../reader/reading.ts';
import { focusedSentence, type Passage, passageOf, selectedRange } from '../reader/selection.ts';

export const useAdding = create<{ passage: Passage | null }>(() => ({ passage: null }));

/** Opens the form of a new event. */
export function addEvent(passage: Passage | null): void {
  useAdding.setState({ passage });
  openOverlay('add-event');
}

/** The same, from what is selected in the open article, else the sentence of the time expression in focus. */
export function addEventHere(): void {
  const { article } = useReading.getState();
  const range = article && (selectedRange() ?? focusedSentence(article));
  addEvent(article && range ? passageOf(article, range) : null);
}

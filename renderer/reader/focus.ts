/** Id of the sentence that the reader marks for the selected event. */
export const CURRENT_MARK = 'current-mark';

/** Leads the keyboard to the marked sentence of the open article. */
export function focusMark(): void {
  const mark = document.getElementById(CURRENT_MARK);
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: 'center' });
}

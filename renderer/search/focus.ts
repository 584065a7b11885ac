/** Id of the search box's input, for the label and for shortcuts that lead there. */
export const SEARCH_INPUT = 'search';

/** Puts the cursor into the search box. */
export function focusSearch(): void {
  document.getElementById(SEARCH_INPUT)?.focus();
}

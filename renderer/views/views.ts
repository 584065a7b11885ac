import { create } from 'zustand';
import type { SavedView } from '../../workspace/contract.ts';
import { daysOf, spanOf } from '../state/span.ts';
import { showView, useView } from '../state/view.ts';

/** Whether the list of saved views is open, and whether it asks for a name to save this one under. */
export const useViewsMenu = create<{ open: boolean; saving: boolean }>(() => ({
  open: false,
  saving: false,
}));

export const openViews = (saving = false) => useViewsMenu.setState({ open: true, saving });
export const closeViews = () => useViewsMenu.setState({ open: false, saving: false });

/** What the window shows, as a view to be saved. */
export function currentView(): Omit<SavedView, 'id' | 'name'> {
  const { filter, lanes, span } = useView.getState();
  return { filter, lanes, span: span && daysOf(span) };
}

/** Shows a saved view. */
export function openView({ filter, lanes, span }: SavedView): void {
  showView({ filter, lanes, span: span && spanOf({ start: span.from, end: span.to }) });
}

import { create } from 'zustand';
import { openOverlay } from '../commands/overlay.ts';

/** Whether the history was opened to set the author's name, which then has the focus. */
export const useAskingAuthor = create<{ asking: boolean }>(() => ({ asking: false }));

/** Opens the history of edits. */
export function openHistory(): void {
  useAskingAuthor.setState({ asking: false });
  openOverlay('history');
}

/** Opens it at the name that stands beside the edits. */
export function openAuthor(): void {
  useAskingAuthor.setState({ asking: true });
  openOverlay('history');
}

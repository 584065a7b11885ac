import { create } from 'zustand';
import { setPanel } from '../state/view.ts';

/** Whether the history of the selected event is unfolded; it stays so from event to event. */
export const useEventHistory = create<{ open: boolean }>(() => ({ open: false }));

export const setEventHistory = (open: boolean) => useEventHistory.setState({ open });

/** Id of the history in the inspector. */
export const EVENT_HISTORY = 'event-history';

/** Unfolds the history of the selected event and brings it into sight. */
export function openEventHistory(): void {
  setPanel('inspector', true);
  setEventHistory(true);
  requestAnimationFrame(() => document.getElementById(EVENT_HISTORY)?.scrollIntoView({ block: 'nearest' }));
}

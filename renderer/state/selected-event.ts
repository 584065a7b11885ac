import { useEffect } from 'react';
import { followEvent, useView } from './view.ts';
import { useCall } from './workspace.tsx';

/**
 * The selected event with its sources, as they stood on the day that is looked back to, where one is. `data` may still be
 * the event that was selected before: `isPlaceholderData` tells.
 */
export function useSelectedEvent() {
  const id = useView((view) => view.event);
  const knownBy = useView((view) => view.filter.knownBy);
  const answer = useCall('events.get', id ? { id, ...(knownBy && { knownBy }) } : null);
  // An event that an edit has changed answers to the ids it had before.
  const now = answer.isPlaceholderData ? undefined : answer.data?.id;
  useEffect(() => {
    if (id && now) followEvent(id, now);
  }, [id, now]);
  return answer;
}

import { useView } from './view.ts';
import { useCall } from './workspace.tsx';

/** The selected event with its sources, as they stood on the day that is looked back to, where one is. */
export function useSelectedEvent() {
  const id = useView((view) => view.event);
  const knownBy = useView((view) => view.filter.knownBy);
  return useCall('events.get', id ? { id, ...(knownBy && { knownBy }) } : null);
}

/** What commands of corrections are about: the event that is shown, and its source that is open. */
import { useReading } from '../reader/reading.ts';
import { useView } from '../state/view.ts';

export const selectedEvent = () => useView.getState().event;
export const isSelected = () => selectedEvent() !== null;

/** The event with all that is known of it; null as long as it is being loaded, or has no source to read. */
export const shownEvent = () => {
  const { event } = useReading.getState();
  return event?.id === selectedEvent() ? event : null;
};

/** The source that is open in the reader. */
export const openSource = () => (shownEvent() ? useReading.getState().mention : null);

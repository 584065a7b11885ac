/** The events chosen together, to merge, judge or tag them at once; beside the one that is selected and shown. */
import { create } from 'zustand';

export const useChosen = create<{ ids: readonly string[] }>(() => ({ ids: [] }));

export const clearChosen = () => useChosen.setState({ ids: [] });

/** Adds events that are not among the chosen ones yet. */
export const choose = (added: readonly string[]) =>
  useChosen.setState(({ ids }) => ({ ids: [...new Set([...ids, ...added])] }));

/** Adds an event to the chosen ones or takes it out; the first one takes the selected event along. */
export function toggleChosen(id: string, selected: string | null): void {
  const { ids } = useChosen.getState();
  if (ids.includes(id)) useChosen.setState({ ids: ids.filter((each) => each !== id) });
  else choose(ids.length === 0 && selected !== null && selected !== id ? [selected, id] : [id]);
}

import { create } from 'zustand';

/** Something that has happened, told once: shown for a while and read out by screen readers. */
interface Notice {
  id: number;
  text: string;
  /** Whether it is the last step, which the notice offers to take back. */
  undoable: boolean;
}

export const useNotice = create<{ notice: Notice | null }>(() => ({ notice: null }));

let last = 0;

export const notify = (text: string, { undoable = false } = {}) =>
  useNotice.setState({ notice: { id: ++last, text, undoable } });
export const dismissNotice = () => useNotice.setState({ notice: null });

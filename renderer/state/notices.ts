import { create } from 'zustand';

/** Something that has happened, told once: shown for a while and read out by screen readers. */
interface Notice {
  id: number;
  text: string;
}

export const useNotice = create<{ notice: Notice | null }>(() => ({ notice: null }));

let last = 0;

export const notify = (text: string) => useNotice.setState({ notice: { id: ++last, text } });
export const dismissNotice = () => useNotice.setState({ notice: null });

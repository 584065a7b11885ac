import { useRef } from 'react';
import { useView } from '../state/view.ts';
import { useWorkspace } from '../state/workspace.tsx';
import type { Order } from './columns.ts';

/** Letters typed within this time of one another belong together, in milliseconds. */
const TOGETHER = 700;

/**
 * Leads to the next event whose title begins with what is typed, also among rows that are not loaded.
 * @param onFound gets its place among all rows
 */
export function useTypeAhead(order: Order, onFound: (index: number) => void) {
  const { transport } = useWorkspace();
  const typed = useRef({ text: '', at: 0 });

  /** @param active the row that the search starts from */
  return async (letter: string, active: number): Promise<void> => {
    const now = performance.now();
    const goesOn = now - typed.current.at < TOGETHER;
    const text = goesOn ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    const { filter } = useView.getState();
    // A further letter may leave the row as it is, a first one leads on from it.
    const from = goesOn ? active : active + 1;
    const { index } = await transport.call('events.seek', { ...order, filter, text, from });
    if (index !== null && typed.current.text === text) onFound(index);
  };
}

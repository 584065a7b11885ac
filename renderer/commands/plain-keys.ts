import { create } from 'zustand';

const STORED = 'dateline.plainKeys';

/**
 * Whether keys without Ctrl or Alt run commands. Who dictates or uses switch control can do without (WCAG 2.2, 2.1.4);
 * remembered.
 */
export const usePlainKeys = create<{ on: boolean }>(() => ({ on: localStorage.getItem(STORED) !== 'off' }));

export function setPlainKeys(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off');
  usePlainKeys.setState({ on });
}

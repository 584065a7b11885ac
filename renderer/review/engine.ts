import { create } from 'zustand';

const STORED = 'dateline.engineLater';

/** The version of the engine whose banner the user has put off; remembered. */
export const useLater = create<{ version: string | null }>(() => ({ version: localStorage.getItem(STORED) }));

export function putOff(version: string): void {
  localStorage.setItem(STORED, version);
  useLater.setState({ version });
}

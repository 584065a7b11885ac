import type { Platform } from './transport.ts';

/** What electron/preload/preload.ts puts into the window under the name `dateline`. */
export interface Bridge extends Required<Omit<Platform, 'kind'>> {
  /** Asks for a port to the workspace; it arrives as a message of the window with the data `PORT_MESSAGE`. */
  connect(): void;
}

/** Data of the window message that brings the port. */
export const PORT_MESSAGE = 'dateline-port';

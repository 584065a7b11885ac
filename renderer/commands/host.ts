import type { Command } from './command.ts';

/** What the browser or Electron does for a page. */
export const hostCommands: readonly Command[] = [
  {
    id: 'print',
    group: 'workspace',
    keys: ['Mod+P'],
    available: ({ info }) => (info?.events ?? 0) > 0,
    run: () => window.print(),
  },
  // Electron opens them in a window of its own (electron/main/session.ts).
  { id: 'licences', group: 'help', run: () => void window.open('licences.html', '_blank', 'noopener') },
];

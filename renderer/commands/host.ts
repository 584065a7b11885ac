import type { Command } from './command.ts';
import { openOverlay } from './overlay.ts';

/** What the host does for a page: the browser, Electron, or the one that holds the workspace. */
export const hostCommands: readonly Command[] = [
  {
    id: 'print',
    group: 'workspace',
    keys: ['Mod+P'],
    available: ({ info }) => (info?.events ?? 0) > 0,
    run: () => window.print(),
  },
  { id: 'backups', group: 'workspace', run: () => openOverlay('backups') },
  // Electron opens them in a window of its own (electron/main/session.ts).
  { id: 'licences', group: 'help', run: () => void window.open('licences.html', '_blank', 'noopener') },
];

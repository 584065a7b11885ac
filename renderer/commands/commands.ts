/**
 * Everything the user can do. A new action is one entry here, or in a list of its own part of the window that is spread
 * in here, and its name in both languages (`commands.names` in renderer/i18n).
 */
import { openExport } from '../export/export.ts';
import { chooseLanguage } from '../i18n/language.ts';
import { pickAndImport } from '../import/import.ts';
import { focusSearch } from '../search/focus.ts';
import { clearFilter, setPanel, useView } from '../state/view.ts';
import { openViews } from '../views/views.ts';
import { focusNextArea } from './areas.ts';
import type { Command, CommandContext } from './command.ts';
import { correctionCommands } from './corrections.ts';
import { canRedo, canUndo, redo, undo } from './history.ts';
import { hostCommands } from './host.ts';
import { knowledgeCommands } from './knowledge.ts';
import { openOverlay } from './overlay.ts';
import { readingCommands } from './reading.ts';
import { reviewCommands } from './review.ts';
import { timelineCommands } from './timeline.ts';

const hasEvents = ({ info }: CommandContext) => (info?.events ?? 0) > 0;

export const COMMANDS: readonly Command[] = [
  {
    id: 'palette',
    group: 'help',
    keys: ['Mod+K'],
    whileTyping: true,
    run: () => openOverlay('palette'),
  },
  { id: 'keys', group: 'help', keys: ['?'], run: () => openOverlay('keys') },

  { id: 'search', group: 'find', keys: ['/', 'Mod+F'], whileTyping: true, run: focusSearch },
  {
    id: 'clear-filter',
    group: 'find',
    keys: ['X'],
    available: () => Object.keys(useView.getState().filter).length > 0,
    run: clearFilter,
  },
  { id: 'save-view', group: 'find', keys: ['Mod+S'], available: hasEvents, run: () => openViews(true) },
  { id: 'views', group: 'find', keys: ['V'], available: hasEvents, run: () => openViews() },
  ...knowledgeCommands,

  ...timelineCommands,
  ...readingCommands,

  {
    id: 'library',
    group: 'window',
    keys: ['Mod+B'],
    run: () => setPanel('library', !useView.getState().library),
  },
  {
    id: 'inspector',
    group: 'window',
    keys: ['Mod+Alt+B'],
    run: () => setPanel('inspector', !useView.getState().inspector),
  },
  { id: 'next-area', group: 'window', keys: ['F6'], whileTyping: true, run: () => focusNextArea(1) },
  {
    id: 'previous-area',
    group: 'window',
    keys: ['Shift+F6'],
    whileTyping: true,
    run: () => focusNextArea(-1),
  },
  {
    id: 'german',
    group: 'window',
    available: ({ language }) => language !== 'de',
    run: () => chooseLanguage('de'),
  },
  {
    id: 'english',
    group: 'window',
    available: ({ language }) => language !== 'en',
    run: () => chooseLanguage('en'),
  },

  {
    id: 'undo',
    group: 'edit',
    keys: ['Mod+Z'],
    available: canUndo,
    detail: ({ info, language }) => info?.history.undo?.label[language],
    run: undo,
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    available: canRedo,
    detail: ({ info, language }) => info?.history.redo?.label[language],
    run: redo,
  },
  ...correctionCommands,
  ...reviewCommands,

  {
    id: 'import',
    group: 'workspace',
    keys: ['Mod+I'],
    run: ({ transport, platform }) => void pickAndImport(transport, platform),
  },
  {
    id: 'export-svg',
    group: 'workspace',
    keys: ['Mod+E'],
    available: hasEvents,
    run: () => openExport('svg'),
  },
  { id: 'export-png', group: 'workspace', available: hasEvents, run: () => openExport('png') },
  {
    id: 'open-workspace',
    group: 'workspace',
    available: ({ platform }) => platform.openWorkspace !== undefined,
    run: ({ platform }) => void platform.openWorkspace?.(),
  },
  {
    id: 'new-workspace',
    group: 'workspace',
    available: ({ platform }) => platform.newWorkspace !== undefined,
    run: ({ platform }) => void platform.newWorkspace?.(),
  },
  ...hostCommands,
];

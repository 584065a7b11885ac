import { useEffect, useEffectEvent } from 'react';
import { openExport } from '../export/export.ts';
import { pickAndImport } from '../import/import.ts';
import { focusSearch } from '../search/focus.ts';
import { useWorkspace } from '../state/workspace.tsx';
import { useFit } from '../timeline/useFit.ts';
import type { MenuCommand } from '../transport/index.ts';
import { useHistory } from './useHistory.ts';

/** Runs what the host's menus and the window's own shortcuts ask for. */
export function useCommands(): void {
  const { transport, platform } = useWorkspace();
  const history = useHistory();
  const fit = useFit();

  const run = useEffectEvent((command: MenuCommand) => {
    const commands: Record<MenuCommand, () => void> = {
      import: () => pickAndImport(transport, platform),
      'export-svg': () => openExport('svg'),
      'export-png': () => openExport('png'),
      undo: history.undo,
      redo: history.redo,
      search: focusSearch,
      'zoom-all': fit,
    };
    commands[command]();
  });

  useEffect(() => platform.onCommand(run), [platform]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The window's shortcuts; while text is being typed, keys belong to the text. */
function commandOf(event: KeyboardEvent): MenuCommand | null {
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="spinbutton"]'))
    return null;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    if (key === 'y') return 'redo';
    if (key === 'f') return 'search';
    return null;
  }
  return key === '/' ? 'search' : null;
}

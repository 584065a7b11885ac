import { useEffect, useEffectEvent } from 'react';
import { useWorkspace } from '../state/workspace.tsx';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { isPlain, isPressed } from './keys.ts';
import { useOverlay } from './overlay.ts';
import { usePlainKeys } from './plain-keys.ts';
import { useCommandContext } from './useCommandContext.ts';

/** Runs commands on their keys, and when the host's menus ask for them. */
export function useShortcuts(): void {
  const { platform } = useWorkspace();
  const context = useCommandContext();

  const run = useEffectEvent((command: Command | undefined): boolean => {
    if (!command || command.available?.(context) === false) return false;
    command.run(context);
    return true;
  });

  useEffect(
    () => platform.onCommand((id) => void run(COMMANDS.find((command) => command.id === id))),
    [platform],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What has the focus may have taken the key already.
      if (event.defaultPrevented || useOverlay.getState().open !== null || inDialog(event)) return;
      if (run(commandOf(event))) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The command of a key press, if it has one here and now. */
function commandOf(event: KeyboardEvent): Command | undefined {
  const typing = isTyping();
  const plain = usePlainKeys.getState().on;
  return COMMANDS.find(({ keys, whileTyping }) =>
    keys?.some(
      (chord) =>
        isPressed(chord, event) && (isPlain(chord) ? plain && !typing : !typing || whileTyping === true),
    ),
  );
}

/**
 * While text is typed, keys belong to the text. The focus tells, not the target of the key: a search box hands its keys on
 * to the suggestion that is marked in its list.
 */
export const isTyping = () =>
  document.activeElement?.matches('input, textarea, select, [contenteditable], [role="spinbutton"]') === true;

/** What lies behind a dialog is not to be changed by keys. */
const inDialog = ({ target }: Event) => target instanceof HTMLElement && target.closest('[role="dialog"]');

import { useSelectedEvent } from '../state/selected-event.ts';
import { useCall } from '../state/workspace.tsx';
import { openView } from '../views/views.ts';
import { COMMANDS } from './commands.ts';
import { eventEntries } from './event-entries.ts';
import { useCommandContext } from './useCommandContext.ts';

/** A line of the palette. */
export interface PaletteEntry {
  id: string;
  label: string;
  group: string;
  /** The key that does the same. */
  chord?: string;
  run(): void;
}

/** Everything that can be done now, also with what the user decided about the selected event; and every saved view. */
export function usePaletteEntries(): PaletteEntry[] {
  const context = useCommandContext();
  const { t } = context;
  const views = useCall('views.list', {}).data?.views ?? [];
  const selected = useSelectedEvent();
  const event = selected.isPlaceholderData ? undefined : selected.data;
  const commands = COMMANDS.filter(
    ({ id, available }) => id !== 'palette' && (available === undefined || available(context)),
  ).map((command) => {
    const { id, group, keys } = command;
    const detail = command.detail?.(context);
    const name = t(`commands.names.${id}`);
    return {
      id,
      label: detail ? `${name}: ${detail}` : name,
      group: t(`commands.groups.${group}`),
      chord: keys?.[0],
      run: () => command.run(context),
    };
  });
  return [
    ...commands,
    ...(event ? eventEntries(context, event) : []).map((entry) => ({
      ...entry,
      group: t('commands.groups.edit'),
    })),
    ...views.map((view) => ({
      id: `view ${view.id}`,
      label: t('views.open', { name: view.name }),
      group: t('views.title'),
      run: () => openView(view),
    })),
  ];
}

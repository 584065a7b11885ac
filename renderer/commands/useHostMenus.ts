import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../state/workspace.tsx';
import { COMMANDS } from './commands.ts';
import { isPlain } from './keys.ts';
import { usePlainKeys } from './plain-keys.ts';

/** Gives the host's menus every command, in the language of the user interface, with the keys that are switched on. */
export function useHostMenus(): void {
  const { platform } = useWorkspace();
  const { t } = useTranslation();
  const plain = usePlainKeys((keys) => keys.on);

  useEffect(() => {
    const groups = Map.groupBy(COMMANDS, ({ group }) => group);
    const menus = Array.from(groups, ([id, commands]) => ({
      id,
      label: t(`commands.groups.${id}`),
      commands: commands.map(({ id, keys }) => ({
        id,
        label: t(`commands.names.${id}`),
        key: keys?.find((chord) => plain || !isPlain(chord)) ?? null,
      })),
    }));
    platform.setMenus(menus);
  }, [platform, t, plain]);
}

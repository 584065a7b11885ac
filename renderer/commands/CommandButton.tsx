import { useTranslation } from 'react-i18next';
import { IconButton } from '../design/Button.tsx';
import type { IconName } from '../design/Icon.tsx';
import { useLanguage } from '../i18n/language.ts';
import type { CommandId } from './command.ts';
import { COMMANDS } from './commands.ts';
import { ariaKeys, keyCaps } from './keys.ts';
import { useCommandContext } from './useCommandContext.ts';

/** A button for a command: its name and key as the tooltip, and out of use while the command is. */
export function CommandButton({ id, icon }: { id: CommandId; icon: IconName }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const context = useCommandContext();
  const command = COMMANDS.find((each) => each.id === id);
  const name = t(`commands.names.${id}`);
  const chord = command?.keys?.[0];
  const detail = command?.detail?.(context);
  return (
    <IconButton
      look="quiet"
      icon={icon}
      label={name}
      hint={[
        detail ? `${name}: ${detail}` : name,
        ...(chord ? [`(${keyCaps(chord, language).join(' + ')})`] : []),
      ].join(' ')}
      aria-keyshortcuts={command?.keys && ariaKeys(command.keys)}
      isDisabled={command?.available?.(context) === false}
      onPress={() => command?.run(context)}
    />
  );
}

import { Switch } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../design/Sheet.tsx';
import type { CommandGroup } from './command.ts';
import { COMMANDS } from './commands.ts';
import { Keys } from './Keys.tsx';
import styles from './KeysDialog.module.css';
import { isPlain } from './keys.ts';
import { closeOverlay, useOverlay } from './overlay.ts';
import { PART_KEYS } from './part-keys.ts';
import { setPlainKeys, usePlainKeys } from './plain-keys.ts';

/** What every key does, and the switch for keys without Ctrl. */
export function KeysDialog() {
  const { t } = useTranslation();
  const open = useOverlay((state) => state.open === 'keys');
  return (
    <Sheet title={t('commands.keys')} isOpen={open} onClose={closeOverlay} isWide>
      <div className={styles.columns}>
        <CommandKeys />
        <PartKeys />
      </div>
      <PlainKeysSwitch />
    </Sheet>
  );
}

function CommandKeys() {
  const { t } = useTranslation();
  const plain = usePlainKeys(({ on }) => on);
  const groups = new Map<CommandGroup, { name: string; keys: string[] }[]>();
  for (const { id, group, keys = [] } of COMMANDS) {
    const working = keys.filter((chord) => plain || !isPlain(chord));
    if (working.length > 0)
      groups.set(group, [...(groups.get(group) ?? []), { name: t(`commands.names.${id}`), keys: working }]);
  }
  return Array.from(groups, ([group, list]) => (
    <KeyList key={group} title={t(`commands.groups.${group}`)} list={list} />
  ));
}

function PartKeys() {
  const { t } = useTranslation();
  return PART_KEYS.map(({ part, keys }) => (
    <KeyList
      key={part}
      title={t(`commands.parts.${part}`)}
      list={keys.map(({ id, keys: chords }) => ({ name: t(`commands.partKeys.${id}`), keys: chords }))}
    />
  ));
}

function KeyList({ title, list }: { title: string; list: { name: string; keys: readonly string[] }[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl>
        {list.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {keys.map((chord) => (
                <Keys key={chord} chord={chord} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PlainKeysSwitch() {
  const { t } = useTranslation();
  const on = usePlainKeys((state) => state.on);
  return (
    <Switch className={styles.switch ?? ''} isSelected={on} onChange={setPlainKeys}>
      <span className={styles.track} aria-hidden="true" />
      <span>
        {t('commands.plainKeys')}
        <small>{t('commands.plainKeysHint')}</small>
      </span>
    </Switch>
  );
}

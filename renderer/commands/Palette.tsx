import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../design/Icon.tsx';
import { findEntries } from './find.ts';
import { Keys } from './Keys.tsx';
import { closeOverlay, useOverlay } from './overlay.ts';
import styles from './Palette.module.css';
import { usePaletteEntries } from './usePaletteEntries.ts';

/** Everything that can be done, found by typing a few letters of its name. */
export function Palette() {
  const { t } = useTranslation();
  const open = useOverlay((state) => state.open === 'palette');
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={open}
      onOpenChange={(isOpen) => isOpen || closeOverlay()}
      isDismissable
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('commands.palette')}>
          <Finder />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const entries = usePaletteEntries();
  const found = findEntries(entries, query);

  const choose = (id: string) => {
    closeOverlay();
    // After the dialog has given the focus back: a command may lead it elsewhere.
    requestAnimationFrame(() => entries.find((entry) => entry.id === id)?.run());
  };

  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField className={styles.field ?? ''} aria-label={t('commands.prompt')} autoFocus>
        <Icon name="search" />
        <Input placeholder={t('commands.prompt')} />
      </SearchField>
      <ListBox
        className={styles.list ?? ''}
        aria-label={t('commands.palette')}
        items={found.map((each) => ({ ...each, id: each.entry.id }))}
        // The lines are made anew when the letters that were found change.
        dependencies={[query]}
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className={styles.none}>{t('commands.none', { query })}</p>}
      >
        {({ entry, hits }) => (
          <ListBoxItem id={entry.id} className={styles.item ?? ''} textValue={entry.label}>
            <span className={styles.label}>
              <Label text={entry.label} hits={hits} />
            </span>
            <span className={styles.group}>{entry.group}</span>
            {entry.chord && <Keys chord={entry.chord} />}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

/** A label with the letters that were found in bold. */
function Label({ text, hits }: { text: string; hits: readonly number[] }) {
  const runs: { start: number; end: number; hit: boolean }[] = [];
  for (let index = 0; index < text.length; index++) {
    const hit = hits.includes(index);
    const last = runs.at(-1);
    if (last?.hit === hit) last.end = index + 1;
    else runs.push({ start: index, end: index + 1, hit });
  }
  return runs.map(({ start, end, hit }) =>
    hit ? <b key={start}>{text.slice(start, end)}</b> : <span key={start}>{text.slice(start, end)}</span>,
  );
}

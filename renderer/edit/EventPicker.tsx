import { useDeferredValue, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { EventDetail, EventRow } from '../../workspace/contract.ts';
import { Icon } from '../design/Icon.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { useDates } from '../i18n/dates.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './EventPicker.module.css';

/** Events offered before anything is typed, and found for what is typed. */
const OFFERED = 8;
const FOUND = 30;

interface Props {
  /** The event that others are looked for to; it is not among them. */
  event: EventDetail;
  onPick(id: string): void;
}

/** Finds an event by words of its title or sentences; before that it offers those of the same time. */
export function EventPicker({ event, onPick }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const query = useDeferredValue(text.trim());
  const events = useEvents(event, query);
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className={styles.field ?? ''} aria-label={t('edit.pick.search')} autoFocus>
        <Icon name="search" />
        <Input placeholder={t('edit.pick.search')} />
      </SearchField>
      {query === '' && events.length > 0 && <p className={styles.hint}>{t('edit.pick.near')}</p>}
      <ListBox
        className={styles.list ?? ''}
        aria-label={t('edit.pick.search')}
        items={events}
        onAction={(key) => onPick(String(key))}
        renderEmptyState={() =>
          query !== '' && <p className={styles.hint}>{t('edit.pick.none', { query })}</p>
        }
      >
        {(row) => (
          <ListBoxItem id={row.id} className={styles.item ?? ''} textValue={row.title}>
            <Row row={row} />
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

function Row({ row: { title, type, when, sources } }: { row: EventRow }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <TypeShape type={type} />
      <span>
        {title}
        <small>
          {when ? dates.short(when) : t('table.undated')} · {t('inspector.sources', { count: sources })}
        </small>
      </span>
    </>
  );
}

function useEvents(event: EventDetail, query: string): EventRow[] {
  const found = useCall('search', query ? { query, limit: FOUND } : null).data?.events ?? [];
  const { when } = event;
  const from = when?.start.slice(0, when.start.indexOf('T') < 0 ? undefined : when.start.indexOf('T'));
  const to = when?.end.slice(0, when.end.indexOf('T') < 0 ? undefined : when.end.indexOf('T'));
  const filter = from && to ? { from, to } : { dated: false };
  const near = useCall('events.list', { filter, sort: 'salience', descending: true, limit: OFFERED + 1 });
  const rows: EventRow[] = query ? found : (near.data?.rows ?? []);
  return rows.filter(({ id }) => id !== event.id);
}

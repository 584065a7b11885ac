import { type CalendarDate, parseDate } from '@internationalized/date';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../workspace/contract.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { useCall } from '../state/workspace.tsx';
import styles from './PublishedForm.module.css';
import { Suggestions } from './Suggestions.tsx';
import { useTellPublished } from './useTellPublished.ts';

interface Props {
  article: Pick<ArticleRow, 'id' | 'published'>;
  /** Takes the focus as soon as it is there. */
  autoFocus?: boolean;
  onDone?: () => void;
}

/** "This article is from …": tells an article's publication date, which dates whatever leans on it. */
export function PublishedForm({ article, autoFocus = false, onDone }: Props) {
  const { t } = useTranslation();
  const [date, setDate] = useState<CalendarDate | null>(() => calendarDate(article.published.value));
  const [chosen, setChosen] = useState<string | null>(null);
  const { tell, isPending, error } = useTellPublished(article.id, onDone);
  const known = article.published.value !== null;
  const undated = useCall('articles.suggestions', known ? null : { id: article.id }).data?.articles;
  const suggestions = undated?.find(({ id }) => id === article.id)?.suggestions ?? [];
  const setButton = useRef<HTMLButtonElement>(null);

  /** Puts a suggested day into the field, where it waits for the user's word. */
  const choose = (value: string) => {
    setDate(calendarDate(value));
    setChosen(value);
  };
  useEffect(() => {
    if (chosen) setButton.current?.focus();
  }, [chosen]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date) tell(date.toString());
  };

  /** A date's segments are no inputs, so that the browser does not submit by itself. */
  const submitByEnter = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, currentTarget } = event;
    if (event.key === 'Enter' && target instanceof HTMLElement && target.role === 'spinbutton')
      currentTarget.requestSubmit();
  };

  return (
    <form className={styles.form} onSubmit={submit} onKeyDownCapture={submitByEnter}>
      <DateField date={date} onChange={setDate} autoFocus={autoFocus} />
      <div className={styles.actions}>
        <Button look="primary" type="submit" ref={setButton} isDisabled={!date || isPending}>
          {t('published.set')}
        </Button>
        {article.published.provenance === 'user' && (
          <Button onPress={() => tell(null)}>{t('published.reset')}</Button>
        )}
      </div>
      {error && <p className={styles.bad}>{t(`error.${error.code}`)}</p>}
      {!known && <p className={styles.hint}>{t('published.why')}</p>}
      <Suggestions suggestions={suggestions} withBounds onChoose={choose} />
    </form>
  );
}

interface FieldProps {
  date: CalendarDate | null;
  onChange(date: CalendarDate | null): void;
  autoFocus: boolean;
}

function DateField({ date, onChange, autoFocus }: FieldProps) {
  const { t } = useTranslation();
  const period = useCall('workspace.info', {}).data?.period;
  return (
    <DatePicker
      className={styles.picker ?? ''}
      autoFocus={autoFocus}
      value={date}
      onChange={onChange}
      // An empty calendar opens where the workspace's other events are, not at today's month.
      placeholderValue={calendarDate(period?.to ?? null) ?? undefined}
    >
      <Label>{t('published.prompt')}</Label>
      <Group className={styles.group ?? ''}>
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment className={styles.segment ?? ''} segment={segment} />}
        </DateInput>
        <IconButton look="quiet" icon="calendar" label={t('published.calendar')} />
      </Group>
      <Popover className={styles.popover ?? ''}>
        <Dialog>
          <Calendar>
            <header className={styles.month}>
              <IconButton look="quiet" slot="previous" icon="left" label={t('published.previous')} />
              <Heading />
              <IconButton look="quiet" slot="next" icon="right" label={t('published.next')} />
            </header>
            <CalendarGrid>{(day) => <CalendarCell className={styles.day ?? ''} date={day} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

/** The calendar date of an ISO date or date-time; null where there is none that a calendar could show. */
const calendarDate = (iso: string | null): CalendarDate | null =>
  iso && /^\d{4}-/.test(iso) ? parseDate(iso.slice(0, 10)) : null;

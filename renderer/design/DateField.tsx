import { type CalendarDate, parseDate } from '@internationalized/date';
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
import { useCall } from '../state/workspace.tsx';
import { IconButton } from './Button.tsx';
import styles from './DateField.module.css';

interface Props {
  label: string;
  date: CalendarDate | null;
  onChange(date: CalendarDate | null): void;
  autoFocus?: boolean;
}

/** A calendar date, typed or picked from a calendar. */
export function DateField({ label, date, onChange, autoFocus = false }: Props) {
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
      <Label>{label}</Label>
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
export const calendarDate = (iso: string | null): CalendarDate | null =>
  iso && /^\d{4}-/.test(iso) ? parseDate(iso.slice(0, 10)) : null;

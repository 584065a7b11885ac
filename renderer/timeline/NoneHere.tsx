import { useTranslation } from 'react-i18next';
import type { Output } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { useDates } from '../i18n/dates.ts';
import { clearFilter, selectEvent, useView } from '../state/view.ts';
import styles from './Timeline.module.css';

type Counts = Output<'timeline.counts'>;

/** Says that no event is in sight, and leads to the nearest ones. */
export function NoneHere({ counts: { earlier, later } }: { counts: Counts }) {
  const { t } = useTranslation();
  const filtered = useView(({ filter }) => Object.keys(filter).length > 0);
  const none = !earlier && !later;
  return (
    <div className={styles.empty}>
      <p>{none && filtered ? t('timeline.noMatch') : t('timeline.empty')}</p>
      <div className={styles.neighbours}>
        {earlier && <Neighbour event={earlier} direction="left" />}
        {later && <Neighbour event={later} direction="right" />}
        {none && filtered && <Button onPress={clearFilter}>{t('filters.clear')}</Button>}
      </div>
    </div>
  );
}

interface Props {
  event: NonNullable<Counts['earlier']>;
  direction: 'left' | 'right';
}

function Neighbour({ event, direction }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const name = t(direction === 'left' ? 'timeline.earlierEvent' : 'timeline.laterEvent');
  return (
    <Button onPress={() => selectEvent(event.id)}>
      {direction === 'left' && <Icon name="left" />}
      <span className={styles.neighbour}>
        <span className="hidden">{name}: </span>
        <strong>{dates.short(event.when)}</strong> {event.title}
      </span>
      {direction === 'right' && <Icon name="right" />}
    </Button>
  );
}

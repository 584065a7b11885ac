import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { EventDetail, Output } from '../../workspace/contract.ts';
import { Icon } from '../design/Icon.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useMoment } from '../i18n/moment.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './EventHistory.module.css';
import { EVENT_HISTORY, setEventHistory, useEventHistory } from './event-history.ts';

/** Every edit of the event: what, who, when, and what the engine says beside what the user set. */
export function EventHistory({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const open = useEventHistory((state) => state.open);
  return (
    <Disclosure
      id={EVENT_HISTORY}
      className={styles.history ?? ''}
      isExpanded={open}
      onExpandedChange={setEventHistory}
    >
      <Heading level={3}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <Icon name={open ? 'down' : 'right'} />
          {t('log.event')}
        </Button>
      </Heading>
      <DisclosurePanel>{open && <Steps id={event.id} />}</DisclosurePanel>
    </Disclosure>
  );
}

function Steps({ id }: { id: string }) {
  const { t } = useTranslation();
  const edits = useCall('events.history', { id }).data?.edits;
  if (!edits) return null;
  if (edits.length === 0) return <p className={styles.none}>{t('log.eventNone')}</p>;
  return (
    <ol className={styles.steps}>
      {edits.map((edit) => (
        <Step key={edit.id} edit={edit} />
      ))}
    </ol>
  );
}

function Step({ edit }: { edit: Output<'events.history'>['edits'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoment();
  return (
    <li>
      <p>{edit.label[language]}</p>
      <p className={styles.by}>{moment.by(edit)}</p>
      {edit.changes.length > 0 && (
        <table className={styles.changes}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('log.engineSays')}</th>
              <th scope="col">{t('log.userSays')}</th>
            </tr>
          </thead>
          <tbody>
            {edit.changes.map(({ field, engine, user }) => (
              <tr key={field}>
                <th scope="row">{t(`edit.fields.${field}`)}</th>
                <td>{engine?.[language] ?? '–'}</td>
                <td>{user ? <strong>{user[language]}</strong> : t('log.takenBack')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectableField, EventDetail } from '../../workspace/contract.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button, IconButton } from '../design/Button.tsx';
import styles from './Correctable.module.css';
import { correctEvent } from './decide.ts';
import { startEditing, stopEditing, useIsEditing } from './editing.ts';
import { useEngineValue } from './engine-value.ts';
import { FORMS } from './field-forms.tsx';

interface Props {
  event: EventDetail;
  field: CorrectableField;
  children: ReactNode;
}

/** A field of an event with a button that opens its form in its place, and the engine's value where it is the user's. */
export function Correctable({ event, field, children }: Props) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const isEditing = useIsEditing(event.id, field);
  const button = useFocusAfter(isEditing);
  const label = t('edit.correct', { field: t(`edit.fields.${field}`) });
  const Form = FORMS[field];
  if (isEditing)
    return (
      <Form
        event={event}
        label={label}
        onSet={(set) => {
          stopEditing();
          void correctEvent(context, event.id, set);
        }}
        onCancel={stopEditing}
      />
    );
  return (
    <div className={styles.correctable}>
      <div className={styles.row}>
        <div className={styles.value}>{children}</div>
        <IconButton ref={button} look="quiet" icon="edit" label={label} onPress={() => startEditing(field)} />
      </div>
      <EngineValue event={event} field={field} />
    </div>
  );
}

/** Gives the focus back to what opened a form when that is closed. */
function useFocusAfter(isEditing: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return button;
}

/** What the engine found, beside what the user set in its place, with the way back. */
function EngineValue({ event, field }: Pick<Props, 'event' | 'field'>) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const found = useEngineValue(event, field);
  if (found === null) return null;
  const name = t(`edit.fields.${field}`);
  return (
    <p className={styles.found}>
      <span>
        {t('edit.found')} <s>{found === '' ? t('edit.nothing') : found}</s>
      </span>
      <Button
        look="link"
        aria-label={t('edit.takeBackField', { field: name })}
        onPress={() => void correctEvent(context, event.id, { [field]: null })}
      >
        {t('edit.takeBack')}
      </Button>
    </p>
  );
}

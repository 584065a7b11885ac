import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import styles from './forms.module.css';

interface Props {
  /** What the form is for, for screen readers. */
  label: string;
  /** Whether what stands in the form can be taken as it is. */
  isValid: boolean;
  onSubmit(): void;
  onCancel(): void;
  children: ReactNode;
}

const ignoresEnter = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** A small form in place of what it corrects: Enter takes it, Escape leaves everything as it was. */
export function FieldForm({ label, isValid, onSubmit, onCancel, children }: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event;
    if (event.key === 'Escape') onCancel();
    // Browsers submit on Enter in inputs alone.
    else if (event.key === 'Enter' && ignoresEnter(target) && !event.shiftKey)
      event.currentTarget.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className={styles.form} aria-label={label} onSubmit={submit} onKeyDown={onKeyDown}>
      {children}
      <div className={styles.actions}>
        <Button look="primary" type="submit" isDisabled={!isValid}>
          {t('edit.save')}
        </Button>
        <Button onPress={onCancel}>{t('edit.cancel')}</Button>
      </div>
    </form>
  );
}

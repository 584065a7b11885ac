import type { CalendarDate } from '@internationalized/date';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { calendarDate, DateField } from '../design/DateField.tsx';
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
  const { tell, isPending } = useTellPublished(article.id, onDone);
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
      <DateField label={t('published.prompt')} date={date} onChange={setDate} autoFocus={autoFocus} />
      <div className={styles.actions}>
        <Button look="primary" type="submit" ref={setButton} isDisabled={!date || isPending}>
          {t('published.set')}
        </Button>
        {article.published.provenance === 'user' && (
          <Button onPress={() => tell(null)}>{t('published.reset')}</Button>
        )}
      </div>
      {!known && <p className={styles.hint}>{t('published.why')}</p>}
      <Suggestions suggestions={suggestions} withBounds onChoose={choose} />
    </form>
  );
}

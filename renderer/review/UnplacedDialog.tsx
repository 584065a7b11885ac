import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnplacedEdit } from '../../workspace/contract.ts';
import { closeOverlay, useOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import forms from '../edit/forms.module.css';
import { CallFailure } from '../errors/CallFailure.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useMoment } from '../i18n/moment.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './UnplacedDialog.module.css';

/** The edits whose words stand nowhere any more, each to be attached anew or dismissed. */
export function UnplacedDialog() {
  const { t } = useTranslation();
  const isOpen = useOverlay(({ open }) => open === 'unplaced');
  return (
    <Sheet title={t('unplaced.title')} isOpen={isOpen} onClose={closeOverlay}>
      <List />
    </Sheet>
  );
}

function List() {
  const { t } = useTranslation();
  const { data, error } = useCall('edits.unplaced', {});
  if (error) return <CallFailure error={error} />;
  if (!data) return <Skeleton lines={4} />;
  if (data.edits.length === 0) return <p>{t('unplaced.none')}</p>;
  return (
    <ul>
      {data.edits.map((edit) => (
        <Item key={`${edit.id} ${edit.target}`} edit={edit} />
      ))}
    </ul>
  );
}

function Item({ edit: lost }: { edit: UnplacedEdit }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoment();
  const { edit } = useCommandContext();
  const [attaching, setAttaching] = useState(false);
  const { id, target, label, reason, quotes, article } = lost;
  return (
    <li className={styles.item}>
      <h3>{label[language]}</h3>
      <p className={forms.hint}>{moment.by(lost)}</p>
      <p>{t(`unplaced.reasons.${reason}`)}</p>
      {quotes.map((quote) => (
        <figure key={quote.sentence}>
          <figcaption className={forms.hint}>
            {t('unplaced.was')} {quote.articleTitle}
          </figcaption>
          <blockquote className={forms.quote}>{quote.sentence}</blockquote>
        </figure>
      ))}
      <div className={forms.actions}>
        {article !== null && (
          <Button aria-expanded={attaching} onPress={() => setAttaching(!attaching)}>
            {t('unplaced.attach')}
          </Button>
        )}
        <Button onPress={() => void edit('edits.dismiss', { id })}>{t('unplaced.dismiss')}</Button>
      </div>
      {attaching && article !== null && (
        <Sentences
          article={article}
          onChoose={(mention) => void edit('edits.reattach', { id, target, mention })}
        />
      )}
    </li>
  );
}

/** The sentences of the article that tell of events now. */
function Sentences({ article, onChoose }: { article: string; onChoose(mention: string): void }) {
  const { t } = useTranslation();
  const { data } = useCall('articles.get', { id: article });
  if (!data) return <Skeleton lines={4} />;
  if (data.mentions.length === 0) return <p>{t('unplaced.noneThere')}</p>;
  return (
    <div>
      <p className={forms.hint}>{t('unplaced.attachTo')}</p>
      <ul className={styles.sentences}>
        {data.mentions.map(({ id, start, end }) => {
          const sentence = data.text.slice(start, end);
          return (
            <li key={id}>
              <button
                type="button"
                aria-label={t('unplaced.attachHere', { sentence })}
                onClick={() => onChoose(id)}
              >
                {sentence}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

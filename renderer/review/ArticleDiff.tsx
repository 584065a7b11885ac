import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleChanges } from '../../workspace/contract.ts';
import { useDates } from '../i18n/dates.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import styles from './EngineDialog.module.css';

type Told = ArticleChanges['changed'][number]['before'];
type Field = ArticleChanges['changed'][number]['fields'][number];

/** What the new version finds in an article, no longer finds, and finds otherwise. */
export function ArticleDiff({ article: { added, gone, changed } }: { article: ArticleChanges }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  return (
    <ul className={styles.changes}>
      {added.map((told) => (
        <Change key={`added ${told.sentence} ${told.title}`} sign="+" name={t('engine.added')}>
          <ins>{inWords.whole(told)}</ins>
        </Change>
      ))}
      {gone.map((told) => (
        <Change key={`gone ${told.sentence} ${told.title}`} sign="−" name={t('engine.gone')}>
          <del>{inWords.whole(told)}</del>
          <Edited edited={told.edited} />
        </Change>
      ))}
      {changed.map(({ sentence, fields, before, after, edited }) => (
        <Change key={`changed ${sentence} ${before.title}`} sign="→" name={t('engine.changed')}>
          {after.title}
          {fields.map((field) => (
            <span key={field} className={styles.field}>
              {t(`edit.fields.${field}`)}: <del>{inWords.field(before, field)}</del> →{' '}
              <ins>{inWords.field(after, field)}</ins>
            </span>
          ))}
          <Edited edited={edited} />
        </Change>
      ))}
    </ul>
  );
}

function useInWords() {
  const { t } = useTranslation();
  const dates = useDates();
  const typeLabel = useTypeLabel();
  const date = ({ when }: Told) => (when ? dates.short(when) : t('table.undated'));
  return {
    whole: (told: Told) => `${date(told)} · ${typeLabel(told.type)} · ${told.title}`,
    field: (told: Told, field: Field) =>
      ({ when: date(told), type: typeLabel(told.type), title: told.title })[field],
  };
}

function Change({ sign, name, children }: { sign: string; name: string; children: ReactNode }) {
  return (
    <li>
      <span className={styles.sign} title={name}>
        <span aria-hidden="true">{sign}</span>
        <span className="hidden">{name}: </span>
      </span>
      <span>{children}</span>
    </li>
  );
}

function Edited({ edited }: { edited: boolean }) {
  const { t } = useTranslation();
  return edited && <em className={styles.edited}>{t('engine.edited')}</em>;
}

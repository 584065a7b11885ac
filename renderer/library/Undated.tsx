import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndatedArticle } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { askPublished } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { Suggestions } from './Suggestions.tsx';
import styles from './Undated.module.css';
import { useTellPublished } from './useTellPublished.ts';

/** Articles shown at a time; the next ones follow as these get their dates. */
const SHOWN = 50;

/** How many articles have no date, and the dialog that lists them with what is known about each. */
export function Undated({ count }: { count: number }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {count > 0 && (
        <Button look="link" onPress={() => setOpen(true)}>
          {t('undated.button', { count })}
        </Button>
      )}
      <Sheet title={t('undated.title', { count })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p className={styles.hint}>{t(count > 0 ? 'published.why' : 'undated.done')}</p>
        <UndatedList onOpen={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

/** @param onOpen called when an article is opened, which is behind the dialog */
function UndatedList({ onOpen }: { onOpen(): void }) {
  const { t } = useTranslation();
  const { data, error } = useCall('articles.suggestions', { limit: SHOWN });
  if (error) return <CallFailure error={error} />;
  if (!data) return <Skeleton lines={6} />;
  const more = data.total - data.articles.length;
  return (
    <>
      <ul className={styles.list}>
        {data.articles.map((article) => (
          <UndatedItem key={article.id} article={article} onOpen={onOpen} />
        ))}
      </ul>
      {more > 0 && <p className={styles.hint}>{t('undated.more', { count: more })}</p>}
    </>
  );
}

function UndatedItem({ article, onOpen }: { article: UndatedArticle; onOpen(): void }) {
  const { t } = useTranslation();
  const { id, title, name, undated, suggestions } = article;
  const { tell, isPending } = useTellPublished(id);
  return (
    <li className={styles.article}>
      <h3>{title}</h3>
      <p className={styles.hint}>
        {name} · {t('undated.waiting', { count: undated })}
      </p>
      {suggestions.length === 0 && <p className={styles.hint}>{t('undated.none')}</p>}
      <Suggestions suggestions={suggestions} isDisabled={isPending} onChoose={tell} />
      <Button
        look="link"
        onPress={() => {
          askPublished(id);
          onOpen();
        }}
      >
        {t('undated.other')}
      </Button>
    </li>
  );
}

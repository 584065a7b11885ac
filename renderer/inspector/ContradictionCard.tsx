import { useTranslation } from 'react-i18next';
import type { EventDetail, Mention } from '../../workspace/contract.ts';
import { openOverlay } from '../commands/overlay.ts';
import { Icon } from '../design/Icon.tsx';
import { openMention } from '../state/view.ts';
import styles from './Inspector.module.css';

interface Props {
  contradiction: EventDetail['contradictions'][number];
  mentions: Mention[];
}

/** What the sources disagree about: every claim as it stands, each leading to its source. */
export function ContradictionCard({ contradiction: { kind, claims, verdict }, mentions }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.contradiction} aria-label={t(`inspector.contradiction.${kind}`)}>
      <p>
        <span aria-hidden="true">≠</span> {t(`inspector.contradiction.${kind}`)}
      </p>
      <ul>
        {claims.map(({ mention: id, value }) => {
          const mention = mentions.find((each) => each.id === id);
          return (
            <li key={id} data-followed={id === verdict || undefined}>
              <strong>{value}</strong>
              {id === verdict && (
                <span className={styles.followed}>
                  <Icon name="check" />
                  {t('compare.followed')}
                </span>
              )}
              {mention && (
                <button type="button" onClick={() => openMention(id, mention.article)}>
                  {mention.attribution?.text ?? mention.articleTitle}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button type="button" className={styles.compare} onClick={() => openOverlay('compare')}>
        {t('compare.open')}
      </button>
    </section>
  );
}

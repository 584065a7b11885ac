import { useTranslation } from 'react-i18next';
import type { EventDetail, Mention } from '../../workspace/contract.ts';
import { openMention } from '../state/view.ts';
import styles from './Inspector.module.css';

interface Props {
  contradiction: EventDetail['contradictions'][number];
  mentions: Mention[];
}

/** What the sources disagree about: every claim as it stands, each leading to its source. */
export function ContradictionCard({ contradiction: { kind, claims }, mentions }: Props) {
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
            <li key={id}>
              <strong>{value}</strong>
              {mention && (
                <button type="button" onClick={() => openMention(id, mention.article)}>
                  {mention.attribution?.text ?? mention.articleTitle}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

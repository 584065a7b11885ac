import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { briefingPreview } from '../../workspace/contract.ts';
import { fromBase64 } from '../transport/index.ts';
import styles from './BriefingPage.module.css';

/** The beginning of a briefing as it will be read: title, timeline, chronology and sources. */
export function BriefingPage({ base64 }: { base64: string }) {
  const { t } = useTranslation();
  const { title, summary, timeline, sections, more, sources, quotes } = useMemo(
    () => briefingPreview.parse(JSON.parse(new TextDecoder().decode(fromBase64(base64)))),
    [base64],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
    <section className={styles.page} aria-label={t('export.preview')} tabIndex={0}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.small}>{summary}</p>
      {timeline !== null && (
        <img src={`data:image/svg+xml,${encodeURIComponent(timeline)}`} alt={t('export.timelineImage')} />
      )}
      {sections.map(({ heading, entries }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          {entries.map((entry) => (
            <div key={`${entry.date} ${entry.title}`} className={styles.entry}>
              <span className={styles.small}>{entry.date}</span>
              <div>
                <strong>{entry.title}</strong>
                {entry.lines.map((line) => (
                  <p key={line} className={styles.small}>
                    {line}
                  </p>
                ))}
              </div>
            </div>
          ))}
        </section>
      ))}
      {more > 0 && <p className={styles.small}>{t('export.more', { count: more })}</p>}
      {sources !== null && (
        <section>
          <h4>{sources}</h4>
          {quotes.map((quote) => (
            <p key={quote} className={styles.small}>
              {quote}
            </p>
          ))}
        </section>
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { Output } from '../../workspace/contract.ts';
import { Keys } from '../commands/Keys.tsx';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Icon, type IconName } from '../design/Icon.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { useDates } from '../i18n/dates.ts';
import { startReview } from '../review/review.ts';
import { spanOf } from '../state/span.ts';
import { askPublished, selectEvent, setFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './Start.module.css';

/** How many of the most telling events are named. */
const TOLD = 6;

/** What there is to begin with, as long as no event is chosen: what the workspace holds, and its most telling events. */
export function Start() {
  const { t } = useTranslation();
  const filter = useView((view) => view.filter);
  const info = useCall('workspace.info', {}).data;
  const facets = useCall('facets', { filter: {} }).data;
  if (!info || !facets || info.articles === 0) return null;
  return (
    <section className={styles.start} aria-label={t('start.title')}>
      <h2>{t('start.title')}</h2>
      <Holdings info={info} facets={facets} />
      <Telling filter={filter} />
      <h3>{t('start.ways')}</h3>
      <dl className={styles.keys}>
        {(['/', 'Mod+K', '?'] as const).map((chord) => (
          <div key={chord}>
            <dt>
              <Keys chord={chord} />
            </dt>
            <dd>{t(`start.keys.${chord}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How far the review is; pressing it goes on. */
function Reviewed() {
  const { t } = useTranslation();
  const context = useCommandContext();
  const progress = useCall('review.queue', { filter: {}, limit: 1 }).data?.progress;
  if (!progress || progress.reviewed === progress.total) return null;
  return (
    <Holding icon="check" onPress={() => void startReview(context)}>
      {t('review.startHere', progress)}
    </Holding>
  );
}

interface HoldingsProps {
  info: Output<'workspace.info'>;
  facets: Output<'facets'>;
}

/** How much there is of everything; what needs a look leads there. */
function Holdings({ info, facets }: HoldingsProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const articles = useCall('articles.list', {}).data?.articles ?? [];
  const undated = articles.filter(({ published }) => published.value === null);
  const [first] = undated;
  const several = facets.sources
    .filter(({ value }) => value !== '1')
    .reduce((sum, { count }) => sum + count, 0);
  const { period } = info;
  return (
    <ul className={styles.holdings}>
      <li>
        <Icon name="library" />
        <span>
          {t('start.articles', { count: info.articles })}
          {period && ` · ${t('start.events', { count: info.events })}`}
          {period && <small>{dates.span(spanOf({ start: period.from, end: period.to }))}</small>}
        </span>
      </li>
      <Reviewed />
      {first && (
        <Holding icon="calendar" onPress={() => askPublished(first.id)}>
          {t('start.undatedArticles', { count: undated.length })}
        </Holding>
      )}
      {facets.undated > 0 && (
        <Holding icon="calendar" onPress={() => setFilter({ dated: false })}>
          {t('start.undatedEvents', { count: facets.undated })}
        </Holding>
      )}
      {facets.disputed > 0 && (
        <Holding icon="warning" onPress={() => setFilter({ disputed: true })}>
          {t('start.contradictions', { count: facets.disputed })}
        </Holding>
      )}
      {several > 0 && (
        <Holding icon="copy" onPress={() => setFilter({ sources: ['2', '3+'] })}>
          {t('start.several', { count: several })}
        </Holding>
      )}
    </ul>
  );
}

function Holding({ icon, onPress, children }: { icon: IconName; onPress(): void; children: string }) {
  return (
    <li>
      <button type="button" onClick={onPress}>
        <Icon name={icon} />
        <span>{children}</span>
        <Icon name="right" />
      </button>
    </li>
  );
}

/** The events that most speaks for, of those that the filter lets through. */
function Telling({ filter }: { filter: ReturnType<typeof useView.getState>['filter'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { data } = useCall('events.list', { filter, sort: 'salience', descending: true, limit: TOLD });
  if (!data || data.rows.length === 0) return null;
  return (
    <>
      <h3>{t('start.telling')}</h3>
      <ul className={styles.events}>
        {data.rows.map(({ id, title, type, when, sources }) => (
          <li key={id}>
            <button type="button" onClick={() => selectEvent(id)}>
              <TypeShape type={type} />
              <span>
                {title}
                <small>
                  {when ? dates.short(when) : t('table.undated')}
                  {sources > 1 && ` · ${t('inspector.sources', { count: sources })}`}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

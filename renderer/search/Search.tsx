import { useDeferredValue, useState } from 'react';
import {
  Autocomplete,
  Button,
  Header,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../workspace/contract.ts';
import { Icon } from '../design/Icon.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { useValueName } from '../filters/conditions.ts';
import { useDates } from '../i18n/dates.ts';
import { openArticle, selectEvent, setFilter, toggleFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { SEARCH_INPUT } from './focus.ts';
import styles from './Search.module.css';
import { Snippet } from './Snippet.tsx';

type Found = Output<'search'>;

/** Hits of each kind. */
const LIMIT = 5;
const NOTHING: Found = { events: [], articles: [], total: 0, names: [] };

/** The search box: events and articles as one types, or the timeline narrowed to the text. */
export function Search() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [inside, setInside] = useState(false);
  const query = useDeferredValue(text.trim());
  const { data } = useCall('search', query ? { query, limit: LIMIT } : null);
  const found = data ?? NOTHING;

  const choose = (key: Key) => {
    follow(String(key), found, query);
    setText('');
  };

  return (
    <search
      className={styles.search}
      onFocus={() => setInside(true)}
      onBlur={({ currentTarget, relatedTarget }) => setInside(currentTarget.contains(relatedTarget))}
    >
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className={styles.field ?? ''} aria-label={t('search.label')}>
          <Icon name="search" />
          <Input id={SEARCH_INPUT} placeholder={t('search.label')} />
          {text === '' ? (
            <span className={styles.key}>/</span>
          ) : (
            <Button className={styles.clear ?? ''} aria-label={t('search.clear')}>
              <Icon name="close" />
            </Button>
          )}
        </SearchField>
        {inside && query && (
          <div className={styles.popover}>
            <ListBox className={styles.list ?? ''} aria-label={t('search.results')} onAction={choose}>
              <ListBoxItem id="filter" className={styles.item ?? ''} textValue={query}>
                <Icon name="search" />
                <span>{t('search.filter', { count: found.total, query })}</span>
              </ListBoxItem>
              <NameHits names={found.names} />
              <EventHits events={found.events} />
              <ArticleHits articles={found.articles} />
            </ListBox>
          </div>
        )}
      </Autocomplete>
    </search>
  );
}

/** Types, participants and places to narrow the timeline to. */
function NameHits({ names }: Pick<Found, 'names'>) {
  const { t } = useTranslation();
  const valueName = useValueName();
  if (names.length === 0) return null;
  return (
    <ListBoxSection id="names">
      <Header className={styles.heading ?? ''}>{t('search.names')}</Header>
      {names.map(({ by, value, count }) => (
        <ListBoxItem
          key={`${by} ${value}`}
          id={`name ${by} ${value}`}
          className={styles.item ?? ''}
          textValue={valueName(by, value)}
        >
          {by === 'types' ? <TypeShape type={value} /> : <Icon name={by === 'places' ? 'place' : 'person'} />}
          <span className={styles.name}>
            <strong>{valueName(by, value)}</strong>
            <small>
              {t(`filters.${by}`)} · {t('app.events', { count })}
            </small>
          </span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

function EventHits({ events }: Pick<Found, 'events'>) {
  const { t } = useTranslation();
  const dates = useDates();
  if (events.length === 0) return null;
  return (
    <ListBoxSection id="events">
      <Header className={styles.heading ?? ''}>{t('search.events')}</Header>
      {events.map(({ id, title, type, when, snippet }) => (
        <ListBoxItem key={id} id={`event ${id}`} className={styles.item ?? ''} textValue={title}>
          <TypeShape type={type} />
          <span className={styles.hit}>
            <strong>{title}</strong>
            <small>
              {when ? dates.short(when) : t('search.undated')} · <Snippet text={snippet} />
            </small>
          </span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

function ArticleHits({ articles }: Pick<Found, 'articles'>) {
  const { t } = useTranslation();
  if (articles.length === 0) return null;
  return (
    <ListBoxSection id="articles">
      <Header className={styles.heading ?? ''}>{t('search.articles')}</Header>
      {articles.map(({ id, title, snippet, start }) => (
        <ListBoxItem
          key={`${id} ${start}`}
          id={`article ${id} ${start}`}
          className={styles.item ?? ''}
          textValue={title}
        >
          <Icon name="library" />
          <span className={styles.hit}>
            <strong>{title}</strong>
            <small>
              <Snippet text={snippet} />
            </small>
          </span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

/** Goes where a chosen suggestion leads; keys say its kind first. */
function follow(key: string, { events, articles, names }: Found, query: string): void {
  if (key === 'filter') setFilter({ query });
  const name = names.find(({ by, value }) => key === `name ${by} ${value}`);
  if (name && !useView.getState().filter[name.by]?.includes(name.value)) toggleFilter(name.by, name.value);
  const event = events.find(({ id }) => key === `event ${id}`);
  if (event) selectEvent(event.id);
  const article = articles.find(({ id, start }) => key === `article ${id} ${start}`);
  if (article) openArticle(article.id, article.start);
}

/** A workspace of made-up events, for the benchmark of the window: many events, short texts, the same every time. */
import type { Article } from '../../core/article/article.ts';
import type { Event } from '../../core/events/event.ts';
import { eventIndex } from '../../workspace/event-index.ts';
import { addExtraction } from '../../workspace/extractions.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { storeEvents } from '../../workspace/store-events.ts';
import { manyEvents, random } from '../core/timeline/events.ts';
import words from './article-words.json' with { type: 'json' };

const EVENTS_PER_ARTICLE = 10;
const YEARS = 30;

/** Makes the file with as many events as told. @returns the events */
export function makeWorkspace(path: string, count: number): Event[] {
  const workspace = openWorkspace(path, { create: true });
  const db = workspace.writer();
  const events: Event[] = [];
  const articles = new Map<string, Article>();
  const made = spreadOut(manyEvents(count));
  db.transaction(() => {
    for (let start = 0; start < count; start += EVENTS_PER_ARTICLE) {
      const told = made.slice(start, start + EVENTS_PER_ARTICLE);
      const article = articleOf(start / EVENTS_PER_ARTICLE, told);
      const own = eventsOf(article, told);
      addExtraction(db, { article, expressions: [], mentions: own.flatMap(({ mentions }) => mentions) });
      articles.set(article.id, article);
      events.push(...own);
    }
    storeEvents(db, events, articles);
  });
  // As a window does during an import: what is in memory is kept for the next opening.
  eventIndex(db);
  workspace.close();
  return events;
}

/** The same events over thirty years, with people and places. */
function spreadOut(events: Event[]): Event[] {
  const next = random(2);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = (items: string[]) => items[below(items.length)] ?? '';
  return events.map((event) => {
    const years = below(YEARS);
    const earlier = (date: string) => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`;
    const { when } = event;
    return {
      ...event,
      when: when && { ...when, start: earlier(when.start), end: earlier(when.end) },
      participants: Array.from({ length: below(4) }, () => `${pick(words.first)} ${pick(words.last)}`),
      places: [pick(words.places)],
    };
  });
}

function articleOf(number: number, events: Event[]): Article {
  const text = events.map(({ title }) => `${title}.\n\n`).join('');
  return {
    id: number.toString(16).padStart(16, '0'),
    path: `${number}.txt`,
    title: `Artikel ${number}`,
    language: 'de',
    text,
    published: { value: '2024-12-31', provenance: 'meta', start: null, end: null },
    blocks: [{ kind: 'body', start: 0, end: text.length }],
  };
}

/** The events as told by one article, one sentence each. */
function eventsOf(article: Article, events: Event[]): Event[] {
  let end = 0;
  return events.map((event, index) => {
    const start = end;
    end += event.title.length + 3;
    const { title, type, when, participants, places, amounts, factuality } = event;
    const id = `${article.id}-${index}`;
    const mention = {
      ...{ id, title, type, when, participants, places, amounts, factuality, article: article.id },
      ...{ start, end: end - 2, attribution: null, expression: null },
    };
    return { ...event, id, contradictions: [], mentions: [mention] };
  });
}

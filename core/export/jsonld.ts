/** JSON-LD with the words of schema.org: each event an `Event` with the articles that tell of it as `subjectOf`. */
import type { Article } from '../article/article.ts';
import type { When } from '../events/event.ts';
import types from '../events/types.json' with { type: 'json' };
import type { Granularity } from '../temporal/expression.ts';
import type { Language } from '../timeline/dates.ts';
import { Citations } from './citations.ts';
import { disagreementLine, type Entry, entryOf } from './entry.ts';
import type { ExportInput, ExportOptions } from './options.ts';
import { oneLine, unique } from './text.ts';
import { languageOf } from './words.ts';

/** IPTC Media Topics as addresses: `medtop:20000640` is `http://cv.iptc.org/newscodes/mediatopic/20000640`. */
const MEDIA_TOPICS = 'http://cv.iptc.org/newscodes/mediatopic/';

/** The document. No `<` stands in it, so that it can be put into a page's `<script type="application/ld+json">`. */
export function toJsonLd(input: ExportInput, options: ExportOptions): string {
  const language = languageOf(input, options);
  const citations = new Citations(input.articles, language);
  const articles = new Map(input.articles.map((article) => [article.id, article]));
  const document = {
    '@context': 'https://schema.org',
    '@graph': input.events.map((event) => eventOf(entryOf(event, language, citations), articles, language)),
  };
  return `${JSON.stringify(document, null, 2).replaceAll('<', '\\u003c')}\n`;
}

function eventOf(entry: Entry, articles: ReadonlyMap<string, Article>, language: Language) {
  const { event, title, date, factuality, facts, disagreements, editorial } = entry;
  const description = [
    [...(date === null ? [] : [date]), factuality, ...facts].join(' · '),
    ...disagreements.map(disagreementLine),
    ...editorial,
  ];
  const topic = types.find(({ id }) => id === event.type)?.mediaTopic;
  return {
    '@type': 'Event',
    '@id': `urn:dateline:event:${encodeURIComponent(oneLine(event.id))}`,
    name: title,
    inLanguage: language,
    ...(event.when && datesOf(event.when)),
    ...(event.factuality === 'planned' && { eventStatus: 'https://schema.org/EventScheduled' }),
    description: description.join('\n'),
    keywords: entry.type,
    ...(topic && { additionalType: MEDIA_TOPICS + topic.replace('medtop:', '') }),
    ...named('Place', event.places, 'location'),
    ...named('Thing', event.participants, 'about'),
    subjectOf: sourcesOf(entry, articles),
  };
}

function named(type: 'Place' | 'Thing', names: string[], property: 'location' | 'about') {
  const things = unique(names.map(oneLine)).map((name) => ({ '@type': type, name }));
  return things.length > 0 ? { [property]: things } : {};
}

/** Every article once, with the paragraphs that tell of the event. */
function sourcesOf({ event, citations }: Entry, articles: ReadonlyMap<string, Article>) {
  const ids = unique(event.mentions.map(({ article }) => article));
  return ids.flatMap((id) => {
    const article = articles.get(id);
    if (article === undefined) return [];
    const { title, path, language, published } = article;
    return {
      '@type': 'NewsArticle',
      '@id': `urn:dateline:article:${encodeURIComponent(oneLine(id))}`,
      headline: oneLine(title ?? path),
      inLanguage: language,
      ...(published.value !== null && { datePublished: published.value }),
      hasPart: citations
        .filter((citation) => citation.article === id)
        .map(({ quote }) => ({ '@type': 'Quotation', text: quote })),
    };
  });
}

const LENGTHS: Partial<Record<Granularity, number>> = { year: -6, month: -3 };

/** What is known of the dates: whole years and months as such, an open end not at all. */
function datesOf({ start, end, granularity, open }: When) {
  const reduced = (iso: string) => iso.slice(0, LENGTHS[granularity]);
  return {
    ...(open !== 'start' && { startDate: reduced(start) }),
    ...(open !== 'end' && { endDate: reduced(end) }),
  };
}

import type { Article, Block } from '../article/article.ts';
import { NARRATIVE } from '../article/article.ts';
import type { Event, EventMention } from '../events/event.ts';
import { civilDate, dayNumber } from '../temporal/calendar.ts';
import { formatInterval } from '../temporal/format.ts';
import { formatWhen, formatYear, type Language } from '../timeline/dates.ts';
import { typeLabel } from '../timeline/lanes.ts';
import { type DatedEvent, isDated } from '../timeline/layout.ts';
import { summary } from './captions.ts';
import type { ExportInput, ExportOptions } from './options.ts';
import { oneLine, unique } from './text.ts';
import { fill, languageOf, titleOf, wordsOf } from './words.ts';

/**
 * A chronology in Markdown: every event with its date, who says so and how sure it is, the undated ones at the end, and
 * footnotes that quote the source paragraphs.
 */
export function toMarkdown(input: ExportInput, options: ExportOptions): string {
  const language = languageOf(input, options);
  const words = wordsOf(language);
  const footnotes = new Footnotes(input.articles, language);
  const entry = (event: Event) => entryOf(event, language, footnotes);
  const dated = input.events.filter(isDated).sort(byDate);
  const undated = input.events.filter((event) => !isDated(event));
  const years = Map.groupBy(dated, ({ when }) => civilDate(dayNumber(when.start)).year);
  const sections = [
    `# ${plain(titleOf(input.articles, options, words.chronology))}`,
    summary({ period: null, events: input.events.length, articles: input.articles.length }, language),
    ...[...years].flatMap(([year, events]) => [
      `## ${formatYear(year, language)}`,
      events.map(entry).join('\n'),
    ]),
    ...(undated.length > 0 ? [`## ${words.undatedHeading}`, undated.map(entry).join('\n')] : []),
    ...footnotes.texts,
  ];
  return `${sections.join('\n\n')}\n`;
}

/** One event as a list item: date and title, then what a reader has to know to judge it. */
function entryOf(event: Event, language: Language, footnotes: Footnotes): string {
  const words = wordsOf(language);
  const date = event.when === null ? '' : `**${plain(formatWhen(event.when, language))}** – `;
  const references = unique(event.mentions.map((mention) => footnotes.reference(mention))).join('');
  const speakers = unique(event.mentions.map(({ attribution }) => oneLine(attribution?.text ?? '')));
  const places = unique(event.places.map(oneLine));
  const facts = [
    typeLabel(event.type, language),
    words.factuality[event.factuality],
    ...(event.when?.certainty === 'inferred' ? [words.inferred] : []),
    ...(speakers.length > 0 ? [fill(words.says, { names: speakers.join('; ') })] : []),
    ...(places.length > 0 ? [fill(words.places, { names: places.join('; ') })] : []),
  ];
  const disagreements = event.contradictions.map(
    ({ kind, claims }) => `${words.disagree[kind]}: ${unique(claims.map(({ value }) => value)).join(' / ')}`,
  );
  const lines = [facts.join(' · '), ...disagreements, ...editorialOf(event, language)].map(
    (line) => `  ${plain(line)}`,
  );
  return [`- ${date}${plain(event.title)}${references}`, ...lines].join('  \n');
}

/** What the user of the workspace decided, in a line, and a line for each note. */
function editorialOf({ editorial }: Event, language: Language): string[] {
  if (!editorial) return [];
  const words = wordsOf(language).editorial;
  const names: Record<string, string> = words.fields;
  const fields = editorial.edited.map((field) => names[field] ?? field);
  const judgement = [
    ...(editorial.review === 'open' ? [] : [words.review[editorial.review]]),
    ...(editorial.added ? [words.added] : []),
    ...(fields.length > 0 ? [fill(words.edited, { fields: fields.join(', ') })] : []),
    ...(editorial.tags.length > 0 ? [fill(words.tags, { tags: editorial.tags.join(', ') })] : []),
  ];
  const notes = editorial.notes.map((text) => fill(words.note, { text }));
  return [...(judgement.length > 0 ? [judgement.join(' · ')] : []), ...notes];
}

/** The quoted source paragraphs, numbered in the order in which they are first referred to. */
class Footnotes {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #articles: Map<string, Article>;
  readonly #language: Language;

  constructor(articles: Article[], language: Language) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#language = language;
  }

  /** The mark that refers to the paragraph of a mention; '' where the article is not at hand. */
  reference(mention: EventMention): string {
    const article = this.#articles.get(mention.article);
    if (article === undefined) return '';
    const paragraphs = article.blocks.filter(({ kind }) => NARRATIVE.has(kind));
    const index = paragraphs.findIndex(({ start, end }) => mention.start >= start && mention.start < end);
    const paragraph = paragraphs[index];
    const key = `${article.id} ${paragraph?.start ?? mention.start}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.texts.length + 1;
      this.#numbers.set(key, number);
      this.texts.push(`[^${number}]: ${this.#quote(article, paragraph ?? mention, index + 1)}`);
    }
    return `[^${number}]`;
  }

  #quote(article: Article, { start, end }: Pick<Block, 'start' | 'end'>, number: number): string {
    const words = wordsOf(this.#language);
    const [open, close] = words.quote;
    const source = [
      article.title ?? article.path,
      publishedOf(article, this.#language),
      ...(number > 0 ? [fill(words.paragraph, { number })] : []),
    ];
    return plain(`${open}${article.text.slice(start, end)}${close} – ${source.join(', ')}`);
  }
}

function publishedOf({ published }: Article, language: Language): string {
  const { value } = published;
  if (value === null) return wordsOf(language).unknownDate;
  return formatInterval(
    { start: value, end: value },
    value.includes('T') ? 'minute' : 'day',
    language,
    'short',
  );
}

function byDate(a: DatedEvent, b: DatedEvent): number {
  return (
    dayNumber(a.when.start) - dayNumber(b.when.start) ||
    dayNumber(a.when.end) - dayNumber(b.when.end) ||
    (a.when.start < b.when.start ? -1 : a.when.start > b.when.start ? 1 : 0)
  );
}

/** Text as Markdown that shows exactly it: one line, with everything escaped that Markdown or HTML would read. */
function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');
}

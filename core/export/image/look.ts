/** What is decided once for all pages of an image, and what they say. */
import type { Language } from '../../timeline/dates.ts';
import type { LaneBy } from '../../timeline/lanes.ts';
import type { DatedEvent } from '../../timeline/layout.ts';
import { type Theme, themeOf } from '../../timeline/palette.ts';
import type { Period } from '../../timeline/period.ts';
import { missingNote, summary } from '../captions.ts';
import type { ExportInput, ExportOptions } from '../options.ts';
import { oneLine } from '../text.ts';
import { fill, languageOf, titleOf, type Words, wordsOf } from '../words.ts';
import { drawable, lostNote } from './characters.ts';
import type { Choice } from './choice.ts';
import { type Frame, type Heading, sourcesFit } from './furniture.ts';
import { endlessSheet, type Sheet, sheetOf } from './sheet.ts';
import { type Sources, sourceLine, sourcesOf, titleOrFile } from './sources.ts';

const DEFAULT_WIDTH = 1600;

/** Everything that the pages of an export share. */
export interface Look {
  language: Language;
  words: Words;
  theme: Theme;
  lanes: LaneBy;
  sheet: Sheet;
  title: string;
  subtitle: string;
  credit: string;
  /** Titles of the articles by id. */
  articles: ReadonlyMap<string, string>;
  sources: Sources;
  /** Whether the list of sources stands on pages of its own, so that there is always room for it. */
  sourcePages: boolean;
  /** Characters that the font lacks. */
  lost: ReadonlySet<string>;
}

/** Texts of an SVG are drawn by a viewer that has other fonts besides; other images show what the font can. */
export function cleaner({ format, text }: ExportOptions, lost: Set<string>): (text: string) => string {
  if (format === 'svg' && text !== 'outlined') return oneLine;
  return (text) => drawable(oneLine(text), lost);
}

export function lookOf(
  input: ExportInput,
  options: ExportOptions,
  { events }: Choice,
  clean: (text: string) => string,
  lost: ReadonlySet<string>,
): Look {
  const language = languageOf(input, options);
  const words = wordsOf(language);
  const { lanes = 'type', theme = 'light', subtitle = '', credit = words.credit } = options;
  return {
    language,
    words,
    theme: themeOf(theme),
    lanes,
    sheet: chosenSheet(options),
    title: clean(titleOf(input.articles, options, words.timeline)),
    subtitle: clean(subtitle),
    credit: clean(credit),
    articles: new Map(input.articles.map((article) => [article.id, clean(titleOrFile(article))])),
    sources: options.sources === false ? NO_SOURCES : sourcesOf(events, input.articles),
    sourcePages: options.format === 'pdf',
    lost,
  };
}

const NO_SOURCES: Sources = { all: [], of: () => [] };

function chosenSheet({ size, width, format }: ExportOptions): Sheet {
  const named = size ?? (format === 'pdf' && width === undefined ? 'a4' : undefined);
  if (named === undefined) return endlessSheet(width ?? DEFAULT_WIDTH);
  const sheet = sheetOf(named);
  if (sheet === null) throw new RangeError(`no size of an image: ${named}`);
  return sheet;
}

/** The list of sources under the picture; '' where there is none or no room for it. */
export function sourceList(frame: Frame, { words, language, sources, sourcePages }: Look): string {
  if (sourcePages || sources.all.length === 0) return '';
  const list = sources.all
    .map((source) => `${source.number}\u00A0${sourceLine(source, language)}`)
    .join(' · ');
  const text = fill(words.sources, { list });
  return sourcesFit(text, frame) ? text : '';
}

/** Which of several pages. */
export type Place = { number: number; of: number };

export function headingOf(events: DatedEvent[], period: Period | null, place: Place, look: Look): Heading {
  const { language, words, title, subtitle } = look;
  const articles = new Set(events.flatMap(({ mentions }) => mentions.map(({ article }) => article)));
  const counts = summary({ period, events: events.length, articles: articles.size }, language);
  const page = fill(words.page, { page: place.number, pages: place.of });
  return { title, subtitle, summary: place.of > 1 ? `${counts} · ${page}` : counts };
}

/** What the pages do not show, and why. */
export type Missing = Choice & { noRoom: number };

export function notesOf(missing: Missing, { language, lost }: Look): string {
  const left = missingNote(missing, missing.period?.named ?? null, language);
  return [left, lostNote(lost, language)].filter((note) => note !== '').join(' · ');
}

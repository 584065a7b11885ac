import type { Article } from '../article/article.ts';
import type { Event } from '../events/event.ts';
import { dayNumber } from '../temporal/calendar.ts';
import { formatWhen, type Language } from '../timeline/dates.ts';
import { daysOf, extentOf } from '../timeline/extent.ts';
import { type DatedEvent, emptyScene, isDated, layout } from '../timeline/layout.ts';
import { themeOf } from '../timeline/palette.ts';
import { choosePeriod, type Period, padded } from '../timeline/period.ts';
import type { Scene } from '../timeline/scene.ts';
import { type Measure, type Weight, wrap } from '../timeline/wrap.ts';
import { missingNote, summary } from './captions.ts';
import { createMeasure } from './font.ts';
import { legendOf } from './legend.ts';
import type { ExportInput, ExportOptions } from './options.ts';
import { laneColour, PAGE_FONT, type Page } from './svg.ts';
import type { SceneStyle } from './svg-scene.ts';
import { oneLine } from './text.ts';
import { languageOf, titleOf, wordsOf } from './words.ts';

/** A page ready to be drawn, with the number of events shown and left out. */
export interface Composed {
  page: Page;
  style: SceneStyle;
  shown: number;
  omitted: number;
}

const DEFAULT_WIDTH = 1600;
const MARGIN = { wide: 40, narrow: 16, wideFrom: 720 } as const;

/** Free space between the notes and the credit in the same line. */
const CREDIT_GAP = 24;

/** Tallest timeline: that of an upright sheet of paper (ISO 216), or of a long phone screen. */
const tallest = (width: number) => Math.max(width * Math.SQRT2, 1000);

/** Composes the image of a timeline: what is shown, where, and what is said about it. */
export function composePage(input: ExportInput, options: ExportOptions): Composed {
  const { lanes = 'type', width = DEFAULT_WIDTH, theme: themeName = 'light' } = options;
  const language = languageOf(input, options);
  const words = wordsOf(language);
  const theme = themeOf(themeName);
  const measure = createMeasure();
  const margin = width < MARGIN.wideFrom ? MARGIN.narrow : MARGIN.wide;
  const inner = width - 2 * margin;

  const events = input.events.map(cleaned);
  const dated = events.filter(isDated);
  const { named, drawn } = periodsOf(dated, options);
  const { before, within, after } = split(dated, drawn);
  const articles = new Map(input.articles.map((article) => [article.id, nameOf(article)]));
  const scene =
    drawn === null
      ? emptyScene(inner)
      : layout({
          events: within,
          ...drawn,
          lanes,
          articles,
          language,
          width: inner,
          maxHeight: tallest(width),
          measure,
        });

  const shown = scene.marks.length;
  const undated = events.length - dated.length;
  const missing = { undated, before: before.length, after: after.length, noRoom: scene.omitted.length };
  const title = oneLine(titleOf(input.articles, options, words.timeline));
  const subtitle = summary({ period: named, events: shown, articles: articleCount(within, scene) }, language);
  const note = missingNote(missing, named, language);
  const lines = linesOf(measure, inner);
  const besideCredit = inner - measure(words.credit, PAGE_FONT.note, 'semibold') - CREDIT_GAP;
  return {
    page: {
      width,
      margin,
      language,
      title: lines(title, PAGE_FONT.title, 'semibold'),
      subtitle: lines(subtitle, PAGE_FONT.subtitle, 'regular'),
      scene,
      legend: legendOf(scene.marks, { language, withTypes: lanes !== 'type', width: inner, measure }),
      notes: linesOf(measure, besideCredit)(note, PAGE_FONT.note, 'regular'),
      credit: words.credit,
      description: [subtitle, note].filter((part) => part !== '').join('. '),
    },
    style: { theme, laneColour: laneColour(lanes === 'type', theme), caption: captioner(within, language) },
    shown,
    omitted: undated + before.length + after.length + scene.omitted.length,
  };
}

/** An event whose words can be measured as they will be drawn. */
function cleaned(event: Event): Event {
  const { title, participants, places } = event;
  return {
    ...event,
    title: oneLine(title),
    participants: participants.map(oneLine),
    places: places.map(oneLine),
  };
}

const nameOf = ({ title, path }: Article) => oneLine(title ?? path);

/**
 * The period a picture names, and the one it draws. An end that is not told is chosen after the events and gets some
 * free time. Both are null where nothing tells of a period.
 */
function periodsOf(
  events: DatedEvent[],
  { from, to }: ExportOptions,
): { named: Period | null; drawn: Period | null } {
  const chosen = choosePeriod(events);
  const free = chosen && padded(chosen);
  return {
    named: ordered(from ?? chosen?.from ?? to, to ?? chosen?.to ?? from),
    drawn: ordered(from ?? free?.from ?? to, to ?? free?.to ?? from),
  };
}

/** A period of at least a day. */
function ordered(from: string | undefined, to: string | undefined): Period | null {
  if (from === undefined || to === undefined) return null;
  return dayNumber(from) <= dayNumber(to) ? { from, to } : { from, to: from };
}

/** The events before, within (also in part) and after a period. */
function split(events: DatedEvent[], period: Period | null) {
  const [from, to] = period === null ? [Infinity, -Infinity] : [dayNumber(period.from), dayNumber(period.to)];
  const side = (event: DatedEvent) => {
    const { first, last } = daysOf(extentOf(event.when));
    if (last < from) return 'before';
    return first > to ? 'after' : 'within';
  };
  const groups = Map.groupBy(events, side);
  return {
    before: groups.get('before') ?? [],
    within: groups.get('within') ?? [],
    after: groups.get('after') ?? [],
  };
}

/** Number of articles that the events in the picture come from. */
function articleCount(events: DatedEvent[], { marks }: Scene): number {
  const drawn = new Set(marks.map(({ event }) => event));
  const mentions = events.filter(({ id }) => drawn.has(id)).flatMap((event) => event.mentions);
  return new Set(mentions.map(({ article }) => article)).size;
}

/** Date and whole title of an event. */
function captioner(events: DatedEvent[], language: Language): (id: string) => string {
  const texts = new Map(events.map(({ id, title, when }) => [id, `${formatWhen(when, language)}: ${title}`]));
  return (id) => texts.get(id) ?? '';
}

/** Breaks a text into at most two lines of a width. */
function linesOf(measure: Measure, maxWidth: number) {
  return (text: string, size: number, weight: Weight): string[] =>
    text === '' ? [] : wrap(text, { maxWidth, measure: (part) => measure(part, size, weight) }).lines;
}

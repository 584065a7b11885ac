import { formatWhen, type Language } from '../timeline/dates.ts';
import type { LaneBy } from '../timeline/lanes.ts';
import { type DatedEvent, emptyScene, layout } from '../timeline/layout.ts';
import { type Theme, themeOf } from '../timeline/palette.ts';
import type { Scene } from '../timeline/scene.ts';
import { type Measure, type Weight, wrap } from '../timeline/wrap.ts';
import { missingNote, summary } from './captions.ts';
import { type Choice, chooseEvents } from './choice.ts';
import { createMeasure } from './font.ts';
import { legendOf } from './legend.ts';
import type { ExportInput, ExportOptions } from './options.ts';
import { PAGE_FONT, type Page } from './svg.ts';
import { laneColour, type SceneStyle } from './svg-scene.ts';
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

/** The options with everything decided that they left open. */
interface Look {
  language: Language;
  theme: Theme;
  lanes: LaneBy;
  width: number;
  margin: number;
  /** Width between the margins. */
  inner: number;
  measure: Measure;
}

/** Composes the image of a timeline: what is shown, where, and what is said about it. */
export function composePage(input: ExportInput, options: ExportOptions): Composed {
  const look = lookOf(input, options);
  const { language, theme, lanes } = look;
  const choice = chooseEvents(input.events, options);
  const scene = sceneOf(choice, input, look);
  const title = oneLine(titleOf(input.articles, options, wordsOf(language).timeline));
  return {
    page: pageOf(title, scene, choice, look),
    style: { theme, laneColour: laneColour(lanes, theme), caption: captioner(choice.events, language) },
    shown: scene.marks.length,
    omitted: choice.undated + choice.before + choice.after + scene.omitted.length,
  };
}

function lookOf(input: ExportInput, options: ExportOptions): Look {
  const { lanes = 'type', width = DEFAULT_WIDTH, theme = 'light' } = options;
  const margin = width < MARGIN.wideFrom ? MARGIN.narrow : MARGIN.wide;
  return {
    language: languageOf(input, options),
    theme: themeOf(theme),
    lanes,
    width,
    margin,
    inner: width - 2 * margin,
    measure: createMeasure(),
  };
}

function sceneOf({ period, events }: Choice, { articles }: ExportInput, look: Look): Scene {
  const { inner, width, lanes, language, measure } = look;
  if (period === null) return emptyScene(inner);
  const titles = new Map(articles.map(({ id, title, path }) => [id, oneLine(title ?? path)]));
  return layout({
    events,
    ...period.drawn,
    lanes,
    articles: titles,
    language,
    width: inner,
    maxHeight: tallest(width),
    measure,
  });
}

function pageOf(title: string, scene: Scene, choice: Choice, look: Look): Page {
  const { language, lanes, width, margin, inner, measure } = look;
  const period = choice.period?.named ?? null;
  const counts = { events: scene.marks.length, articles: articleCount(choice.events, scene) };
  const subtitle = summary({ period, ...counts }, language);
  const note = missingNote({ ...choice, noRoom: scene.omitted.length }, period, language);
  const { credit } = wordsOf(language);
  const lines = linesOf(measure);
  const besideCredit = inner - measure(credit, PAGE_FONT.note, 'semibold') - CREDIT_GAP;
  return {
    width,
    margin,
    language,
    title: lines(title, inner, PAGE_FONT.title, 'semibold'),
    subtitle: lines(subtitle, inner, PAGE_FONT.subtitle, 'regular'),
    scene,
    legend: legendOf(scene.marks, { language, withTypes: lanes !== 'type', width: inner, measure }),
    notes: lines(note, besideCredit, PAGE_FONT.note, 'regular'),
    credit,
    description: [subtitle, note].filter((part) => part !== '').join('. '),
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
function linesOf(measure: Measure) {
  return (text: string, maxWidth: number, size: number, weight: Weight): string[] =>
    text === '' ? [] : wrap(text, { maxWidth, measure: (part) => measure(part, size, weight) }).lines;
}

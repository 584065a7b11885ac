/** Composes the images of a timeline: what is shown, where, and what is said about it. */
import { formatWhen, type Language } from '../../timeline/dates.ts';
import { extentOf } from '../../timeline/extent.ts';
import { type DatedEvent, emptyScene, type LayoutInput, layout, layoutAll } from '../../timeline/layout.ts';
import { layoutPages } from '../../timeline/pages.ts';
import type { Theme } from '../../timeline/palette.ts';
import type { Period } from '../../timeline/period.ts';
import type { Scene } from '../../timeline/scene.ts';
import { spread } from '../../timeline/spread.ts';
import { createMeasure } from '../font.ts';
import type { ExportInput, ExportOptions } from '../options.ts';
import { type Choice, chooseEvents } from './choice.ts';
import type { Drawing } from './drawing.ts';
import { type Frame, footOf, headOf, type Part } from './furniture.ts';
import { type Form, meaningOf } from './legend.ts';
import {
  cleaner,
  headingOf,
  type Look,
  lookOf,
  type Missing,
  notesOf,
  type Place,
  sourceList,
} from './look.ts';
import { drawScene, laneColour } from './scene.ts';
import { numberList, type Sources } from './sources.ts';

/** Margins of pages, the widest first, with the width from which they are used. */
const MARGINS = [
  { from: 1000, margin: 40 },
  { from: 720, margin: 32 },
  { from: 0, margin: 20 },
];

/** Tallest timeline on an endless sheet: that of an upright sheet of paper (ISO 216), or of a long phone screen. */
const tallest = (width: number) => Math.max(width * Math.SQRT2, 1000);

/** Flattest timeline that is drawn, however little room heading and legend leave. */
const LEAST_HEIGHT = 120;

export interface Composition {
  drawings: Drawing[];
  language: Language;
  title: string;
  theme: Theme;
  /** Makes of an article's words what can be drawn. */
  clean: (text: string) => string;
  /** Events in the pictures. */
  shown: DatedEvent[];
  /** The number of events that no picture shows. */
  omitted: number;
  /** What the numbers behind titles lead to. */
  sources: Sources;
}

/** A timeline that is laid out, on its page. */
interface Page {
  scene: Scene;
  frame: Frame;
  /** First and last day as the page tells them. */
  period: Period | null;
  scale: number;
}

/** @throws RangeError when the size is neither a preset nor within the bounds */
export function composeImage(input: ExportInput, options: ExportOptions): Composition {
  const lost = new Set<string>();
  const clean = cleaner(options, lost);
  const choice = chooseEvents(input.events, options, clean);
  const look = lookOf(input, options, choice, clean, lost);
  const pages = layoutOn(choice, look, options.pages === 'several');
  const byId = new Map(choice.events.map((event) => [event.id, event]));
  const shownOn = ({ scene }: Page) => scene.marks.flatMap(({ event }) => byId.get(event) ?? []);
  const shown = pages.flatMap(shownOn);
  const noRoom = choice.events.length - shown.length;
  return {
    drawings: pages.map((page, index) => {
      const place = { number: index + 1, of: pages.length };
      return drawPage(page, shownOn(page), place, { ...choice, noRoom }, look);
    }),
    language: look.language,
    title: look.title,
    theme: look.theme,
    clean,
    shown,
    omitted: choice.undated + choice.before + choice.after + noRoom,
    sources: look.sources,
  };
}

/** The pages of the chosen events, with the largest type that holds them all. */
function layoutOn(choice: Choice, look: Look, several: boolean): Page[] {
  const attempts = look.sheet.scales.map((scale) => attemptAt(scale, choice, look));
  const smallest = attempts.at(-1);
  if (smallest === undefined) return [];
  const { period } = choice;
  if (period === null)
    return attempts
      .slice(0, 1)
      .map((attempt) => ({ ...attempt, period, scene: emptyScene(attempt.frame.inner) }));
  const named = period.named;
  const inputOf = ({ frame, room, notes }: Attempt): LayoutInput => ({
    events: choice.events,
    ...period.drawn,
    lanes: look.lanes,
    articles: look.articles,
    language: look.language,
    width: frame.inner,
    maxHeight: room,
    measure: frame.measure,
    notes,
  });
  for (const attempt of attempts) {
    const scene = layoutAll(inputOf(attempt));
    if (scene && !scene.marks.some(({ label }) => label.shortened))
      return [{ ...attempt, period: named, scene: fitted(scene, attempt) }];
  }
  if (!several) return [{ ...smallest, period: named, scene: fitted(layout(inputOf(smallest)), smallest) }];
  const usual = attempts.at(-2) ?? smallest;
  const pages = layoutPages(inputOf(usual));
  return pages.map(({ scene, period: { from, to } }, index) => ({
    ...usual,
    scene: fitted(scene, usual),
    period: { from: index === 0 ? named.from : from, to: index === pages.length - 1 ? named.to : to },
  }));
}

const fitted = (scene: Scene, { room, isEndless }: Attempt) => (isEndless ? scene : spread(scene, room));

/** A page with type of one size: its frame, and the height that it has for the timeline. */
interface Attempt {
  scale: number;
  frame: Frame;
  room: number;
  isEndless: boolean;
  /** Numbers of sources by event. */
  notes: ReadonlyMap<string, string>;
}

function attemptAt(scale: number, choice: Choice, look: Look): Attempt {
  const { sheet, theme, language, sources } = look;
  const width = sheet.width / scale;
  const { margin } = MARGINS.find(({ from }) => width >= from) ?? { margin: 0 };
  const inner = width - 2 * margin;
  const frame: Frame = { width, margin, inner, theme, language, measure: createMeasure() };
  const numbered = sourceList(frame, look) !== '' || look.sourcePages;
  const notes = new Map(numbered ? choice.events.map(({ id }) => [id, numberList(sources.of(id))]) : []);
  if (sheet.height === null) return { scale, frame, room: tallest(width), isEndless: true, notes };
  const most = { ...choice, noRoom: choice.events.length };
  const head = headOf(
    headingOf(choice.events, choice.period?.named ?? null, { number: 99, of: 99 }, look),
    frame,
  );
  const foot = footOn(frame, choice.events.map(formOf), most, look);
  const room = Math.max(LEAST_HEIGHT, sheet.height / scale - 2 * margin - head.height - foot.height);
  return { scale, frame, room, isEndless: false, notes };
}

function footOn(frame: Frame, forms: Form[], missing: Missing, look: Look): Part {
  const { lanes, credit } = look;
  const sources = sourceList(frame, look);
  return footOf(
    { forms, withTypes: lanes !== 'type', sources, notes: notesOf(missing, look), credit },
    frame,
  );
}

function formOf({ type, factuality, when }: DatedEvent): Form {
  const { form, uncertain, open } = extentOf(when);
  return { type, factuality, form, uncertain, open };
}

function drawPage(page: Page, events: DatedEvent[], place: Place, missing: Missing, look: Look): Drawing {
  const { frame, scene, scale, period } = page;
  const { theme, language, sheet, lanes, sources, title } = look;
  const heading = headingOf(events, period, place, look);
  const [head, foot] = [headOf(heading, frame), footOn(frame, scene.marks, missing, look)];
  const sceneTop = frame.margin + head.height;
  const height =
    sheet.height === null
      ? Math.ceil(sceneTop + scene.height + foot.height + frame.margin)
      : sheet.height / scale;
  const captions = new Map(
    events.map((event) => [event.id, `${formatWhen(event.when, language)}: ${event.title}`]),
  );
  const groups = drawScene(scene, {
    theme,
    laneColour: laneColour(lanes, theme),
    caption: (event) => captions.get(event) ?? '',
    meaning: (mark) => meaningOf(mark, language),
    sources: sources.of,
  });
  return {
    width: frame.width,
    height,
    size: { width: sheet.width, height: sheet.height ?? height, unit: sheet.unit },
    dpi: sheet.dpi,
    background: theme.page,
    language,
    title,
    description: [heading.subtitle, heading.summary, notesOf(missing, look)]
      .filter((part) => part !== '')
      .join('. '),
    groups: [
      ...head.draw(frame.margin),
      ...groups.map((group) => ({ ...group, at: { x: frame.margin, y: sceneTop } })),
      ...foot.draw(height - frame.margin - foot.height),
    ],
  };
}

/** Composes the images of a timeline: what is shown, where, and what is said about it. */
import { formatWhen, type Language } from '../../timeline/dates.ts';
import { type DatedEvent, emptyScene, type LayoutInput, layout, layoutAll } from '../../timeline/layout.ts';
import { layoutPages } from '../../timeline/pages.ts';
import type { Theme } from '../../timeline/palette.ts';
import type { Period } from '../../timeline/period.ts';
import type { Scene } from '../../timeline/scene.ts';
import { spread } from '../../timeline/spread.ts';
import type { ExportInput, ExportOptions } from '../options.ts';
import { type Attempt, attemptAt, footOn, headOn } from './attempt.ts';
import { type Choice, chooseEvents, closerPeriod } from './choice.ts';
import type { Drawing } from './drawing.ts';
import { meaningOf } from './legend.ts';
import { cleaner, headingOf, type Look, lookOf, type Missing, notesOf, type Place } from './look.ts';
import { drawScene, laneColour } from './scene.ts';
import type { Sources } from './sources.ts';

/** Of titles, how many may lose words before smaller type is taken; more would be a picture of fragments. */
const MOST_SHORTENED = 0.1;

export interface Composition {
  drawings: Drawing[];
  language: Language;
  title: string;
  theme: Theme;
  /** What the pictures say they show; null where nothing has a date. */
  period: Period | null;
  /** Makes of an article's words what can be drawn. */
  clean: (text: string) => string;
  /** Events in the pictures. */
  shown: DatedEvent[];
  /** The number of events that no picture shows. */
  omitted: number;
  /** Of these, the ones for lack of room. */
  noRoom: number;
  /** What the numbers behind titles lead to. */
  sources: Sources;
}

/** A timeline that is laid out, on its page. */
interface Page extends Attempt {
  scene: Scene;
  /** First and last day as the page tells them. */
  period: Period | null;
}

/**
 * Where not all events find room, and nobody told the period, the image goes closer to those it shows.
 * @throws RangeError when the size is neither a preset nor within the bounds
 */
export function composeImage(input: ExportInput, options: ExportOptions): Composition {
  const whole = composeWithin(input, options);
  if (whole.noRoom === 0 || whole.period === null) return whole;
  const closer = closerPeriod(whole.shown, whole.period, options);
  if (closer === null) return whole;
  const close = composeWithin(input, options, closer);
  return close.shown.length >= whole.shown.length ? close : whole;
}

function composeWithin(input: ExportInput, options: ExportOptions, period?: Period): Composition {
  const lost = new Set<string>();
  const clean = cleaner(options, lost);
  const choice = chooseEvents(input.events, options, clean, period);
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
    period: choice.period?.named ?? null,
    clean,
    shown,
    omitted: choice.undated + choice.before + choice.after + noRoom,
    noRoom,
    sources: look.sources,
  };
}

/** The pages of the chosen events, with the largest type that holds them all. */
function layoutOn(choice: Choice, look: Look, several: boolean): Page[] {
  const { events, period } = choice;
  const [largestScale, ...smallerScales] = look.sheet.scales;
  const largest = attemptAt(largestScale, choice, look);
  const smaller = smallerScales.map((scale) => attemptAt(scale, choice, look));
  if (period === null) return [{ ...largest, period, scene: emptyScene(largest.frame.inner) }];
  const { named, drawn } = period;
  const inputOf = (attempt: Attempt) => layoutInput(attempt, events, drawn, look);
  for (const attempt of [largest, ...smaller]) {
    const scene = layoutAll(inputOf(attempt));
    if (scene && shortenedOf(scene) <= MOST_SHORTENED * scene.marks.length)
      return [{ ...attempt, period: named, scene: fitted(scene, attempt) }];
  }
  const smallest = smaller.at(-1) ?? largest;
  if (!several) return [{ ...smallest, period: named, scene: fitted(layout(inputOf(smallest)), smallest) }];
  const usual = smaller.at(-2) ?? largest;
  return layoutPages(inputOf(usual)).map(({ scene, period: { from, to } }, index, pages) => ({
    ...usual,
    scene: fitted(scene, usual),
    period: { from: index === 0 ? named.from : from, to: index === pages.length - 1 ? named.to : to },
  }));
}

function layoutInput(
  { frame, room, notes }: Attempt,
  events: DatedEvent[],
  period: Period,
  { lanes, articles, language }: Look,
): LayoutInput {
  const { inner, measure } = frame;
  return { events, ...period, lanes, articles, language, width: inner, maxHeight: room, measure, notes };
}

const shortenedOf = ({ marks }: Scene) => marks.filter(({ label }) => label.shortened).length;

const fitted = (scene: Scene, { room, isEndless }: Attempt) => (isEndless ? scene : spread(scene, room));

function drawPage(page: Page, events: DatedEvent[], place: Place, missing: Missing, look: Look): Drawing {
  const { frame, scene, scale, period, parts } = page;
  const { theme, language, sheet, lanes, sources, title } = look;
  const heading = headingOf(events, period, place, look);
  const [head, foot] = [headOn(frame, parts, heading), footOn(frame, parts, scene.marks, missing, look)];
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

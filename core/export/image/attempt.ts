import { extentOf } from '../../timeline/extent.ts';
import type { DatedEvent } from '../../timeline/layout.ts';
import { createMeasure } from '../font.ts';
import type { Choice } from './choice.ts';
import { type Frame, footOf, type Heading, headOf, type Part } from './furniture.ts';
import type { Form } from './legend.ts';
import { headingOf, type Look, type Missing, notesOf, sourceList } from './look.ts';
import { numberList } from './sources.ts';

/** A page with type of one size: its frame, and the height that it has for the timeline. */
export interface Attempt {
  /** Pixels or millimetres of the sheet to a pixel of the layout. */
  scale: number;
  frame: Frame;
  parts: Parts;
  room: number;
  /** As high as its timeline asks for. */
  isEndless: boolean;
  /** Numbers of sources by event. */
  notes: ReadonlyMap<string, string>;
}

/** What stands around the timeline where there is room. */
interface Parts {
  subtitle: boolean;
  legend: boolean;
  sources: boolean;
}

/** What gives way on small pages, the first to go first. */
const PARTS: [Parts, ...Parts[]] = [
  { subtitle: true, legend: true, sources: true },
  { subtitle: true, legend: true, sources: false },
  { subtitle: true, legend: false, sources: false },
  { subtitle: false, legend: false, sources: false },
];

/** Margins of pages, the widest first, with the width from which they are used. */
const MARGINS = [
  { from: 1000, margin: 40 },
  { from: 720, margin: 32 },
  { from: 0, margin: 20 },
];

/** Free space around a page of a width, in pixels of the layout. */
export const marginOf = (width: number): number => MARGINS.find(({ from }) => width >= from)?.margin ?? 0;

/** Tallest timeline on an endless sheet: that of an upright sheet of paper (ISO 216), or of a long phone screen. */
const tallest = (width: number) => Math.max(width * Math.SQRT2, 1400);

/** Least part of a page that the timeline has to itself. */
const LEAST_SHARE = 0.4;

/** A page at a scale, with as much around the timeline as leaves it room. */
export function attemptAt(scale: number, choice: Choice, look: Look): Attempt {
  const least = (LEAST_SHARE * (look.sheet.height ?? 0)) / scale;
  const [first, ...barer] = PARTS;
  let attempt = attemptWith(first, scale, choice, look);
  for (const parts of barer) {
    if (attempt.room >= least) break;
    attempt = attemptWith(parts, scale, choice, look);
  }
  return attempt;
}

function attemptWith(parts: Parts, scale: number, choice: Choice, look: Look): Attempt {
  const { sheet, theme, language, sources } = look;
  const width = sheet.width / scale;
  const margin = marginOf(width);
  const frame: Frame = {
    width,
    margin,
    inner: width - 2 * margin,
    theme,
    language,
    measure: createMeasure(),
  };
  const isNumbered = look.sourcePages || (parts.sources && sourceList(frame, look) !== '');
  const notes = new Map(isNumbered ? choice.events.map(({ id }) => [id, numberList(sources.of(id))]) : []);
  const attempt = { scale, frame, parts, notes };
  if (sheet.height === null) return { ...attempt, room: tallest(width), isEndless: true };
  // Neither heading nor foot will say more than when everything is shown and everything is missing.
  const heading = headingOf(choice.events, choice.period?.named ?? null, { number: 99, of: 99 }, look);
  const missing = { ...choice, noRoom: choice.events.length };
  const foot = footOn(frame, parts, choice.events.map(formOf), missing, look);
  const around = 2 * margin + headOn(frame, parts, heading).height + foot.height;
  return { ...attempt, room: Math.max(0, sheet.height / scale - around), isEndless: false };
}

export function headOn(frame: Frame, parts: Parts, heading: Heading): Part {
  return headOf(parts.subtitle ? heading : { ...heading, subtitle: '' }, frame);
}

export function footOn(frame: Frame, parts: Parts, forms: Form[], missing: Missing, look: Look): Part {
  const { lanes, credit } = look;
  return footOf(
    {
      forms: parts.legend ? forms : [],
      withTypes: lanes !== 'type',
      sources: parts.sources ? sourceList(frame, look) : '',
      notes: notesOf(missing, look),
      credit,
    },
    frame,
  );
}

function formOf({ type, factuality, when }: DatedEvent): Form {
  const { form, uncertain, open } = extentOf(when);
  return { type, factuality, form, uncertain, open };
}

import type { Factuality } from '../../events/event.ts';
import type { Language } from '../../timeline/dates.ts';
import { typeLabel } from '../../timeline/lanes.ts';
import { FONT, POINT_RADIUS } from '../../timeline/metrics.ts';
import type { Theme } from '../../timeline/palette.ts';
import type { Mark } from '../../timeline/scene.ts';
import type { Measure } from '../../timeline/wrap.ts';
import { wordsOf } from '../words.ts';
import type { Group, Shape } from './drawing.ts';
import { drawMark, type MarkLook } from './marks.ts';

/** A sample of a form and its meaning; `x` is the beginning of the text, `y` its baseline. */
export interface LegendEntry {
  x: number;
  y: number;
  text: string;
  sample: MarkLook;
}

export interface Legend {
  entries: LegendEntry[];
  height: number;
}

export interface LegendOptions {
  language: Language;
  /** Explains the shapes of the event types, where no lane label does. */
  withTypes: boolean;
  width: number;
  measure: Measure;
}

/** What of a mark the legend has to explain. */
export type Form = Pick<Mark, 'type' | 'factuality' | 'form' | 'uncertain' | 'open'>;

type Sample = Omit<MarkLook, 'box'> & { text: string };

const ROW_HEIGHT = 24;
const BASELINE = 16;
const BAR = { width: 32, height: 12 };
const POINT = { width: 2 * POINT_RADIUS, height: 2 * POINT_RADIUS };
/** The plain shape is small in its box: it is enlarged, so that its fill can be seen. */
const PLAIN_POINT = { width: 20, height: 20 };
const SAMPLE_GAP = 8;
const ENTRY_GAP = 24;

const FACTUALITIES: Factuality[] = ['asserted', 'reported', 'planned', 'denied'];
const PLAIN = {
  type: 'other',
  factuality: 'asserted',
  uncertain: false,
  fades: { start: false, end: false },
} as const;

/** What a mark says, in the words of the legend: "Angriff, als Aussage wiedergegeben, offenes Ende". */
export function meaningOf({ type, factuality, form, uncertain, open }: Form, language: Language): string {
  const words = wordsOf(language);
  const extent = open === null ? (form === 'bar' ? words.uncertain : words.unsure) : words[OPEN[open]];
  const parts = [typeLabel(type, language), words.factuality[factuality]];
  return [...parts, ...(uncertain || open !== null ? [extent] : [])].join(', ');
}

const OPEN = { start: 'openStart', end: 'openEnd' } as const;

/** Explains the forms that occur in a picture, in rows of the given width. */
export function legendOf(marks: Form[], { language, withTypes, width, measure }: LegendOptions): Legend {
  const entries: LegendEntry[] = [];
  let [x, row] = [0, 0];
  for (const { text, ...look } of samples(marks, language, withTypes)) {
    const size = sizeOf(look);
    const entryWidth = size.width + SAMPLE_GAP + measure(text, FONT.axis, 'regular');
    if (x > 0 && x + entryWidth > width) [x, row] = [0, row + 1];
    const top = row * ROW_HEIGHT;
    const box = { x, y: top + (ROW_HEIGHT - size.height) / 2, ...size };
    entries.push({ x: x + size.width + SAMPLE_GAP, y: top + BASELINE, text, sample: { ...look, box } });
    x += entryWidth + ENTRY_GAP;
  }
  return { entries, height: entries.length === 0 ? 0 : (row + 1) * ROW_HEIGHT };
}

function sizeOf({ form, type }: Pick<Sample, 'form' | 'type'>): { width: number; height: number } {
  if (form === 'bar') return BAR;
  return type === PLAIN.type ? PLAIN_POINT : POINT;
}

function samples(marks: Form[], language: Language, withTypes: boolean): Sample[] {
  const words = wordsOf(language);
  const types = withTypes ? [...new Set(marks.map(({ type }) => type))].sort() : [];
  const bars = marks.filter(({ form }) => form === 'bar');
  const when = (occurs: boolean, sample: Sample) => (occurs ? [sample] : []);
  return [
    ...types.map((type): Sample => ({ ...PLAIN, type, form: 'point', text: typeLabel(type, language) })),
    ...FACTUALITIES.flatMap((factuality) =>
      when(
        marks.some((mark) => mark.factuality === factuality),
        {
          ...PLAIN,
          form: 'point',
          factuality,
          text: words.factuality[factuality],
        },
      ),
    ),
    ...when(
      marks.some(({ form, uncertain }) => form === 'point' && uncertain),
      {
        ...PLAIN,
        form: 'point',
        uncertain: true,
        text: words.unsure,
      },
    ),
    ...when(
      bars.some(({ uncertain, open }) => uncertain && open === null),
      barSample(words.uncertain, true, true),
    ),
    ...when(
      bars.some(({ open }) => open === 'start'),
      barSample(words.openStart, true, false),
    ),
    ...when(
      bars.some(({ open }) => open === 'end'),
      barSample(words.openEnd, false, true),
    ),
  ];
}

const barSample = (text: string, start: boolean, end: boolean): Sample => ({
  ...PLAIN,
  form: 'bar',
  fades: { start, end },
  text,
});

/** The drawing of a legend. */
export function drawLegend({ entries }: Legend, at: { x: number; y: number }, theme: Theme): Group[] {
  return entries.map(({ x, y, text, sample }) => {
    const label: Shape = {
      kind: 'text',
      pieces: [{ x, y, text }],
      size: FONT.axis,
      weight: 'regular',
      fill: theme.ink2,
    };
    return { role: 'legend', at, shapes: [...drawMark(sample, theme), label] };
  });
}

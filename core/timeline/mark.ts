import {
  BAR_HEIGHT,
  BASELINE,
  DATE_GAP,
  ENTRY_HEIGHT,
  entryHeight,
  FONT,
  LINE_HEIGHT,
  NOTE_GAP,
  NOTE_RISE,
  POINT_RADIUS,
  ROW_HEIGHT,
} from './metrics.ts';
import type { Placed } from './place.ts';
import type { TimeScale } from './scale.ts';
import type { Label, Line, Mark, Rect } from './scene.ts';
import type { Measure } from './wrap.ts';

/**
 * The geometry of a placed event.
 * @param lane id of the lane and y of its first row
 */
export function markOf(
  placed: Placed,
  { lane, top }: { lane: string; top: number },
  scale: TimeScale,
  measure: Measure,
): Mark {
  const { item, row } = placed;
  const { id, type, factuality } = item.event;
  const { form, uncertain, open, from, to } = item.extent;
  const y = top + row * ROW_HEIGHT;
  return {
    event: id,
    lane,
    type,
    factuality,
    form,
    box: form === 'point' ? pointBox(placed, y) : barBox(placed, y),
    uncertain,
    open,
    fades: {
      start: form === 'bar' && from >= scale.from && (open === null ? uncertain : open === 'start'),
      end: form === 'bar' && to <= scale.to && (open === null ? uncertain : open === 'end'),
    },
    label: labelOf(placed, y, measure),
  };
}

function pointBox({ body }: Placed, y: number): Rect {
  return {
    x: body.left,
    y: y + ENTRY_HEIGHT / 2 - POINT_RADIUS,
    width: 2 * POINT_RADIUS,
    height: 2 * POINT_RADIUS,
  };
}

/** A bar grows with a label of two lines inside it. */
function barBox({ body, side, text }: Placed, y: number): Rect {
  const lines = side === 'inside' ? text.lines.length : 1;
  return {
    x: body.left,
    y: y + (ENTRY_HEIGHT - BAR_HEIGHT) / 2,
    width: body.right - body.left,
    height: BAR_HEIGHT + (lines - 1) * LINE_HEIGHT,
  };
}

/** Lines stand flush with the mark: a label before its mark ends there. */
function labelOf({ item, side, label, text }: Placed, y: number, measure: Measure): Label {
  const dateWidth = measure(item.date, FONT.label, 'semibold');
  const noteWidth = item.note === '' ? 0 : NOTE_GAP + measure(item.note, FONT.note, 'regular');
  const last = text.lines.length - 1;
  const indents = text.lines.map((_, index) => (index === 0 ? dateWidth + DATE_GAP : 0));
  const lines = text.lines.map((line, index): Line => {
    const tail = index === last ? noteWidth : 0;
    const width = (indents[index] ?? 0) + measure(line, FONT.label, 'regular') + tail;
    const start = side === 'left' ? label.right - width : label.left;
    return { x: start + (indents[index] ?? 0), y: y + BASELINE + index * LINE_HEIGHT, text: line };
  });
  const first = lines[0]?.x ?? label.left;
  return {
    x: label.left,
    y,
    width: label.right - label.left,
    height: entryHeight(lines.length),
    date: { x: first - dateWidth - DATE_GAP, y: y + BASELINE, text: item.date },
    lines,
    note: noteOf(item.note, lines.at(-1), measure),
    shortened: text.shortened,
  };
}

function noteOf(text: string, last: Line | undefined, measure: Measure): Line | null {
  if (text === '' || last === undefined) return null;
  return { x: last.x + measure(last.text, FONT.label, 'regular') + NOTE_GAP, y: last.y - NOTE_RISE, text };
}

import type { Transport } from '../transport/index.ts';
import { dayOf, type Span } from './span.ts';

/** The events are looked at in tenths; a first look shows the five neighbouring tenths that lie closest together. */
const TENTHS = 10;
const SHOWN = 5;

/** What a timeline shows first: the shortest stretch in which half of the events begin; null without dated events. */
export async function initialSpan(transport: Transport): Promise<Span | null> {
  const starts = await deciles(transport);
  const stretches = starts
    .slice(0, starts.length - SHOWN)
    .map((from, index) => ({ from, to: (starts[index + SHOWN] ?? from) + 1 }));
  const [shortest] = stretches.sort((a, b) => a.to - a.from - (b.to - b.from));
  return shortest ? withNeighbours(shortest) : null;
}

/** Shorter stretches are shown as if they were this long, in days. */
const LEAST = 14;

/** The span with the days around it: more of them after it, as labels stand behind their marks. */
function withNeighbours({ from, to }: Span): Span {
  const length = Math.max(LEAST, to - from);
  return { from: from - length * 0.2, to: to + length * 0.65 };
}

/** Days on which the first event, the last, and those at every tenth of the way between them begin. */
async function deciles(transport: Transport): Promise<number[]> {
  const at = (offset: number) =>
    transport.call('events.list', { filter: { dated: true }, sort: 'date', offset, limit: 1 });
  const { total } = await at(0);
  if (total === 0) return [];
  const offsets = Array.from({ length: TENTHS + 1 }, (_, tenth) =>
    Math.round(((total - 1) * tenth) / TENTHS),
  );
  const answers = await Promise.all(offsets.map(at));
  return answers.flatMap(({ rows }) => rows.flatMap(({ when }) => (when ? [dayOf(when.start)] : [])));
}

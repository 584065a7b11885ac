import type { LaneBy } from '../../workspace/contract.ts';
import { spanOf, withLabelRoom, zoom } from '../state/span.ts';
import { arrangeBy, glideTo, useView } from '../state/view.ts';
import type { Command, CommandId } from './command.ts';

/** One press on plus or minus. */
const ZOOM = 1.6;

const isShown = () => useView.getState().span !== null;

function zoomBy(factor: number): void {
  const { span } = useView.getState();
  if (span) glideTo(zoom(span, factor));
}

/** The kinds of lanes, in the order of their buttons. */
const LANES: [id: CommandId, by: LaneBy][] = [
  ['lanes-type', 'type'],
  ['lanes-participant', 'participant'],
  ['lanes-place', 'place'],
  ['lanes-article', 'article'],
  ['lanes-none', 'none'],
];

export const timelineCommands: readonly Command[] = [
  {
    id: 'zoom-in',
    group: 'timeline',
    keys: ['+', '='],
    available: isShown,
    run: () => zoomBy(1 / ZOOM),
  },
  { id: 'zoom-out', group: 'timeline', keys: ['-'], available: isShown, run: () => zoomBy(ZOOM) },
  {
    id: 'zoom-all',
    group: 'timeline',
    keys: ['0'],
    available: ({ info }) => Boolean(info?.period),
    run: ({ info }) =>
      info?.period && glideTo(withLabelRoom(spanOf({ start: info.period.from, end: info.period.to }))),
  },
  ...LANES.map(
    ([id, by], index): Command => ({
      id,
      group: 'timeline',
      keys: [String(index + 1)],
      available: () => useView.getState().lanes !== by,
      run: () => arrangeBy(by),
    }),
  ),
];

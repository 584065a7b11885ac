import { spanOf, withLabelRoom } from '../state/span.ts';
import { glideTo } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';

/** Shows the whole period of the workspace. */
export function useFit(): () => void {
  const period = useCall('workspace.info', {}).data?.period;
  return () => {
    if (period) glideTo(withLabelRoom(spanOf({ start: period.from, end: period.to })));
  };
}

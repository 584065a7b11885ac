import type { Filter } from '../../workspace/contract.ts';

/** The filter of the window for the queue, which is about what is not reviewed in any case. */
export function queueFilter({ review: _, ...filter }: Filter): Filter {
  return filter;
}

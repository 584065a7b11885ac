import { useQueries } from '@tanstack/react-query';
import type { EventRow, Output } from '../../workspace/contract.ts';
import { useView } from '../state/view.ts';
import { useWorkspace } from '../state/workspace.tsx';
import type { Order } from './columns.ts';

/** Rows per call. */
const PAGE = 100;

/** The rows from `first` to `last`, as far as they are loaded, and what all rows come to. */
export function useRows({ sort, descending }: Order, first: number, last: number) {
  const { transport } = useWorkspace();
  const filter = useView((view) => view.filter);
  const start = Math.floor(Math.max(0, first) / PAGE);
  const pages = Array.from(
    { length: Math.floor(Math.max(0, last) / PAGE) - start + 1 },
    (_, index) => start + index,
  );
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['events.list', filter, sort, descending, page],
      queryFn: () =>
        transport.call('events.list', { filter, sort, descending, offset: page * PAGE, limit: PAGE }),
      // The same rows under another filter or order, until the answer is there; never those of another page.
      placeholderData: (
        previous: Output<'events.list'> | undefined,
        query?: { queryKey: readonly unknown[] },
      ) => (query?.queryKey.at(-1) === page ? previous : undefined),
    })),
  });
  return {
    total: results.find(({ data }) => data)?.data?.total,
    error: results.find(({ error }) => error)?.error ?? null,
    row(index: number): EventRow | undefined {
      const page = Math.floor(index / PAGE);
      return results[page - start]?.data?.rows[index - page * PAGE];
    },
    /** Place of an event among the loaded rows; -1 where it is not among them. */
    indexOf(event: string): number {
      for (const [index, { data }] of results.entries()) {
        const at = data?.rows.findIndex(({ id }) => id === event) ?? -1;
        if (at >= 0) return (start + index) * PAGE + at;
      }
      return -1;
    },
  };
}

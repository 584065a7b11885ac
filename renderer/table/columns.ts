import type { Input } from '../../workspace/contract.ts';

export type Sort = NonNullable<Input<'events.list'>['sort']>;

/** The table's columns, left to right, each with what it can be sorted by. */
export const COLUMNS: {
  id: 'date' | 'review' | 'title' | 'attribution' | 'sources' | 'factuality';
  sort: Sort | null;
}[] = [
  { id: 'date', sort: 'date' },
  { id: 'review', sort: null },
  { id: 'title', sort: 'title' },
  { id: 'attribution', sort: null },
  { id: 'sources', sort: 'sources' },
  { id: 'factuality', sort: 'factuality' },
];

/** How the table is sorted. */
export interface Order {
  sort: Sort;
  descending: boolean;
}

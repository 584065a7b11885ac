import { initial } from './001-initial.ts';
import { eventChange } from './002-event-change.ts';
import { merge } from './003-merge.ts';
import { edits } from './004-edits.ts';
import { search } from './005-search.ts';
import { views } from './006-views.ts';
import { independent } from './007-independent.ts';
import { articleList } from './008-article-list.ts';
import { mergeSteps } from './009-merge-steps.ts';
import { kept } from './010-kept.ts';
import { eventSnapshot } from './011-event-snapshot.ts';
import { blockDays } from './012-block-days.ts';

/**
 * Every change of the schema, in order; the number of those applied is the file's `user_version`. A migration that was
 * released is never edited: add the next one.
 */
export const MIGRATIONS: readonly string[] = [
  initial,
  eventChange,
  merge,
  edits,
  search,
  views,
  independent,
  articleList,
  mergeSteps,
  kept,
  eventSnapshot,
  blockDays,
];

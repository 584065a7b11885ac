import { judge, subjects } from '../review/judge.ts';
import { runReview } from '../review/keys.ts';
import { startReview, stopReview, useReview } from '../review/review.ts';
import type { Command, CommandContext } from './command.ts';

const hasEvents = ({ info }: CommandContext) => (info?.events ?? 0) > 0;
const isReviewing = () => useReview.getState().on;
const hasSubject = () => subjects().length > 0;

/** What the user holds of events. Single letters are keys as long as the review runs: see review/keys.ts. */
export const reviewCommands: readonly Command[] = [
  {
    id: 'review',
    group: 'review',
    keys: ['R', 'Shift+R'],
    available: hasEvents,
    run: (context) => (useReview.getState().on ? stopReview() : void startReview(context)),
  },
  {
    id: 'confirm',
    group: 'review',
    keys: ['Shift+C'],
    available: hasSubject,
    run: (context) => void judge(context, 'confirmed'),
  },
  {
    id: 'dispute',
    group: 'review',
    keys: ['Shift+U'],
    available: hasSubject,
    run: (context) => void judge(context, 'disputed'),
  },
  {
    id: 'hide',
    group: 'review',
    keys: ['Shift+H'],
    available: hasSubject,
    run: (context) => void judge(context, 'hidden'),
  },
  {
    id: 'review-next',
    group: 'review',
    available: isReviewing,
    run: (context) => void runReview('next', context),
  },
  {
    id: 'review-previous',
    group: 'review',
    available: isReviewing,
    run: (context) => void runReview('previous', context),
  },
  { id: 'reopen', group: 'review', available: hasSubject, run: (context) => void judge(context, 'open') },
];

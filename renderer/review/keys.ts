/** Keys of the review: single letters, which count in every part of the window as long as it runs. */
import type { CommandContext } from '../commands/command.ts';
import { startEditing } from '../edit/editing.ts';
import { judge } from './judge.ts';
import { goBack, goOn, stopReview } from './review.ts';

export type ReviewAction = 'confirm' | 'correct' | 'hide' | 'dispute' | 'next' | 'previous' | 'stop';

/** The key of each action, as in commands/keys.ts. */
export const REVIEW_KEYS: Record<ReviewAction, string> = {
  confirm: 'C',
  correct: 'E',
  hide: 'H',
  dispute: 'D',
  next: 'N',
  previous: 'P',
  stop: 'Escape',
};

export const REVIEW_ACTIONS = ['confirm', 'correct', 'hide', 'dispute', 'next', 'previous', 'stop'] as const;

let isBusy = false;

/** Judges the event that is shown and goes on, or walks; one action after the other, however fast keys are pressed. */
export async function runReview(action: ReviewAction, context: CommandContext): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    await run(action, context);
  } finally {
    isBusy = false;
  }
}

async function run(action: ReviewAction, context: CommandContext): Promise<void> {
  switch (action) {
    case 'confirm':
      if (await judge(context, 'confirmed')) await goOn(context);
      return;
    case 'hide':
      if (await judge(context, 'hidden')) await goOn(context);
      return;
    case 'dispute':
      if (await judge(context, 'disputed')) await goOn(context);
      return;
    case 'correct':
      return startEditing('when');
    case 'next':
      return goOn(context);
    case 'previous':
      return goBack();
    case 'stop':
      return stopReview();
  }
}

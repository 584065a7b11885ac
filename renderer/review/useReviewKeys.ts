import { useEffect, useEffectEvent } from 'react';
import { isPressed } from '../commands/keys.ts';
import { useOverlay } from '../commands/overlay.ts';
import { usePlainKeys } from '../commands/plain-keys.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { isTyping } from '../commands/useShortcuts.ts';
import { REVIEW_ACTIONS, REVIEW_KEYS, runReview } from './keys.ts';
import { useReview } from './review.ts';

/** Lets the keys of the review work in every part of the window, before the part takes them. */
export function useReviewKeys(): void {
  const on = useReview((review) => review.on);
  const context = useCommandContext();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (useOverlay.getState().open !== null || isTyping() || inOverlay(event)) return;
    const action = REVIEW_ACTIONS.find((each) => isPressed(REVIEW_KEYS[each], event));
    if (!action || (action !== 'stop' && !usePlainKeys.getState().on)) return;
    event.preventDefault();
    event.stopPropagation();
    void runReview(action, context);
  });
  useEffect(() => {
    if (!on) return;
    // While it is captured: the table would take letters for the beginnings of titles.
    const onKey = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [on]);
}

/** Dialogs, menus and lists have keys of their own. */
const inOverlay = ({ target }: Event) =>
  target instanceof HTMLElement &&
  target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

import { REVIEW_ACTIONS, REVIEW_KEYS } from '../review/keys.ts';

/** Keys that belong to the part of the window that has the focus; listed beside those of the commands. */
export const PART_KEYS = [
  {
    part: 'timeline',
    keys: [
      { id: 'walk', keys: ['ArrowLeft', 'ArrowRight'] },
      { id: 'lane', keys: ['ArrowUp', 'ArrowDown'] },
      { id: 'pan', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
      { id: 'page', keys: ['PageUp', 'PageDown'] },
      { id: 'all', keys: ['Home'] },
      { id: 'latest', keys: ['End'] },
      { id: 'choose', keys: ['Space'] },
      { id: 'source', keys: ['Enter'] },
      { id: 'back', keys: ['Escape'] },
    ],
  },
  {
    part: 'table',
    keys: [
      { id: 'row', keys: ['ArrowUp', 'ArrowDown'] },
      { id: 'page', keys: ['PageUp', 'PageDown'] },
      { id: 'ends', keys: ['Home', 'End'] },
      { id: 'letter', keys: ['A', 'Z'] },
      { id: 'choose', keys: ['Space', 'Shift+ArrowDown'] },
      { id: 'source', keys: ['Enter'] },
    ],
  },
  { part: 'review', keys: REVIEW_ACTIONS.map((id) => ({ id, keys: [REVIEW_KEYS[id]] })) },
  {
    part: 'splitter',
    keys: [
      { id: 'move', keys: ['ArrowLeft', 'ArrowRight'] },
      { id: 'reset', keys: ['Enter'] },
    ],
  },
] as const;

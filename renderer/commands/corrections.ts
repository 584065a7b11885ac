import { addEventHere } from '../edit/adding.ts';
import { openAuthor, openHistory } from '../edit/author.ts';
import { FIELDS, type Part, startEditing } from '../edit/editing.ts';
import { openEventHistory } from '../edit/event-history.ts';
import { mergeEvents, splitSource } from '../edit/structure.ts';
import { isSelected, openSource, selectedEvent, shownEvent } from '../edit/subject.ts';
import { askLanguage, removeArticle } from '../library/decide.ts';
import { useReading } from '../reader/reading.ts';
import { subjects } from '../review/judge.ts';
import { clearChosen, toggleChosen, useChosen } from '../state/chosen.ts';
import { askPublished } from '../state/view.ts';
import type { Command, CommandContext } from './command.ts';
import { openOverlay } from './overlay.ts';

const KEYS: Partial<Record<(typeof FIELDS)[number], readonly string[]>> = {
  when: ['E', 'Shift+E'],
  title: ['F2'],
};

const hasChosen = () => useChosen.getState().ids.length > 0;

/** With events chosen, what can be set in all of them is set in all of them. */
const isForChosen = (part: Part): part is 'type' | 'tag' =>
  (part === 'type' || part === 'tag') && hasChosen();
const hasSubject = () => subjects().length > 0;

function startCorrecting(part: Part): void {
  if (isForChosen(part)) openOverlay(`${part}-chosen`);
  else startEditing(part);
}

const hasSources = () => (shownEvent()?.mentions.length ?? 0) > 1;
const isReading = () => useReading.getState().article !== null;

function split(context: CommandContext): void {
  const [event, mention] = [shownEvent(), openSource()];
  if (event && mention) void splitSource(context, event.id, mention.id);
}

/** What can be changed about the selected event, its sources and the open article. */
export const correctionCommands: readonly Command[] = [
  ...FIELDS.map(
    (field): Command => ({
      id: `correct-${field}`,
      group: 'edit',
      ...(KEYS[field] && { keys: KEYS[field] }),
      available: () => isSelected() || isForChosen(field),
      run: () => startCorrecting(field),
    }),
  ),
  {
    id: 'note',
    group: 'edit',
    keys: ['Shift+K'],
    available: isSelected,
    run: () => startEditing('note'),
  },
  {
    id: 'tag',
    group: 'edit',
    keys: ['Shift+T'],
    available: hasSubject,
    run: () => startCorrecting('tag'),
  },
  { id: 'add-event', group: 'edit', keys: ['Shift+A'], run: addEventHere },
  {
    id: 'choose',
    group: 'edit',
    available: isSelected,
    run: () => {
      const event = selectedEvent();
      if (event) toggleChosen(event, event);
    },
  },
  { id: 'clear-chosen', group: 'edit', available: hasChosen, run: clearChosen },
  {
    id: 'merge',
    group: 'edit',
    keys: ['M', 'Shift+M'],
    available: () => useChosen.getState().ids.length > 1,
    run: (context) => void mergeEvents(context, useChosen.getState().ids),
  },
  {
    id: 'same-as',
    group: 'edit',
    keys: ['G', 'Shift+G'],
    available: isSelected,
    run: () => openOverlay('same-as'),
  },
  { id: 'split-source', group: 'edit', available: hasSources, run: split },
  {
    id: 'move-source',
    group: 'edit',
    available: () => openSource() !== null,
    run: () => openOverlay('move-source'),
  },
  {
    id: 'compare',
    group: 'edit',
    keys: ['Shift+Q'],
    available: hasSources,
    run: () => openOverlay('compare'),
  },
  {
    id: 'article-date',
    group: 'edit',
    available: isReading,
    run: () => {
      const { article } = useReading.getState();
      if (article) askPublished(article.id);
    },
  },
  { id: 'article-language', group: 'edit', available: isReading, run: askLanguage },
  {
    id: 'remove-article',
    group: 'edit',
    available: isReading,
    run: (context) => {
      const { article } = useReading.getState();
      if (article) void removeArticle(context, article.id);
    },
  },
  { id: 'removed-articles', group: 'edit', run: () => openOverlay('removed-articles') },
  { id: 'history', group: 'edit', keys: ['Mod+Shift+H'], run: openHistory },
  { id: 'event-history', group: 'edit', available: isSelected, run: openEventHistory },
  { id: 'author', group: 'edit', run: openAuthor },
  { id: 'engine', group: 'workspace', run: () => openOverlay('engine') },
  { id: 'unplaced', group: 'edit', run: () => openOverlay('unplaced') },
];

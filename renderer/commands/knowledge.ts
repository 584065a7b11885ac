import { setFilter, useView } from '../state/view.ts';
import type { Command, CommandContext } from './command.ts';

/** Goes to the day of publication before the one that is shown, or to the next. */
async function step({ act }: CommandContext, direction: -1 | 1): Promise<void> {
  const days = (await act('articles.days', {}))?.days.map(({ day }) => day) ?? [];
  const { knownBy = days.at(-1) } = useView.getState().filter;
  if (knownBy === undefined) return;
  const next = direction < 0 ? days.findLast((day) => day < knownBy) : days.find((day) => day > knownBy);
  if (next) setFilter({ knownBy: next });
}

const isAsked = () => useView.getState().filter.knownBy !== undefined;
const hasArticles = ({ info }: CommandContext) => (info?.articles ?? 0) > 0;

/** "What was known on day X", from one day of publication to the next. */
export const knowledgeCommands: readonly Command[] = [
  {
    id: 'known-earlier',
    group: 'find',
    keys: ['Alt+ArrowLeft'],
    available: hasArticles,
    run: (context) => void step(context, -1),
  },
  {
    id: 'known-later',
    group: 'find',
    keys: ['Alt+ArrowRight'],
    available: isAsked,
    run: (context) => void step(context, 1),
  },
  {
    id: 'known-by',
    group: 'find',
    available: isAsked,
    run: () => setFilter({ knownBy: undefined }),
  },
];

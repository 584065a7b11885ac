import { copyQuote } from '../reader/copy-quote.ts';
import {
  placeInArticle,
  placeInEvent,
  stepInArticle,
  stepInEvent,
  stepToExpression,
  useReading,
} from '../reader/reading.ts';
import type { Command } from './command.ts';

const reads = () => useReading.getState().article !== null;
const hasSource = (step: -1 | 1) => () => {
  const reading = useReading.getState();
  return reading.event?.mentions[placeInEvent(reading) + step] !== undefined;
};
const hasNext = () => {
  const reading = useReading.getState();
  return placeInArticle(reading) < (reading.article?.mentions.length ?? 0) - 1;
};

/** In the open article. */
export const readingCommands: readonly Command[] = [
  { id: 'next-event', group: 'reading', keys: ['N'], available: hasNext, run: () => stepInArticle(1) },
  {
    id: 'previous-event',
    group: 'reading',
    keys: ['Shift+N'],
    available: () => placeInArticle(useReading.getState()) > 0,
    run: () => stepInArticle(-1),
  },
  { id: 'next-source', group: 'reading', keys: ['S'], available: hasSource(1), run: () => stepInEvent(1) },
  {
    id: 'previous-source',
    group: 'reading',
    keys: ['Shift+S'],
    available: hasSource(-1),
    run: () => stepInEvent(-1),
  },
  { id: 'next-expression', group: 'reading', keys: ['D'], available: reads, run: () => stepToExpression(1) },
  {
    id: 'previous-expression',
    group: 'reading',
    keys: ['Shift+D'],
    available: reads,
    run: () => stepToExpression(-1),
  },
  {
    id: 'copy-quote',
    group: 'reading',
    keys: ['C'],
    available: () => useReading.getState().mention !== null,
    run: copyQuote,
  },
];

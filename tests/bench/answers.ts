/** How fast the workspace answers what a window asks. */
import type { Input, LaneBy, Method } from '../../workspace/contract.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter, type Router } from '../../workspace/router.ts';
import { ms, quantile } from './statistics.ts';

/** Calls of one kind. */
interface Question {
  what: string;
  method: Method;
  inputs: unknown[];
}

const LANES: LaneBy[] = ['type', 'participant', 'place', 'article', 'none'];

const QUERIES = ['hochwasser', 'Streik Köln', 'Donaudampf', '"die Tarifverhandlungen"', 'Pr', 'nirgends'];

const FILTERS = [
  { types: ['aid'] },
  { types: ['attack', 'summit'], dated: true, sources: ['1'] },
  { query: 'streik', factualities: ['reported'] },
  { knownBy: '2024-12-31', from: '2010-01-01' },
];

const QUESTIONS: Question[] = [
  ...LANES.map((lanes) => ({
    what: `timeline.window by ${lanes}`,
    method: 'timeline.window' as const,
    inputs: windows(lanes),
  })),
  { what: 'search', method: 'search', inputs: repeat(QUERIES.map((query) => ({ query }))) },
  { what: 'timeline.density', method: 'timeline.density', inputs: repeat([{ buckets: 600 }]) },
  { what: 'facets', method: 'facets', inputs: repeat([{ filter: {} }]) },
  { what: 'facets, filtered', method: 'facets', inputs: repeat(FILTERS.map((filter) => ({ filter }))) },
  {
    what: 'events.list',
    method: 'events.list',
    inputs: repeat([{ filter: {} }, { filter: {}, offset: 90_000 }]),
  },
];

/** Asks everything of the workspace at `path` and prints it. @returns the 95th percentile of each, in milliseconds */
export async function printAnswers(path: string): Promise<{ what: string; method: Method; p95: number }[]> {
  const workspace = openWorkspace(path, { readonly: true });
  const router = createRouter(workspace);
  console.log(`\n${'answer of the workspace'.padEnd(28)}   median        p95`);
  try {
    const answers = [];
    for (const { what, method, inputs } of QUESTIONS) {
      const times = await timesOf(router, method, inputs);
      const p95 = quantile(times, 0.95);
      console.log(`${what.padEnd(28)} ${ms(quantile(times, 0.5)).padStart(8)} ${ms(p95).padStart(10)}`);
      answers.push({ what, method, p95 });
    }
    return answers;
  } finally {
    workspace.close();
  }
}

async function timesOf(router: Router, method: Method, inputs: unknown[]): Promise<number[]> {
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    const reply = await router.dispatch(method, input);
    times.push(performance.now() - start);
    if (!reply.ok) throw new Error(`${method}: ${reply.message}`);
  }
  return times;
}

/** The whole period, then ever shorter windows, each moved a little. */
function windows(lanes: LaneBy): Input<'timeline.window'>[] {
  return [30, 10, 3, 1].flatMap((years) =>
    Array.from({ length: 10 }, (_, i) => {
      const month = String(i + 1).padStart(2, '0');
      return { from: `${2024 - years}-${month}-01`, to: `2024-${month}-28`, width: 1600, lanes };
    }),
  );
}

function repeat<Item>(items: Item[]): Item[] {
  return Array.from({ length: 40 }).flatMap((_, i) => items.slice(i % items.length, (i % items.length) + 1));
}

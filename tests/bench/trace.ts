/** What the main thread of a page did for each frame, from a trace of the browser. */
import type { Page } from '@playwright/test';
import { z } from 'zod';

/** What is recorded: tasks of all threads, and the steps in which a page makes a frame. */
const CATEGORIES = [
  '-*',
  '__metadata',
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
];

const traced = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().default(0),
  /** Processor time, which other programs on the machine do not add to. */
  tdur: z.number().default(0),
  args: z.object({ name: z.string().optional().catch(undefined) }).default({}),
});
type Traced = z.output<typeof traced>;

const trace = z.object({ traceEvents: z.array(traced) });

/** Records the page while it works. @returns processor time of its main thread from each frame to the next, in ms */
export async function workPerFrame(page: Page, work: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = trace.parse(JSON.parse((await browser.stopTracing()).toString()));
  const threads = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  // A browser keeps a spare page, which draws nothing.
  return threads
    .map(({ pid, tid }) => framesOf(traceEvents.filter((event) => event.pid === pid && event.tid === tid)))
    .reduce((longest, frames) => (frames.length > longest.length ? frames : longest), []);
}

/** A frame ends when the page hands it over to be composed; frames in which nothing changed are not handed over. */
function framesOf(events: Traced[]): number[] {
  const named = (name: string) => events.filter((event) => event.name === name).sort((a, b) => a.ts - b.ts);
  const tasks = named('RunTask');
  let next = 0;
  return named('Commit').map((commit) => {
    let work = 0;
    for (; (tasks[next]?.ts ?? Infinity) <= commit.ts; next++) work += tasks[next]?.tdur ?? 0;
    return work / 1000;
  });
}

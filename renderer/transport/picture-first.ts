import type { Method } from '../../workspace/contract.ts';
import type { Transport } from './transport.ts';

/** What the first picture is made of. */
const PICTURE: ReadonlySet<Method> = new Set([
  'workspace.access',
  'workspace.info',
  'timeline.start',
  'timeline.window',
]);

/** How long the others wait at most, in milliseconds. */
const PATIENCE = 2000;

/**
 * Lets the calls that the first picture is made of go first when a window opens: lists, filters and counts of a large
 * workspace wait until it is there, for the workspace answers one call after the other, and so does the window.
 * @param painted resolves when what has just been answered is on the screen
 */
export function pictureFirst(transport: Transport, painted: () => Promise<void>): Transport {
  const drawn = Promise.withResolvers<void>();
  setTimeout(drawn.resolve, PATIENCE);
  return {
    ...transport,
    async call(method, input) {
      if (!PICTURE.has(method)) {
        await drawn.promise;
        return transport.call(method, input);
      }
      try {
        const answer = await transport.call(method, input);
        // Without a stretch to begin with there is no picture to wait for.
        if (method === 'timeline.window') painted().then(drawn.resolve);
        else if (answer === null) drawn.resolve();
        return answer;
      } catch (error) {
        drawn.resolve();
        throw error;
      }
    },
  };
}

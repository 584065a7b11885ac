import { z } from 'zod';
import type { Router } from '../workspace/router.ts';

/** The part of Electron's MessagePortMain that is used here. */
export interface ServedPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}

const call = z.object({ id: z.number().int(), method: z.string(), input: z.unknown() });

/** Answers the calls of one window, and tells it what the workspace has to tell, until its port closes. */
export function servePort(port: ServedPort, router: Router): void {
  const unsubscribe = router.subscribe((notification) => port.postMessage({ notification }));
  port.on('close', unsubscribe);
  port.on('message', async ({ data }) => {
    const message = call.safeParse(data);
    // No window of ours sends it, and a page that was taken over is not to end the workspace's process.
    if (!message.success) return;
    const { id, method, input } = message.data;
    port.postMessage({ id, reply: await router.dispatch(method, input) });
  });
  port.start();
}

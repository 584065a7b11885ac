import type { Transport } from '../transport/index.ts';

/** So many errors of one window are told: what fails at every movement of the mouse would push out all others. */
const MOST = 20;

let tell: ((error: unknown) => void) | null = null;

/**
 * From now on, errors of the page are in the crash log of this machine, which keeps their class and their places in Dateline's
 * own files (workspace/crash-log.ts).
 */
export function reportErrorsTo(transport: Transport): void {
  let told = 0;
  tell = (error) => {
    if (++told > MOST) return;
    const {
      name,
      message,
      stack = '',
    } = error instanceof Error ? error : new Error(`thrown ${typeof error}`);
    const input = {
      name: name.slice(0, 200),
      message: message.slice(0, 5000),
      stack: stack.slice(0, 50_000),
    };
    // The workspace may be what failed: then there is nobody to tell.
    transport.call('window.failed', input).catch(() => {});
  };
  window.addEventListener('error', ({ error }) => report(error));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
}

/** Tells of an error that was caught. */
export const report = (error: unknown): void => tell?.(error);

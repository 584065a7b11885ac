/** From the name of a method and whatever comes with it to a reply: nothing that comes in can make it throw. */
import { z } from 'zod';
import { type Method, type Output, type Parsed, type Reply, schemas } from './contract.ts';
import { recordCrash } from './crash-log.ts';
import { WorkspaceError } from './error.ts';

/** Answers a call; never throws, whatever comes in. */
export type Dispatch = (method: string, input: unknown) => Promise<Reply>;

/** One handler for each of some methods of the contract: a missing one does not compile. */
export type Handlers<Known extends Method> = {
  [M in Known]: (input: Parsed<M>) => Output<M> | Promise<Output<M>>;
};

export function dispatcher<Known extends Method>(handlers: Handlers<Known>): Dispatch {
  const isKnown = (name: string): name is Known => Object.hasOwn(handlers, name);

  async function run<M extends Known>(method: M, input: unknown): Promise<Reply> {
    const parsed = schemas[method].input.safeParse(input);
    if (!parsed.success)
      return { ok: false, code: 'bad-input', message: `${method}: ${z.prettifyError(parsed.error)}` };
    try {
      return { ok: true, value: await handlers[method](parsed.data) };
    } catch (error) {
      return failed(method, error);
    }
  }

  return async (method, input) =>
    isKnown(method)
      ? run(method, input)
      : { ok: false, code: 'unknown-method', message: `There is no method ${method}.` };
}

function failed(method: Method, error: unknown): Reply {
  if (error instanceof WorkspaceError) return { ok: false, code: error.code, message: error.message };
  recordCrash(error);
  const message = error instanceof Error ? error.message : String(error);
  console.error(`dateline: ${method}: ${message}`);
  return { ok: false, code: 'internal', message: `${method} failed: ${message}` };
}

import type { z } from 'zod';
import { type ErrorCode, type Method, type Output, reply, schemas } from '../../workspace/contract.ts';

/** A call that the workspace refused or could not answer; `message` is for logs, windows translate `code`. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The value of a reply as it came over the wire, checked against the contract.
 * @throws CallError when the call failed or the reply is not what the contract says
 */
export function unwrap<M extends Method>(method: M, raw: unknown): Output<M> {
  const answer = check(reply, raw, method);
  if (!answer.ok) throw new CallError(answer.code, answer.message);
  return check(schemas[method].output, answer.value, method);
}

function check<T>(schema: z.ZodType<T>, value: unknown, method: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new CallError(
    'internal',
    `The reply to ${method} is not what the contract says: ${result.error.message}`,
  );
}

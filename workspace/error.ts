import type { ErrorCode } from './contract.ts';

/** Something the workspace refuses or cannot do. `message` is one English line that says what to do about it. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

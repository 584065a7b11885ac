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

/** What the system's errors about files mean (https://man7.org/linux/man-pages/man3/errno.3.html). */
const SYSTEM: Record<string, [code: ErrorCode, message: string]> = {
  ENOENT: ['not-found', 'there is no such file or folder.'],
  EACCES: ['read-only', 'it cannot be written: check the permissions.'],
  EPERM: ['read-only', 'it cannot be written: check the permissions.'],
  EROFS: ['read-only', 'its disk cannot be written.'],
  ENOSPC: ['disk-full', 'the disk is full: make room and try again.'],
  EDQUOT: ['disk-full', 'your share of the disk is used up: make room and try again.'],
  EFBIG: ['disk-full', 'its disk takes no larger file.'],
  EIO: ['unavailable', 'its disk does not answer: check that it is connected.'],
  ENODEV: ['unavailable', 'its disk is gone: check that it is connected.'],
  ENXIO: ['unavailable', 'its disk is gone: check that it is connected.'],
  ESTALE: ['unavailable', 'its share is gone: check that it is connected.'],
};

/** Runs `work` on a file, turning the system's errors about it into what to do. */
export function onFile<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const [as, message] = SYSTEM[code] ?? [];
    if (!as) throw error;
    throw new WorkspaceError(as, `${path}: ${message}`);
  }
}

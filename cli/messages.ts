/** Exit codes. */
export const DONE = 0;
export const SOME_FAILED = 1;
export const WRONG_USAGE = 2;

/** A mistake in how the command was called. `message` is one line that says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * One line for the user, on standard error, so that standard output stays clean for data. Names of files may hold control
 * characters that a terminal would obey: they are shown as what they are.
 */
export function tell(message: string): void {
  process.stderr.write(`dateline: ${printable(message.replace(/\s*\n\s*/g, ' '))}\n`);
}

/** A text without characters that a terminal obeys. */
export const printable = (text: string) => text.replace(/\p{Cc}/gu, '\ufffd');

/** What an operating system error means, in words; null where it is none that files have. */
const SYSTEM_ERRORS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is no folder',
  EEXIST: 'it exists already',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its symbolic links go round in a circle',
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return SYSTEM_ERRORS[code] ?? error.message;
}

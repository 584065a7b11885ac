/** Why a file could not be read as an article; every code has a text in each language of the user interface. */
export type ReadErrorCode =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'too-large'
  | 'unsupported'
  /** Not what its name says, or broken. */
  | 'damaged'
  /** By a password. */
  | 'protected'
  /** Pictures of pages, or data that are no article. */
  | 'no-text'
  /** More pages, elements, nesting or unpacked bytes than an article has. */
  | 'over-limit';

/** A file that is no article Dateline can read. `message` is one English line that names the file and says what to do. */
export class ReadError extends Error {
  readonly code: ReadErrorCode;
  readonly path: string;

  constructor(code: ReadErrorCode, path: string, advice: string) {
    super(`${path}: ${advice}`);
    this.name = 'ReadError';
    this.code = code;
    this.path = path;
  }
}

/** What a part of an article is. Only some kinds tell of events; none is ever deleted. */
export const BLOCK_KINDS = [
  'title',
  'kicker',
  'dateline',
  'byline',
  'body',
  'heading',
  'caption',
  'quote',
  'comment',
  'related',
  'advert',
  'navigation',
  'bio',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A run of the article's text; blocks are ordered, do not overlap and hold every line that is not blank. */
export interface Block {
  kind: BlockKind;
  /** UTF-16 offsets into the article's text, end exclusive. */
  start: number;
  end: number;
  /** BCP 47 primary language where it differs from the article's: an English caption in a German article. */
  language?: string;
  /** Page of a paginated file, from 1. */
  page?: number;
}

/** Where a publication date comes from. */
export const PROVENANCES = ['json-ld', 'meta', 'time', 'dateline', 'url', 'filename', 'user'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** The publication date (document creation time); `value` null when unknown, never guessed. */
export interface Published {
  /** ISO date `2024-11-01` or local date-time `2024-11-01T21:07`. */
  value: string | null;
  provenance: Provenance | null;
  /** The words it was read from, as offsets into the text; null when they do not stand in the text. */
  start: number | null;
  end: number | null;
}

/** An article as every later stage sees it. */
export interface Article {
  /**
   * First 16 hex digits of the SHA-256 of the file's bytes: the same file is the same article everywhere. Further
   * articles of one file have `-2`, `-3` … behind it.
   */
  id: string;
  /** The path or name it was given under; of an article attached to a mail with the attachment's name behind it. */
  path: string;
  title: string | null;
  /** BCP 47 primary language: `de`, `en`, … ; `und` when it cannot be told. */
  language: string;
  /**
   * For plain text and Markdown exactly the file's text, so that offsets are offsets into the file; for other formats
   * the clean text that the reader shows.
   */
  text: string;
  published: Published;
  /** When it was last changed, where the file says so and it is not the publication date. */
  updated?: Published;
  blocks: Block[];
}

/** Kinds of blocks that may tell of events; all others are boilerplate, greyed out in the reader. */
export const NARRATIVE: ReadonlySet<BlockKind> = new Set(['body', 'caption', 'quote']);

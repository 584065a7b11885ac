export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'mail'
  | 'mailbox'
  | 'mhtml'
  | 'json'
  | 'xml';

/** The format of a file by the ending of its name. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['eml', 'mail'],
  ['mbox', 'mailbox'],
  ['mhtml', 'mhtml'],
  ['mht', 'mhtml'],
  ['json', 'json'],
  ['jsonl', 'json'],
  ['ndjson', 'json'],
  ['xml', 'xml'],
]);

/** The endings of all files that Dateline reads, without the dot, for file dialogs. */
export const ARTICLE_ENDINGS: readonly string[] = [...FORMATS.keys()];

/** The format of a file by its path or name; undefined where Dateline does not read it. */
export function formatOf(path: string): Format | undefined {
  return FORMATS.get(/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}

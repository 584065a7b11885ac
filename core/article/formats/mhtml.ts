/** Pages that a browser saved as one file (MHTML, RFC 2557): the page itself; frames, style sheets and pictures are left. */
import { ReadError } from '../read-error.ts';
import { parseHtmlPage } from './html.ts';
import { headerOf, parseMime } from './mime.ts';
import type { ParsedArticle } from './parsed.ts';

/** Where the page itself ends, before its frames. */
const END_OF_PAGE = /<\/html\s*>/i;

/**
 * Its own `Date` is when it was saved, so it is not asked.
 * @throws ReadError `encoding`, `over-limit`, `no-text`
 */
export async function parseMhtml(bytes: Uint8Array, path: string): Promise<ParsedArticle[]> {
  const mail = await parseMime(bytes);
  const page = mail.html?.split(END_OF_PAGE, 1)[0]?.trim();
  if (!page) throw new ReadError('no-text', path, 'the file holds no page; save it again.');
  const address = headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location');
  const articles = await parseHtmlPage(new TextEncoder().encode(page), path);
  return articles.map((article) => ({
    ...article,
    addresses: [...article.addresses, ...(address ? [address] : [])],
  }));
}

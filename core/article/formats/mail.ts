/** Mails, such as press releases. */
import PostalMime, { type Email } from 'postal-mime';
import { decode } from '../decode.ts';
import { fromMetadata } from '../published.ts';
import { ReadError } from '../read-error.ts';
import { piecesOfHtml, piecesOfText } from './body.ts';
import { compose, type ParsedArticle, type Piece } from './parsed.ts';

/** Parts within parts. */
const MAX_DEPTH = 32;
const MAX_HEADERS = 1024 * 1024;

/** "-- " alone in a line ends the message (RFC 3676, 4.3); what follows is the sender's card. */
const SIGNATURE = /^-- ?$/m;
/** Shorter texts beside HTML, in characters, only say that there is HTML. */
const MIN_TEXT = 200;

/** @throws ReadError `no-text`, `over-limit`, `encoding` */
export async function parseMail(bytes: Uint8Array, path: string): Promise<ParsedArticle> {
  const mail = await PostalMime.parse(withEncoding(bytes, path), {
    maxNestingDepth: MAX_DEPTH,
    maxHeadersSize: MAX_HEADERS,
  });
  const body = bodyOf(mail, path);
  if (body.length === 0) throw new ReadError('no-text', path, 'the mail has no text; save it again.');
  const subject = mail.subject?.trim() ?? '';
  const date = mail.headers.find(({ key }) => key === 'date')?.value.trim() ?? '';
  const header: Piece[] = [
    { text: subject, hint: 'title' },
    { text: mail.from?.name || (mail.from?.address ?? ''), hint: 'byline' },
    { text: date, hint: 'dateline' },
  ];
  const { text, paragraphs } = compose([...header.filter((piece) => piece.text !== ''), ...body]);
  const start = paragraphs.find(({ hint }) => hint === 'dateline')?.start ?? 0;
  const sent = fromMetadata(date, 'meta');
  return {
    text,
    paragraphs,
    title: subject || null,
    language: null,
    published: sent && { ...sent, start, end: start + date.length },
    updated: null,
    addresses: [],
  };
}

const CHARSET = /\bcharset\s*=/i;

/** A mail whose parts do not name their encoding counts as UTF-8, so it is made so. */
function withEncoding(bytes: Uint8Array, path: string): Uint8Array {
  return CHARSET.test(new TextDecoder('latin1').decode(bytes))
    ? bytes
    : new TextEncoder().encode(decode(bytes, path));
}

function bodyOf({ text = '', html }: Email, path: string): Piece[] {
  if (html && text.trim().length < MIN_TEXT) return piecesOfHtml(html, path);
  const [message = '', ...signature] = text.split(SIGNATURE);
  const card = piecesOfText(signature.join('\n'));
  return [...piecesOfText(message), ...card.map(({ text }): Piece => ({ text, hint: 'navigation' }))];
}

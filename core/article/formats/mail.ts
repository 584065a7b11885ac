/** Mails, such as press releases: the message, then the articles attached to it; and mailboxes, which hold many. */
import type { Attachment, Email } from 'postal-mime';
import { decode } from '../decode.ts';
import { fromMetadata } from '../published.ts';
import { ReadError } from '../read-error.ts';
import { piecesOfHtml, piecesOfText } from './body.ts';
import { formatOf } from './endings.ts';
import { headerOf, parseMime } from './mime.ts';
import { compose, MAX_ARTICLES, type ParsedArticle, type Parser, type Piece, tooMany } from './parsed.ts';

/** Messages within messages: a digest within a mail that was forwarded. */
const MAX_MESSAGE_DEPTH = 3;
/** Attachments of one mail; a digest has some dozens. */
export const MAX_ATTACHMENTS = 200;

/** "-- " alone in a line ends the message (RFC 3676, 4.3); what follows is the sender's card. */
const SIGNATURE = /^-- ?$/m;
/** Shorter texts beside HTML, in characters, only say that there is HTML. */
const MIN_TEXT = 200;

/**
 * Reads a mail and what is attached to it: other messages, and files of any format that holds articles. An attachment that
 * cannot be read is passed over where the mail itself has a text, as logos and forms are.
 * @param readFile reads an attached file
 * @throws ReadError `no-text`, `over-limit`, `encoding`
 */
export async function parseMail(bytes: Uint8Array, path: string, readFile: Parser): Promise<ParsedArticle[]> {
  return readMessage(bytes, path, readFile, MAX_MESSAGE_DEPTH);
}

/** Messages of a mailbox begin with such a line (RFC 4155); a message's own lines of this kind have ">" before them. */
const FROM_LINE = /(?:^|\r?\n\r?\n)From [^\r\n]+\r?\n/;

/**
 * Reads all mails of a mailbox; those without a text are passed over.
 * @param readFile reads an attached file
 * @throws ReadError `no-text` when there is none, `over-limit`, `encoding`
 */
export async function parseMailbox(
  bytes: Uint8Array,
  path: string,
  readFile: Parser,
): Promise<ParsedArticle[]> {
  // Byte by byte, since every mail has an encoding of its own.
  const messages = new TextDecoder('latin1').decode(bytes).split(FROM_LINE).slice(1);
  if (messages.length > MAX_ARTICLES) throw tooMany(path);
  const articles: ParsedArticle[] = [];
  for (const message of messages) {
    const bytes = Buffer.from(message.replace(/^>(>*From )/gm, '$1'), 'latin1');
    articles.push(...(await unlessEmpty(readMessage(bytes, path, readFile, MAX_MESSAGE_DEPTH))));
    if (articles.length > MAX_ARTICLES) throw tooMany(path);
  }
  if (articles.length === 0)
    throw new ReadError('no-text', path, 'the mailbox holds no mail with a text; save it again.');
  return articles;
}

async function readMessage(
  bytes: Uint8Array,
  path: string,
  readFile: Parser,
  depth: number,
): Promise<ParsedArticle[]> {
  const mail = await parseMime(withEncoding(bytes, path));
  if (mail.attachments.length > MAX_ATTACHMENTS)
    throw new ReadError(
      'over-limit',
      path,
      `the mail has more than ${MAX_ATTACHMENTS} attachments; split it.`,
    );
  const body = bodyOf(mail, path);
  const articles = body.length > 0 ? [toArticle(mail, body)] : [];
  for (const attachment of mail.attachments) {
    const attached = readAttachment(attachment, path, readFile, depth);
    articles.push(...(await (articles.length > 0 ? unlessUnreadable(attached) : unlessEmpty(attached))));
  }
  if (articles.length === 0) throw new ReadError('no-text', path, 'the mail has no text; save it again.');
  return articles;
}

async function readAttachment(
  { filename, mimeType, content }: Attachment,
  path: string,
  readFile: Parser,
  depth: number,
): Promise<ParsedArticle[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const name = filename ?? '';
  const format = formatOf(name);
  if (mimeType === 'message/rfc822' || format === 'mail')
    return depth > 0 ? readMessage(bytes, path, readFile, depth - 1) : [];
  if (!format || format === 'mailbox') return [];
  return (await readFile(bytes, name)).map((article) => ({ part: name, ...article }));
}

async function unlessUnreadable(reading: Promise<ParsedArticle[]>): Promise<ParsedArticle[]> {
  return unless(reading, () => true);
}

async function unlessEmpty(reading: Promise<ParsedArticle[]>): Promise<ParsedArticle[]> {
  return unless(reading, ({ code }) => code === 'no-text' || code === 'empty');
}

async function unless(
  reading: Promise<ParsedArticle[]>,
  isNothing: (error: ReadError) => boolean,
): Promise<ParsedArticle[]> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ReadError && isNothing(error)) return [];
    throw error;
  }
}

function toArticle(mail: Email, body: Piece[]): ParsedArticle {
  const subject = mail.subject?.trim() ?? '';
  const date = headerOf(mail, 'date') ?? '';
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
  const names = CHARSET.test(new TextDecoder('latin1').decode(bytes));
  return names ? bytes : new TextEncoder().encode(decode(bytes, path));
}

function bodyOf({ text = '', html }: Email, path: string): Piece[] {
  if (html && text.trim().length < MIN_TEXT) return piecesOfHtml(html, path);
  const [message = '', ...signature] = text.split(SIGNATURE);
  const card = piecesOfText(signature.join('\n'));
  return [...piecesOfText(message), ...card.map(({ text }): Piece => ({ text, hint: 'navigation' }))];
}

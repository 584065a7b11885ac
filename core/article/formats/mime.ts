/** MIME, in which mails and pages saved as one file are written, within limits. */
import PostalMime, { type Email } from 'postal-mime';

/** Parts within parts. */
const MAX_DEPTH = 32;
/** Bytes of the headers of one part. */
const MAX_HEADERS = 1024 * 1024;

/** Attached messages are kept as they came. @throws Error when it is over a limit */
export function parseMime(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, {
    maxNestingDepth: MAX_DEPTH,
    maxHeadersSize: MAX_HEADERS,
    forceRfc822Attachments: true,
  });
}

/** The first header of this name, in lower case; null without one. */
export function headerOf({ headers }: Email, name: string): string | null {
  return headers.find(({ key }) => key === name)?.value.trim() ?? null;
}

import { ReadError } from '../../read-error.ts';

/** Where the HTML standard looks for the declaration of the encoding, in bytes. */
const PRESCAN = 1024;
const DECLARED = /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*(?<label>[\w:.-]+)/i;

/** A page may hold a few broken characters, as when parts of other encodings were pasted into it: at most this share. */
const MAX_BROKEN = 0.001;

/**
 * The characters of a page in the encoding of its byte order mark, else the declared one, else UTF-8.
 * @throws ReadError `encoding`
 */
export function decodeHtml(bytes: Uint8Array, path: string): string {
  const label = fromMark(bytes) ?? declared(bytes) ?? 'utf-8';
  const html = decode(bytes, label);
  const broken = html?.match(/\uFFFD/g)?.length ?? 0;
  if (html === null || broken > html.length * MAX_BROKEN)
    throw new ReadError(
      'encoding',
      path,
      `the page is not encoded in ${label}; save it again, or its text as UTF-8.`,
    );
  return html;
}

/** null where there is no encoding of this name. */
function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function fromMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** A page that could be read as ASCII to find "utf-16" in it is not encoded in UTF-16, says the HTML standard. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const label = DECLARED.exec(head)?.groups?.label?.toLowerCase() ?? null;
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

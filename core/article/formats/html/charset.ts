import { decode } from '../../decode.ts';

/** Where the HTML standard looks for the declaration of the encoding, in bytes. */
const PRESCAN = 1024;
const DECLARED = /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*(?<label>[\w:.-]+)/i;

/**
 * The characters of a page or an XML file: in the encoding of its byte order mark, else the declared one, else what the
 * bytes show.
 * @throws ReadError `empty`, `too-large`, `binary` or `encoding`
 */
export function decodeMarkup(bytes: Uint8Array, path: string): string {
  return decode(bytes, path, declared(bytes)).replace(/^\uFEFF/, '');
}

/** A page that could be read as ASCII to find "utf-16" in it is not encoded in UTF-16, says the HTML standard. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const label = DECLARED.exec(head)?.groups?.label?.toLowerCase() ?? null;
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

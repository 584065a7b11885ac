/** Compressed streams that would unpack to more than memory holds, found before pdf.js unpacks them as a whole. */
import { inflateSync } from 'node:zlib';
import { ReadError } from '../../read-error.ts';

/** Bytes of one stream, and of all of a file, unpacked; pictures apart, which are never unpacked to read text. */
export const MAX_STREAM = 64 * 1024 * 1024;
const MAX_TOTAL = 4 * MAX_STREAM;

/** Bytes in which the dictionary before a stream stands. */
const DICTIONARY = 2000;
const PICTURE = /\/Subtype\s*\/Image\b/;
const COMPRESSED = /\/(?:FlateDecode|Fl)\b/g;

/** @throws ReadError `over-limit` */
export function checkInflation(bytes: Uint8Array, path: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const head = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const dictionary = head.slice(Math.max(0, head.lastIndexOf(' obj')));
    const start = at + 'stream'.length + (file[at + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', start);
    at = end < 0 ? file.length : end + 'endstream'.length;
    const filters = PICTURE.test(dictionary) ? 0 : (dictionary.match(COMPRESSED)?.length ?? 0);
    total += unpackedSize(file.subarray(start, end < 0 ? file.length : end), filters);
    if (total > MAX_TOTAL)
      throw new ReadError(
        'over-limit',
        path,
        "the PDF unpacks to more than an article can hold; save the article's own pages alone.",
      );
  }
}

/** Bytes of a stream without its filters; more than any limit where it does not fit into memory. */
function unpackedSize(stream: Uint8Array, filters: number): number {
  let data = stream;
  try {
    for (let i = 0; i < filters; i++) data = inflateSync(data, { maxOutputLength: MAX_STREAM });
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    // Damaged or encrypted: what it holds is found out, or not, by pdf.js.
  }
  return filters > 0 ? data.length : 0;
}

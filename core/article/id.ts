import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const ID_LENGTH = 16;

/** `Article.id` of a file's first article. */
export function idOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, ID_LENGTH);
}

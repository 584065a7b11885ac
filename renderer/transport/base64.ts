/** Bytes as base64, the form in which files travel in calls. */
export function toBase64(bytes: Uint8Array): string {
  // String.fromCharCode takes its bytes as arguments, of which there may be some ten thousand at most.
  const CHUNK = 0x2000;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(''));
}

/** The bytes of a base64 text. @throws DOMException when it is none */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

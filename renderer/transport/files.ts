import { type Input, MAX_ARTICLE_BYTES } from '../../workspace/contract.ts';
import { toBase64 } from './base64.ts';
import type { PickedFile } from './transport.ts';

/** Files of one import call together stay below this, in bytes; base64 adds a third. */
const BATCH_BYTES = MAX_ARTICLE_BYTES;

/** Reads files that were picked or dropped in the window; the bytes of a file that is too large are left where they are. */
export function readFiles(files: Iterable<File>): Promise<PickedFile[]> {
  return Promise.all(
    Array.from(files, async (file) => ({
      name: file.webkitRelativePath || file.name,
      bytes: file.size > MAX_ARTICLE_BYTES ? null : new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

/** The `articles.import` calls for picked files: as few as the size limit of one call allows. */
export function importCalls(files: PickedFile[]): Input<'articles.import'>[] {
  const batches: PickedFile[][] = [];
  let room = 0;
  for (const file of files) {
    const size = file.bytes?.length ?? 0;
    const batch = batches.at(-1);
    if (batch && size <= room) batch.push(file);
    else {
      batches.push([file]);
      room = BATCH_BYTES;
    }
    room -= size;
  }
  return batches.map((batch) => ({
    files: batch.map(({ name, bytes }) => ({ name, base64: bytes && toBase64(bytes) })),
  }));
}

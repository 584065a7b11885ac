/** The first 100 bytes of a workspace file, which SQLite must be able to read before it reads anything else. */
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';

/** What every workspace has there (https://www.sqlite.org/fileformat.html#the_database_header), by offset. */
const CONSTANT: [offset: number, bytes: Buffer][] = [
  [0, Buffer.from('SQLite format 3\0')],
  // Page size 4096, versions of the format, no reserved space, fractions of the payload.
  [16, Buffer.from([0x10, 0x00])],
  [20, Buffer.from([0, 64, 32, 32])],
  // Schema format 4; no vacuum; UTF-8.
  [44, Buffer.from([0, 0, 0, 4])],
  [52, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])],
];

const LENGTH = 100;
const VERSIONS = 18;
const WAL = 2;

/** Writes what a workspace's header always says; what differs from file to file stays. */
export function restoreHeader(path: string): void {
  if (statSync(path).size < LENGTH) return;
  const file = openSync(path, 'r+');
  try {
    for (const [offset, bytes] of CONSTANT) writeSync(file, bytes, 0, bytes.length, offset);
    const versions = Buffer.alloc(2);
    readSync(file, versions, 0, 2, VERSIONS);
    if (versions.some((version) => version > WAL)) writeSync(file, Buffer.from([WAL, WAL]), 0, 2, VERSIONS);
  } finally {
    closeSync(file);
  }
}

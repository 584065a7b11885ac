import { crc32 } from 'node:zlib';

const INCHES_PER_METRE = 39.3701;
/** Signature and header chunk, behind which the resolution has to stand (PNG, third edition, 5.6). */
const HEADER_END = 33;
const METRE = 1;

/** A PNG that says how large it is on paper: with a pHYs chunk (PNG, third edition, 11.3.4.3). */
export function withResolution(png: Uint8Array, dpi: number | null): Uint8Array {
  if (dpi === null) return png;
  const pixelsPerMetre = Math.round(dpi * INCHES_PER_METRE);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(pixelsPerMetre, 8);
  chunk.writeUInt32BE(pixelsPerMetre, 12);
  chunk.writeUInt8(METRE, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, HEADER_END), chunk, png.subarray(HEADER_END)]);
}

/** How often an input is tried to be made smaller. */
const MAX_TRIES = 400;

/** The smallest part of an input that still fails: pieces are left out as long as it does (Zeller's "delta debugging"). */
export async function shrink(
  input: Uint8Array,
  fails: (smaller: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let smallest = input;
  let tries = 0;
  for (let piece = Math.ceil(input.length / 2); piece >= 1; piece = Math.floor(piece / 2)) {
    for (let at = 0; at < smallest.length && tries < MAX_TRIES; tries++) {
      const smaller = Buffer.concat([smallest.subarray(0, at), smallest.subarray(at + piece)]);
      if (await fails(smaller)) smallest = smaller;
      else at += piece;
    }
  }
  return smallest;
}

/** Changes valid bytes a little, as damage and attackers do. */
import type { Random } from './random.ts';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff, 0x0a, 0x0d, 0x22, 0x26, 0x27, 0x3c, 0x3e, 0x5b, 0x7b];

const TOKENS = [
  ...([
    '<',
    '>',
    '</p>',
    '<table>',
    '<script>',
    '<!--',
    ']]>',
    '&#x0;',
    '&lt;',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
  ] as const),
  ...(['\ud83d\ude00', '\u202e', '\u0000', '\ufeff', '\u0301', 'ß', 'İ'] as const),
  ...([
    'am 31. Februar 2020 ',
    'Freitag, den ',
    'seit 9999 ',
    'vor 1e99 Jahren ',
    'zwischen dem ',
    '1.1.',
    '-',
    '–',
  ] as const),
  ...([
    'yesterday ',
    'in 99999999999 days ',
    '9/11',
    'Q5 2020 ',
    '24:61 Uhr ',
    '1e999',
    '-0',
    '__proto__',
    'null',
  ] as const),
  ...([
    '\r\n--b\r\n',
    'Content-Type: multipart/mixed; boundary=b\r\n',
    'obj',
    'endobj',
    'stream',
    '/Kids [1 0 R]',
  ] as const),
].map((token) => new TextEncoder().encode(token));

const MUTATIONS: Mutation[] = [
  (bytes, random) => set(bytes, random, (byte) => byte ^ (1 << random.below(8))),
  (bytes, random) => set(bytes, random, () => random.pick(INTERESTING)),
  (bytes, random) => {
    const [start, end] = range(bytes, random);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  (bytes, random) => {
    const [start, end] = range(bytes, random);
    const at = random.below(bytes.length + 1);
    return join(bytes.subarray(0, at), bytes.subarray(start, end), bytes.subarray(at));
  },
  (bytes, random) => {
    const [start, end] = range(bytes, random, 64);
    const times = 1 + random.below(200);
    const copies = Array.from({ length: times }, () => bytes.subarray(start, end));
    return join(bytes.subarray(0, end), ...copies, bytes.subarray(end));
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return join(bytes.subarray(0, at), random.pick(TOKENS), bytes.subarray(at));
  },
];

/** One to eight changes. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = Uint8Array.from(bytes);
  for (let left = 1 + random.below(8); left > 0; left--)
    changed = Uint8Array.from(random.pick(MUTATIONS)(changed, random));
  return changed;
}

function set(bytes: Uint8Array, random: Random, change: (byte: number) => number): Uint8Array {
  if (bytes.length > 0) {
    const at = random.below(bytes.length);
    bytes[at] = change(bytes[at] ?? 0);
  }
  return bytes;
}

function range(bytes: Uint8Array, random: Random, most = 4096): [start: number, end: number] {
  const start = random.below(bytes.length + 1);
  return [start, Math.min(bytes.length, start + 1 + random.below(most))];
}

function join(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

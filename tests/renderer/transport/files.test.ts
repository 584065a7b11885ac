import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../renderer/transport/base64.ts';
import { importCalls, readFiles } from '../../../renderer/transport/files.ts';
import { contract, MAX_ARTICLE_BYTES, MAX_CALL_BYTES } from '../../../workspace/contract.ts';

describe('base64', () => {
  it.each([0, 1, 2, 3, 255, 8191, 8192, 8193, 100_000])('carries %i bytes there and back', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  });
});

describe('readFiles', () => {
  it('reads what is small enough, and leaves the rest where it is', async () => {
    const small = new File(['Am Freitag'], 'klein.txt');
    const large = new File([new Uint8Array(MAX_ARTICLE_BYTES + 1)], 'gross.txt');
    const picked = await readFiles([small, large]);
    expect(picked.map(({ name, bytes }) => [name, bytes && new TextDecoder().decode(bytes)])).toEqual([
      ['klein.txt', 'Am Freitag'],
      ['gross.txt', null],
    ]);
  });
});

describe('importCalls', () => {
  const file = (name: string, size: number) => ({ name, bytes: new Uint8Array(size) });
  const names = (sizes: number[]) =>
    importCalls(sizes.map((size, i) => file(String(i), size))).map(({ files }) =>
      files.map(({ name }) => name).join(),
    );

  it.each([
    [[], []],
    [[10, 10, 10], ['0,1,2']],
    [
      [MAX_ARTICLE_BYTES, 10, MAX_ARTICLE_BYTES],
      ['0', '1', '2'],
    ],
    [
      [MAX_ARTICLE_BYTES - 10, 10, 10],
      ['0,1', '2'],
    ],
  ])('splits files of %j bytes into as few calls as fit', (sizes, expected) => {
    expect(names(sizes)).toEqual(expected);
  });

  it('makes calls that the contract and the size limit allow', () => {
    const files = [
      file('a', MAX_ARTICLE_BYTES),
      { name: 'zu gross', bytes: null },
      ...Array.from({ length: 50 }, (_, i) => file(`${i}`, 1_000_000)),
    ];
    for (const call of importCalls(files)) {
      expect(contract['articles.import'].input.parse(call)).toEqual(call);
      expect(JSON.stringify(call).length).toBeLessThan(MAX_CALL_BYTES);
    }
  });
});

/**
 * What newspapers write, in one table for each language with one line for each text: phrases (`phrases/`), and whole
 * sentences of all kinds of news (`sentences/`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tag } from '../../../core/temporal/tag.ts';
import { found, PUBLISHED } from './support.ts';

const TABLES = [
  { folder: new URL('phrases/', import.meta.url), published: PUBLISHED },
  // A Wednesday.
  { folder: new URL('sentences/', import.meta.url), published: '2026-05-20' },
].flatMap(({ folder, published }) =>
  readdirSync(folder).map((name) => ({ file: new URL(name, folder), language: name.slice(0, 2), published })),
);

/** Text and what is to be found in it, with ` =>` between them; nothing behind it where nothing may be found. */
function rowsOf(file: URL): [text: string, expected: string][] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', expected = ''] = line.split(' =>');
      return [text, expected.trim()];
    });
}

describe.each(TABLES)('$language, $published', ({ file, language, published }) => {
  it.each(rowsOf(file))('%s → %s', (text, expected) => {
    expect(found(tag(text, { language, published }))).toBe(expected);
  });
});

/** What newspapers write, in one table for each language with one line for each phrase: see `phrases/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tag } from '../../../core/temporal/tag.ts';
import { found, PUBLISHED } from './support.ts';

const FOLDER = new URL('phrases/', import.meta.url);

/** Text and what is to be found in it, with ` =>` between them; nothing behind it where nothing may be found. */
function rowsOf(file: string): [text: string, expected: string][] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', expected = ''] = line.split(' =>');
      return [text, expected.trim()];
    });
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const language = file.slice(0, 2);

  it.each(rowsOf(file))('%s → %s', (text, expected) => {
    expect(found(tag(text, { language, published: PUBLISHED }))).toBe(expected);
  });
});

/** What newspapers write, in tables of one line for each phrase: see `phrases/`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tag } from '../../../core/temporal/tag.ts';
import { found, PUBLISHED } from './support.ts';

function linesOf(name: string): string[] {
  const text = readFileSync(new URL(`phrases/${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** Text and what is to be found in it, with ` => ` between them. */
function rowsOf(name: string): [text: string, expected: string][] {
  return linesOf(name).map((line) => {
    const [text = '', expected = ''] = line.split(' => ');
    return [text, expected];
  });
}

describe.each(['de', 'en'])('%s', (language) => {
  it.each(rowsOf(language))('%s', (text, expected) => {
    expect(found(tag(text, { language, published: PUBLISHED }))).toBe(expected);
  });

  it.each(linesOf(`${language}-none`))('nothing in "%s"', (text) => {
    expect(tag(text, { language, published: PUBLISHED })).toEqual([]);
  });
});

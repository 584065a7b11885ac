import { expect } from 'vitest';
import type { ReadOptions } from '../../../core/article/read.ts';
import { extract } from '../../../core/engine.ts';

const GERMAN: ReadOptions = { published: '2024-11-01', language: 'de' };
export const ENGLISH: ReadOptions = { published: '2024-11-01', language: 'en' };

/** The mentions of one sentence in an article published on Friday, 1 November 2024. */
export const mentions = (sentence: string, options: ReadOptions = GERMAN) =>
  extract(new TextEncoder().encode(`Eine Überschrift\n\n${sentence}\n`), 'a.txt', options).mentions;

/** The one mention of a sentence. */
export const one = (sentence: string, options?: ReadOptions) => {
  const found = mentions(sentence, options);
  expect(found).toHaveLength(1);
  const [mention] = found;
  if (!mention) throw new Error('no mention');
  return mention;
};

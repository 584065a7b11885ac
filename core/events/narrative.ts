/** The sentences of an article that may tell of events, each in its own language. */
import { type Article, NARRATIVE } from '../article/article.ts';
import { findKnown, type Hit } from './names/gazetteer.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

/** A sentence with its words and where it stands. */
export interface Told {
  sentence: Sentence;
  words: Word[];
  /** The known names among them. */
  known: Hit[];
  /** BCP 47 primary language of its block. */
  language: string;
  /** Number of its narrative block within the article, from 0. */
  paragraph: number;
}

/** All sentences of the article's narrative blocks, in order. */
export function narrativeSentences({ text, language, blocks }: Article): Told[] {
  return blocks
    .filter(({ kind }) => NARRATIVE.has(kind))
    .flatMap((block, paragraph) => {
      const own = block.language ?? language;
      return splitSentences(text, block.start, block.end, own).map((sentence): Told => {
        const words = wordsOf(text, sentence.start, sentence.end);
        return { sentence, words, known: findKnown(words, own), language: own, paragraph };
      });
    });
}

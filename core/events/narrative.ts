/** The sentences of an article that may tell of events, each in its own language. */
import { type Article, NARRATIVE } from '../article/article.ts';
import { entryDays } from './liveblog.ts';
import { findKnown, type Hit } from './names/gazetteer.ts';
import { fullNames, type OrganisationHit } from './names/organisations.ts';
import { nameRuns, type Run } from './names/people.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

/** A sentence with its words and where it stands. */
export interface Told {
  sentence: Sentence;
  words: Word[];
  /** The known names among them. */
  known: Hit[];
  /** Runs of words that may be names of people. */
  names: Run[];
  /** The organisations it names in full. */
  organisations: OrganisationHit[];
  /** BCP 47 primary language of its block. */
  language: string;
  /** Number of its narrative block within the article, from 0. */
  paragraph: number;
  /** Whether it stands under a picture. */
  isCaption: boolean;
  /** The day of the live blog entry it stands in, ISO; null outside of live blogs. */
  entryDay: string | null;
}

/** "Frankfurt/Main (dpa) - ", "GENEVA, Feb. 12, 2016 (AFP) - ": where and when an agency wrote, not what happened. */
const AGENCY_DATELINE = /^\p{Lu}[\p{L}\p{N} .,/-]{1,60}\([\p{L}/ ]{2,20}\)\s*[–—-]\s+/u;

/** "Berlin - Der VfB …", "SEOUL, South Korea — North Korea …", "KARLSRUHE taz | Die …": the same without the agency. */
const PLACE_DATELINE =
  /^\p{Lu}[\p{L}/.-]+(?: \p{Lu}[\p{L}.]+)?(?:(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)?\s[–—-]|(?: \p{L}{2,8})?\s\|)\s(?=["„“]?\p{Lu})/u;

/** "Mannheim, 22. Mai 2024 – Die Solvatis AG …": a press office's. */
const DATED_DATELINE =
  /^\p{Lu}[\p{L} ./-]{1,40},\s[^–—:\n]{3,30}\d{4}\s*(?:\([^)]{2,20}\))?\s*[–—-]\s+(?=["„“]?\p{Lu})/u;

/** All sentences of the article's narrative blocks, in order. */
export function narrativeSentences(article: Article): Told[] {
  const { text, language, blocks } = article;
  const entries = entryDays(article);
  return blocks
    .filter(({ kind }) => NARRATIVE.has(kind))
    .flatMap((block, paragraph) => {
      const own = block.language ?? language;
      const start = block.start + datelineLength(text.slice(block.start, block.end), paragraph === 0);
      return splitSentences(text, start, block.end, own).map((sentence) => ({
        ...takeApart(sentence, text, own, paragraph),
        isCaption: block.kind === 'caption',
        entryDay: entries.findLast(({ start: from }) => from <= block.start)?.day ?? null,
      }));
    });
}

/** How many characters of a block only say where and when it was written. */
function datelineLength(block: string, isOpening: boolean): number {
  const own = isOpening ? (DATED_DATELINE.exec(block) ?? PLACE_DATELINE.exec(block)) : null;
  const dateline = AGENCY_DATELINE.exec(block) ?? own;
  return dateline?.[0].length ?? 0;
}

/** A sentence with its words and the names among them. */
export function takeApart(sentence: Sentence, text: string, language: string, paragraph: number): Told {
  const words = wordsOf(text, sentence.start, sentence.end);
  const known = findKnown(words, language);
  return {
    ...{ sentence, words, known, language, paragraph, isCaption: false, entryDay: null },
    names: nameRuns(words, known, text, language),
    organisations: fullNames(words, known, text, language),
  };
}

/**
 * What each paragraph of an article is. General rules only: where it stands, how long it is, whether it is prose,
 * cue phrases (cues.json), repetition, timestamps, agency signatures.
 */
import type { BlockKind } from './article.ts';
import {
  ABOUT_AUTHOR,
  ABOUT_SENDER,
  ADVERT,
  BIO,
  BYLINE,
  CAPTION,
  COMMENT_BUTTON,
  COMMENT_SECTION,
  COMMENT_TIME,
  CREDIT,
  NAVIGATION,
  NOTICE,
  RELATED,
} from './cues.ts';
import { type Dateline, MAX_DATELINE, readDateline } from './datelines.ts';
import type { Paragraph } from './paragraphs.ts';

/** A paragraph with what it was found to be. */
export interface Part {
  paragraph: Paragraph;
  kind: BlockKind;
  dateline: Dateline | null;
}

/** Paragraphs shorter than this, in characters, are prose only when they are one full sentence of so many words. */
const MIN_PROSE = 40;
const MIN_SENTENCE = 5;
/** Cue phrases open short paragraphs; a long one that begins alike is text. */
const MAX_CUED = 220;
/** Notices of the desk about its own text, in characters at most. */
const MAX_NOTICE = 600;
/** Paragraphs of prose that an article has at least before an agency's signature can end it. */
const MIN_PROSE_BEFORE_SIGNATURE = 2;
/** No page has more lines above its text that may be the title. */
const MAX_HEADER = 60;
/** Buttons ("Antworten", "Melden") that show a comment section without a heading. */
const MIN_BUTTONS = 2;
/** From here on an unpunctuated line with a day's date is the caption of a picture; headlines are shorter or undated. */
const MIN_CAPTION = 60;

const FULL_STOP = /\.["“”»«’')\]]*$/u;
/** A full stop within a paragraph, none of an ordinal ("7. Mai"). */
const NEXT_SENTENCE = /(?<!(?<!\d)\d{1,2})[.!?]["“”»]? \p{Lu}/u;
const SENTENCE_END = /[.!?…:]["“”»«’')\]]*$/u;
/** A question alone in its paragraph is a heading: of a section, or in an interview. */
const QUESTION = /^[^.!?]{0,150}\?["“”»]?$/u;
/** "(dab/sda/dpa)" at the end of a paragraph. */
const SIGNATURE =
  /\((?:mit Material von )?(?:[a-z]{2,5}|[A-Z]{2,4}|Reuters)(?:[/,]\s?(?:[a-z]{2,5}|[A-Z]{2,4}|Reuters))*\)$/u;
const LOWERCASE_WORD = /(?<!\p{L})\p{Ll}{2,}/u;
/** "Foto vom 24. Februar 2022" is the picture's date, not the article's. */
const PICTURE = /foto|photo|bild|picture|archiv|file/iu;
/** Who reported is told in a sentence. */
const CONTRIBUTION = /\b(?:reported from|contributed)\b/u;
/** "vor 3 Stunden" */
const RELATIVE_TIME = /^(?:vor \d+ \p{L}+|\d+ \p{L}+ ago)$/iu;
const DETERMINER = /^(?:der|die|das|ein|eine|the|an?)\s/iu;

/** Finds out what each paragraph is, in order. */
export function classify(paragraphs: Paragraph[]): Part[] {
  const parts = paragraphs.map(
    (paragraph): Part => ({ paragraph, kind: ownKind(paragraph), dateline: null }),
  );
  markComments(parts);
  markChronicle(parts);
  markDatelines(parts);
  markHeader(parts);
  markCaptions(parts);
  markEnd(parts);
  markBiography(parts);
  markSender(parts);
  markTeasers(parts);
  return parts;
}

/** Whether a paragraph is running text: at least one complete sentence. */
export function isProse(text: string): boolean {
  if (QUESTION.test(text) || !/\p{Ll}{2}/u.test(text)) return false;
  if (text.length < MIN_PROSE) return FULL_STOP.test(text) && text.split(/\s+/).length >= MIN_SENTENCE;
  return SENTENCE_END.test(text) || SIGNATURE.test(text) || NEXT_SENTENCE.test(text);
}

/** What the paragraph alone shows. */
function ownKind({ text, hint }: Paragraph): BlockKind {
  if (!/\p{L}{2}/u.test(text) || hint === 'code') return 'navigation';
  if (hint) return hint === 'title' ? 'heading' : hint;
  if (text.length <= MAX_CUED) {
    if (COMMENT_SECTION.test(text) || COMMENT_BUTTON.test(text)) return 'comment';
    if (RELATED.test(text)) return 'related';
    if (ADVERT.test(text)) return 'advert';
    if (NAVIGATION.test(text) || RELATIVE_TIME.test(text)) return 'navigation';
    if (BYLINE.test(text) && (!isProse(text) || CONTRIBUTION.test(text))) return 'byline';
  }
  if (text.length <= MAX_NOTICE && NOTICE.test(text)) return 'navigation';
  if (text.length <= MAX_NOTICE && ABOUT_AUTHOR.test(text)) return 'bio';
  if (CAPTION.test(text)) return 'caption';
  if (isProse(text)) return 'body';
  return isCaptionLike(text) ? 'caption' : 'heading';
}

/** A full sentence without a full stop that begins with an article and names a day stands under a picture. */
function isCaptionLike(text: string): boolean {
  return text.length >= MIN_CAPTION && DETERMINER.test(text) && /\d/.test(text);
}

/** "1991: Umzug ins Werk", "3. März 2021 – Der Prozess beginnt", "May 2019: Police search the offices" */
const CHRONICLE_ENTRY =
  /^(?:[*•–-]\s*)?(?:\p{L}{3,9}\.?\s)?(?:\d{1,2}(?:\.|,)?\s?(?:\d{1,2}\.\s?|\p{L}{3,9}\.?,?\s)?)?(?:19|20)\d{2}\s?(?::|\s[–—-])\s+\S+\s\S/u;
/** One such line may be a headline. */
const MIN_ENTRIES = 2;

/** A chronicle tells what happened in lines without a full stop, each behind its date. */
function markChronicle(parts: Part[]): void {
  const entries = parts.filter(
    ({ kind, paragraph }) => kind === 'heading' && CHRONICLE_ENTRY.test(paragraph.text),
  );
  if (entries.length < MIN_ENTRIES) return;
  for (const entry of entries) entry.kind = 'body';
}

/** Datelines stand above the text or just below its first paragraph; elsewhere only a cue makes one. */
function markDatelines(parts: Part[]): void {
  const prose = parts.flatMap((part, i) => (part.kind === 'body' ? [i] : []));
  const headerEnd = prose[1] ?? prose[0] ?? parts.length;
  parts.forEach((part, i) => {
    if (part.kind === 'comment' || !mayBeDateline(part.paragraph)) return;
    const dateline = readDateline(part.paragraph.text);
    if (!dateline || (i > headerEnd && !dateline.marked)) return;
    part.kind = 'dateline';
    part.dateline = dateline;
  });
}

/** Only a byline or a heading may still turn out to be a dateline when its format has said what it is. */
function mayBeDateline({ hint, text }: Paragraph): boolean {
  if (text.length > MAX_DATELINE || PICTURE.test(text)) return false;
  return hint === null || hint === 'byline' || hint === 'heading' || hint === 'title';
}

/** Title, kickers and subtitles among the lines above the text. */
function markHeader(parts: Part[]): void {
  const bodyStart = parts.findIndex((part) => part.kind === 'body');
  const header = parts
    .slice(0, Math.min(bodyStart < 0 ? parts.length : bodyStart, MAX_HEADER))
    .filter(({ kind }) => kind === 'heading');
  const title = chooseTitle(header, parts);
  if (!title) return;
  for (const part of header.slice(0, header.indexOf(title))) part.kind = 'kicker';
  title.kind = 'title';
}

/**
 * The format's own title, else the line repeated further down, else the first that is long enough for a headline;
 * labels of sections are short or made of nouns alone.
 */
function chooseTitle(header: Part[], parts: Part[]): Part | undefined {
  const below = parts.filter((part) => !header.includes(part));
  return (
    header.find(({ paragraph }) => paragraph.hint === 'title') ??
    header.find(
      ({ paragraph }) =>
        isHeadline(paragraph) && below.some((part) => part.paragraph.text.includes(paragraph.text)),
    ) ??
    header.find(({ paragraph }) => isHeadline(paragraph) && LOWERCASE_WORD.test(paragraph.text)) ??
    header.find(({ paragraph }) => isHeadline(paragraph)) ??
    header.find(({ paragraph }) => paragraph.text.includes(' '))
  );
}

function isHeadline({ text }: Paragraph): boolean {
  return text.length >= 20 && text.split(/\s+/).length >= 3;
}

/** The last agency signature ends the article: what follows belongs to the page, not to the text. */
function markEnd(parts: Part[]): void {
  const signed = parts.findLastIndex(
    (part) =>
      part.kind === 'body' && SIGNATURE.test(part.paragraph.text) && !CAPTION.test(part.paragraph.text),
  );
  const proseBefore = parts.slice(0, Math.max(0, signed)).filter(({ kind }) => kind === 'body').length;
  if (proseBefore < MIN_PROSE_BEFORE_SIGNATURE) return;
  for (const part of parts.slice(signed + 1)) {
    if (part.kind === 'body' || part.kind === 'heading' || part.kind === 'caption') part.kind = 'navigation';
  }
}

/**
 * A comment section runs from its heading to the end of the page, teasers of other stories apart. The heading alone is
 * not enough, since "3 Kommentare" may stand above the text: below it timestamps or buttons must follow, or no prose.
 * Without a heading several buttons show it; timestamps alone do not, since live blogs have them.
 */
function markComments(parts: Part[]): void {
  const firstBody = parts.findIndex(({ kind }) => kind === 'body');
  if (firstBody < 0) return;
  const start = headedComments(parts, firstBody) ?? unheadedComments(parts, firstBody);
  if (start === null) return;
  for (const part of parts.slice(start)) {
    if (part.kind !== 'related' && part.kind !== 'advert') part.kind = 'comment';
  }
}

function headedComments(parts: Part[], firstBody: number): number | null {
  const lastMark = parts.findLastIndex(isMark);
  const lastBody = parts.findLastIndex(({ kind }) => kind === 'body');
  const heading = parts.findIndex(
    ({ paragraph }, i) =>
      i > firstBody && COMMENT_SECTION.test(paragraph.text) && (lastMark > i || lastBody < i),
  );
  return heading < 0 ? null : heading;
}

function unheadedComments(parts: Part[], firstBody: number): number | null {
  const below = parts.slice(firstBody + 1);
  if (below.filter(isButton).length < MIN_BUTTONS) return null;
  const first = firstBody + 1 + below.findIndex(isMark);
  return parts[first - 1]?.kind === 'heading' ? first - 1 : first;
}

function isMark(part: Part): boolean {
  return isButton(part) || COMMENT_TIME.test(part.paragraph.text);
}

function isButton({ paragraph }: Part): boolean {
  return paragraph.text.length < MAX_CUED && COMMENT_BUTTON.test(paragraph.text);
}

/** An author's biography stands below the text, often under the author's name alone. */
function markBiography(parts: Part[]): void {
  const bodies = parts.filter(({ kind }) => kind === 'body');
  for (const part of bodies.slice(Math.max(1, bodies.length - 2))) {
    if (!BIO.test(part.paragraph.text)) continue;
    const above = parts[parts.indexOf(part) - 1];
    const isNamed = above?.kind === 'heading' && part.paragraph.text.startsWith(above.paragraph.text);
    if (!isNamed && part !== bodies.at(-1)) continue;
    part.kind = 'bio';
    if (isNamed && above) above.kind = 'bio';
  }
}

/** What a press release says of its sender stands below everything it tells: a heading and a few paragraphs. */
const MAX_ABOUT = 3;

function markSender(parts: Part[]): void {
  const heading = parts.findLastIndex(
    ({ kind, paragraph }) => kind === 'heading' && ABOUT_SENDER.test(paragraph.text),
  );
  const prose = parts.flatMap(({ kind }, i) => (kind === 'body' ? [i] : []));
  const below = prose.filter((i) => i > heading);
  if (heading < 0 || below.length === 0 || below.length > MAX_ABOUT) return;
  if (prose.length - below.length < MIN_PROSE_BEFORE_SIGNATURE) return;
  for (const part of parts.slice(heading, (below.at(-1) ?? heading) + 1))
    if (part.kind === 'body' || part.kind === 'heading') part.kind = 'bio';
}

/**
 * Headlines of other stories below "Mehr zum Thema". A heading directly above text belongs to that text, and a line that
 * is itself a teaser ("Lesen Sie auch: …") opens no list.
 */
function markTeasers(parts: Part[]): void {
  let isList = false;
  parts.forEach((part, i) => {
    const { kind, paragraph } = part;
    if (kind === 'related') isList = !/[:?!] \S/.test(paragraph.text);
    else if (kind !== 'heading') isList = false;
    else if (isList && parts[i + 1]?.kind !== 'body') part.kind = 'related';
    else isList = false;
  });
}

/** A line right above a picture's credit is the picture's caption. */
function markCaptions(parts: Part[]): void {
  parts.forEach((part, i) => {
    const below = parts[i + 1];
    if (part.kind !== 'heading' || part.paragraph.hint !== null || below?.kind !== 'caption') return;
    if (CREDIT.test(below.paragraph.text)) part.kind = 'caption';
  });
}

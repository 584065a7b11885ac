/** The cue phrases of `cues.json`, compiled: what titles, bylines, comment sections and adverts look like. */
import data from './cues.json' with { type: 'json' };

function anyOf(sources: string[]): RegExp {
  return new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'iu');
}

export const COMMENT_SECTION = anyOf(data.comments);
export const COMMENT_TIME = anyOf(data.commentTimes);
export const COMMENT_BUTTON = anyOf(data.commentButtons);
export const RELATED = anyOf(data.related);
export const ADVERT = anyOf(data.advert);
export const NAVIGATION = anyOf(data.navigation);
export const NOTICE = anyOf(data.notices);
export const CREDIT = anyOf(data.credit);
export const CAPTION = anyOf(data.caption);
export const BYLINE = anyOf(data.byline);
export const ABOUT_AUTHOR = anyOf(data.aboutAuthor);
export const ABOUT_SENDER = anyOf(data.aboutSender);
export const BIO = anyOf(data.bio);
/** A line that names a kind of text that is no news. */
export const GENRE = new RegExp(data.genres, 'iu');
export const PUBLISHED = new RegExp(`(?<!\\p{L})${data.published}(?!\\p{L})`, 'iu');
export const UPDATED = new RegExp(`(?<!\\p{L})${data.updated}(?!\\p{L})`, 'iu');
/** Nothing but the cue: "05.03.2021 (aktualisiert)", not "05.03.2021, updated 2 days ago". */
export const UPDATED_ALONE = new RegExp(`^[^\\p{L}\\d]*${data.updated}[^\\p{L}\\d]*$`, 'iu');
export const DATELINE_WORDS = new RegExp(`(?<!\\p{L})(?:${data.datelineWords})(?!\\p{L})`, 'giu');

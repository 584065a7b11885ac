import type { Mention } from '../../workspace/contract.ts';
import type { Dates } from '../i18n/dates.ts';

/** A quotation for the clipboard, as plain text and as HTML. */
export interface Quote {
  text: string;
  html: string;
}

interface Words {
  dates: Pick<Dates, 'moment'>;
  /** "Absatz 3" */
  paragraph: string;
  /** "Datum unbekannt" */
  undated: string;
  /** Quotation marks. */
  marks: [open: string, close: string];
}

/**
 * A sentence with where it is from: title, file, day of publication and paragraph.
 * @param words what is quoted: the sentence of the mention, or what is selected in the article
 */
export function quoteOf(
  words: string,
  mention: Pick<Mention, 'articleTitle' | 'articlePublished'>,
  file: string,
  { dates, paragraph, undated, marks: [open, close] }: Words,
): Quote {
  const quoted = words.replace(/\s+/g, ' ').trim();
  const published = mention.articlePublished.value;
  const rest = [published === null ? undated : dates.moment(published), paragraph, file].join(', ');
  return {
    text: `${open}${quoted}${close}\n— ${mention.articleTitle}, ${rest}\n`,
    html:
      `<blockquote><p>${open}${escaped(quoted)}${close}</p>` +
      `<footer>— <cite>${escaped(mention.articleTitle)}</cite>, ${escaped(rest)}</footer></blockquote>`,
  };
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

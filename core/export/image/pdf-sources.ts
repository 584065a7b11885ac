/** The pages behind the pictures of a PDF: every source with the sentences that tell of its events. */
import type { Article } from '../../article/article.ts';
import type { EventMention } from '../../events/event.ts';
import { formatWhen } from '../../timeline/dates.ts';
import { Citations, publishedOf, quoted } from '../citations.ts';
import type { TaggedPdf } from '../pdf-document.ts';
import { wordsOf } from '../words.ts';
import type { Composition } from './compose.ts';
import { Columns, type Style } from './pdf-columns.ts';
import { fileName, type Source, titleOrFile, unbroken } from './sources.ts';

/** Name of the place in the document where a source is listed. */
export const sourceDestination = (number: number) => `source-${number}`;

/** Room for the number of a source, in points. */
const INDENT = 18;

const HEADING: Style = { size: 16, line: 22, weight: 'semibold', ink: 'ink', above: 0 };
const TITLE: Style = { size: 10, line: 13, weight: 'semibold', ink: 'ink', above: 14 };
const META: Style = { size: 8.5, line: 11.5, weight: 'regular', ink: 'ink3', above: 1 };
const EVENT: Style = { size: 9, line: 12, weight: 'semibold', ink: 'ink', above: 7 };
const QUOTE: Style = { size: 9, line: 12, weight: 'regular', ink: 'ink2', above: 1 };

/** Draws the list of sources on pages of a size in points. */
export function drawSources(pdf: TaggedPdf, composition: Composition, size: [number, number]): void {
  const { language, sources, theme } = composition;
  const columns = new Columns(pdf, size, theme);
  const section = pdf.struct('Sect');
  const heading = wordsOf(language).sourcesHeading;
  section.add(columns.write('H2', heading, HEADING));
  const list = pdf.struct('L');
  for (const source of sources.all) list.add(drawSource(pdf, columns, source, composition));
  list.end();
  section.add(list);
  section.end();
  pdf.addStructure(section);
}

function drawSource(
  pdf: TaggedPdf,
  columns: Columns,
  { number, article, events }: Source,
  composition: Composition,
): PDFKit.PDFStructureElement {
  const { language, shown, clean } = composition;
  const title = clean(titleOrFile(article));
  const item = pdf.struct('LI');
  columns.keep(TITLE.above + 2 * TITLE.line + META.line + EVENT.line + QUOTE.line);
  columns.target(sourceDestination(number));
  item.add(columns.write('Lbl', String(number), TITLE, { isBeside: true }));
  const body = pdf.struct('LBody');
  body.add(columns.write('P', title, TITLE, { indent: INDENT }));
  const file = article.title === null ? [] : [clean(fileName(article.path))];
  body.add(
    columns.write('P', [publishedOf(article, language), ...file].join(' · '), META, { indent: INDENT }),
  );
  const drawn = new Set(shown.map(({ id }) => id));
  for (const event of events) {
    const own = event.mentions.filter((mention) => mention.article === article.id);
    const left = drawn.has(event.id) ? '' : ` (${wordsOf(language).notDrawn})`;
    columns.keep(EVENT.above + 2 * EVENT.line + QUOTE.above + 2 * QUOTE.line);
    body.add(
      columns.write('P', `${formatWhen(event.when, language, 'short')} ${event.title}${left}`, EVENT, {
        indent: INDENT,
      }),
    );
    for (const mention of own) {
      body.add(
        columns.write('BlockQuote', quoteOf(mention, article, composition), QUOTE, { indent: INDENT }),
      );
    }
  }
  body.end();
  item.add(body);
  item.end();
  return item;
}

/** The sentence in quotation marks, and its paragraph. */
function quoteOf(mention: EventMention, article: Article, { language, clean }: Composition): string {
  const sentence = quoted(clean(article.text.slice(mention.start, mention.end)), language);
  const place = new Citations([article], language).of(mention)?.paragraph ?? null;
  return place === null ? sentence : `${sentence} (${unbroken(place)})`;
}

/**
 * TimeML (the annotation scheme of ISO-TimeML, as TempEval-3 wrote it): the articles with a TIMEX3 tag around every time
 * expression. One article is one document; several are packed into a zip file.
 */
import { strToU8, zipSync } from 'fflate';
import type { Article } from '../article/article.ts';
import { tagArticle } from '../extraction.ts';
import type { TimeExpression } from '../temporal/expression.ts';
import type { ExportInput, ExportResult } from './options.ts';
import { escapeMarkup } from './text.ts';

/** The articles that tell of the events. */
export function toTimeMl({ events, articles }: ExportInput): ExportResult {
  const told = new Set(events.flatMap(({ mentions }) => mentions.map(({ article }) => article)));
  const documents = articles.filter(({ id }) => told.has(id)).map(documentOf);
  const [only] = documents;
  const counts = { shown: events.length, omitted: 0 };
  if (documents.length === 1 && only)
    return { bytes: strToU8(only.text), mime: 'application/xml', extension: 'tml', ...counts };
  const files = Object.fromEntries(documents.map(({ name, text }) => [name, strToU8(text)]));
  return { bytes: zipSync(files, { mtime: ZIP_TIME }), mime: 'application/zip', extension: 'zip', ...counts };
}

/** The first moment that a zip file can tell, as local time: the same bytes everywhere and always. */
const ZIP_TIME = '1980-01-01T00:00:00';

const documentOf = (article: Article) => ({
  name: `${article.id.replace(/[^\w-]/g, '-')}.tml`,
  text: timeMl(article, tagArticle(article)),
});

/** The publication date in TimeML, which relative expressions lean on. */
const DCT = 't0';

/** The article as TimeML; the text within `<TEXT>` is exactly the article's, but for characters that XML forbids. */
export function timeMl({ id, title, text, published }: Article, expressions: TimeExpression[]): string {
  const ids = new Map(expressions.map((expression, index) => [expression.id, `t${index + 1}`]));
  let at = 0;
  let body = '';
  for (const expression of expressions) {
    body += xml(text.slice(at, expression.start)) + timex(expression, ids);
    at = expression.end;
  }
  body += xml(text.slice(at));
  const dct = published.value ?? '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TimeML>',
    `<DOCID>${xml(id)}</DOCID>`,
    `<DCT><TIMEX3 tid="${DCT}" type="${dct.includes('T') ? 'TIME' : 'DATE'}" value="${dct || 'XXXX-XX-XX'}" temporalFunction="false" functionInDocument="CREATION_TIME">${dct}</TIMEX3></DCT>`,
    `<TITLE>${xml(title ?? '')}</TITLE>`,
    `<TEXT>${body}</TEXT>`,
    '</TimeML>\n',
  ].join('\n');
}

function timex(
  { id, type, value, mod, anchor, text }: TimeExpression,
  ids: ReadonlyMap<string, string>,
): string {
  const anchorId =
    anchor.kind === 'publication' ? DCT : anchor.kind === 'context' && ids.get(anchor.expression);
  const attributes = [
    `tid="${ids.get(id)}"`,
    `type="${type}"`,
    `value="${xml(value)}"`,
    ...(mod === null ? [] : [`mod="${mod}"`]),
    `temporalFunction="${anchor.kind !== 'absolute'}"`,
    'functionInDocument="NONE"',
    ...(anchorId ? [`anchorTimeID="${anchorId}"`] : []),
  ];
  return `<TIMEX3 ${attributes.join(' ')}>${xml(text)}</TIMEX3>`;
}

/** Characters that XML 1.0 does not allow (section 2.2), lone surrogates among them. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text with its white space as it is. A carriage return must be escaped: readers of XML make a line feed of it. */
const xml = (text: string) => escapeMarkup(text.replace(FORBIDDEN, '\uFFFD')).replaceAll('\r', '&#13;');

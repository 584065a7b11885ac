/**
 * Articles in JSON: IPTC ninjs 1 to 3, JSON Feed, schema.org in JSON-LD and what newsroom systems write much like them.
 * One article, a list of them, or one per line. The names of fields are in json-fields.json, the most telling first.
 */
import { z } from 'zod';
import { decode } from '../decode.ts';
import { fromMetadata } from '../published.ts';
import { ReadError } from '../read-error.ts';
import { piecesOfHtml, piecesOfText } from './body.ts';
import fields from './json-fields.json' with { type: 'json' };
import { compose, MAX_ARTICLES, type ParsedArticle, type Piece, tooMany } from './parsed.ts';

/** Objects and lists within each other until an article comes. */
export const MAX_DEPTH = 6;
/** Shorter bodies, in characters, are labels of something that is no article. */
const MIN_BODY = 40;
const LINES = /\.(?:jsonl|ndjson)$/i;
const MARKUP = /<(?:p|br|div|h[1-6]|ul|ol|section|article|blockquote)\b[^>]*>/i;

const record = z.record(z.string(), z.unknown());
type Fields = z.infer<typeof record>;

/** How ninjs 2 and 3 write a text: with its role, of which "main" or the first counts. */
const variant = z.looseObject({ role: z.string().optional(), value: z.string() });
const named = z.looseObject({ name: z.string() });

/** @throws ReadError `no-text`, `binary`, `encoding`, `damaged`, `over-limit` */
export function parseJson(bytes: Uint8Array, path: string): ParsedArticle[] {
  const value = parsed(decode(bytes, path), path);
  const articles = articlesIn(value, MAX_DEPTH);
  if (articles.length === 0 && isDeeper(value, MAX_DEPTH))
    throw new ReadError(
      'over-limit',
      path,
      `its lists are nested more than ${MAX_DEPTH} deep; save the article as text.`,
    );
  if (articles.length === 0)
    throw new ReadError(
      'no-text',
      path,
      'it holds no article with a text, such as ninjs; save the article as text.',
    );
  if (articles.length > MAX_ARTICLES) throw tooMany(path);
  return articles.map((article) => toArticle(article, path));
}

/** One JSON document, or one per line. */
function parsed(text: string, path: string): unknown {
  const documents = LINES.test(path) ? text.split('\n').filter((line) => line.trim() !== '') : [text];
  const values = documents.map((document, i) => parsedDocument(document, i, path));
  return LINES.test(path) ? values : values[0];
}

function parsedDocument(json: string, index: number, path: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    const where = LINES.test(path) ? `record ${index + 1} is` : 'it is';
    throw new ReadError('damaged', path, `${where} not valid JSON${placeIn(error)}; save it again.`);
  }
}

/** Where it goes wrong, of all that V8 says: the rest may quote the file, line breaks and all. */
function placeIn(error: unknown): string {
  const place = error instanceof Error ? /position \d+/.exec(error.message) : null;
  return place ? ` (${place[0]})` : '';
}

/** The objects that have a body, however the lists around them are called. */
function articlesIn(value: unknown, depth: number): Fields[] {
  if (Array.isArray(value)) return value.flatMap((item) => (depth > 0 ? articlesIn(item, depth - 1) : []));
  const object = record.safeParse(value).data;
  if (!object || depth === 0) return [];
  if (bodyOf(object).length >= MIN_BODY) return [object];
  return [
    ...fields.lists.flatMap((name) => articlesIn(object[name], depth - 1)),
    ...fields.maps.flatMap((name) =>
      articlesIn(Object.values(record.safeParse(object[name]).data ?? {}), depth - 1),
    ),
  ];
}

/** Whether lists and objects are nested deeper than so many levels; layer by layer, since hostile files nest a lot. */
function isDeeper(value: unknown, levels: number): boolean {
  let layer = [value].filter((item) => typeof item === 'object' && item !== null);
  for (let level = 0; level < levels && layer.length > 0; level++)
    layer = layer
      .flatMap((item) => Object.values(item ?? {}))
      .filter((item) => typeof item === 'object' && item !== null);
  return layer.length > 0;
}

function toArticle(article: Fields, path: string): ParsedArticle {
  const body = bodyOf(article);
  const header: Piece[] = [
    { text: textOf(article, fields.title), hint: 'title' },
    { text: textOf(article, fields.byline), hint: 'byline' },
  ];
  const lead = textOf(article, fields.lead);
  const pieces = [
    ...header.filter(({ text }) => text !== ''),
    ...(body.includes(lead) ? [] : asPieces(lead, path)),
    ...asPieces(body, path),
  ];
  return {
    ...compose(pieces),
    title: textOf(article, fields.title) || null,
    language: /^[a-z]{2,3}(?![a-z])/i.exec(textOf(article, fields.language))?.[0].toLowerCase() ?? null,
    published: dateOf(article, fields.published),
    updated: dateOf(article, fields.updated),
    addresses: [textOf(article, fields.address)].filter((address) => address !== ''),
  };
}

function asPieces(text: string, path: string): Piece[] {
  return MARKUP.test(text) ? piecesOfHtml(text, path) : piecesOfText(text);
}

function dateOf(article: Fields, names: string[]): ParsedArticle['published'] {
  const dates = names.map((name) => fromMetadata(wordsOf(article[name]), 'meta'));
  return dates.find((date) => date !== null) ?? null;
}

function bodyOf(article: Fields): string {
  return textOf(article, fields.body);
}

/** The first of these fields that says something; empty where none does. */
function textOf(article: Fields, names: string[]): string {
  return names.map((name) => wordsOf(article[name]).trim()).find((text) => text !== '') ?? '';
}

/** A text, of several the main one or the first, and of a person or place its name. */
function wordsOf(field: unknown): string {
  if (typeof field === 'string') return field;
  if (!Array.isArray(field))
    return variant.safeParse(field).data?.value ?? named.safeParse(field).data?.name ?? '';
  const main = field.find((item) => variant.safeParse(item).data?.role === 'main') ?? field[0];
  return Array.isArray(main) ? '' : wordsOf(main);
}

/** Somebody else's readers for every format of a text or a document. */
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { z } from 'zod';
import { type ExportInput, type ExportOptions, exportEvents } from '../../../core/export/index.ts';

export async function exported(
  format: ExportOptions['format'],
  input: ExportInput,
  more: Partial<ExportOptions> = {},
) {
  return exportEvents(input, { format, ...more });
}

/** The text of a file, which must be correct UTF-8. */
export const textOf = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export const rowsOf = (bytes: Uint8Array, delimiter = ','): Record<string, string>[] =>
  parseCsv(Buffer.from(bytes), { columns: true, bom: true, delimiter });

const slideDate = z.strictObject({
  year: z.int(),
  month: z.int().optional(),
  day: z.int().optional(),
  hour: z.int().optional(),
  minute: z.int().optional(),
});
const slideText = z.strictObject({ headline: z.string(), text: z.string() });
const timelineJs = z.strictObject({
  title: z.strictObject({ text: slideText }),
  events: z.array(
    z.strictObject({
      start_date: slideDate,
      end_date: slideDate.optional(),
      display_date: z.string(),
      text: slideText,
      media: z.strictObject({ url: z.string(), credit: z.string() }).optional(),
      group: z.string(),
      unique_id: z.string(),
    }),
  ),
});
export const timelineOf = (bytes: Uint8Array) => timelineJs.parse(JSON.parse(textOf(bytes)));

/** The entries of a calendar. */
export function calendarOf(bytes: Uint8Array) {
  const calendar = new ICAL.Component(ICAL.parse(textOf(bytes)));
  const entries = calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    return {
      uid: value('uid'),
      summary: value('summary'),
      start: value('dtstart'),
      end: value('dtend'),
      stamp: value('dtstamp'),
      description: value('description'),
      location: value('location'),
    };
  });
  return { name: String(calendar.getFirstPropertyValue('x-wr-calname')), calendar, entries };
}

/** Elements of an XML document in their order, with the text in them; throws where it is not well-formed. */
export function elementsOf(xml: string) {
  const parser = new SaxesParser({ xmlns: false });
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof elements = [];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

/** A page as a browser reads it; scripts do not run. */
export const pageOf = (html: string) => new JSDOM(html).window.document;

/** A Word document as mammoth reads it, and as XML that must be well-formed. */
export async function wordOf(bytes: Uint8Array) {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (name.endsWith('.xml')) elementsOf(textOf(part));
  return pageOf(value);
}

/** Text, links and outline of a PDF. */
export async function pdfOf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const named: object = await pdf.getDestinations();
  const destinations = named instanceof Map ? [...named.keys()] : Object.keys(named);
  const lines: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    lines.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    for (const { dest } of await page.getAnnotations()) if (typeof dest === 'string') links.push(dest);
  }
  const pages = pdf.numPages;
  const marks: object | null = await pdf.getMarkInfo();
  const marked = marks instanceof Map && marks.get('Marked') === true;
  await task.destroy();
  return { text: lines.join(' ').replace(/\s+/g, ' '), links, destinations, pages, info, marked };
}

/** An element of a tagged PDF's structure, with all the text in it. */
export interface TaggedElement {
  role: string;
  text: string;
}

interface StructureNode {
  role?: string;
  id?: string;
  children?: StructureNode[];
}

/** The structure elements of a tagged PDF in reading order, parents before their children. */
export async function elementsOfPdf(bytes: Uint8Array): Promise<TaggedElement[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  const pdf = await task.promise;
  const elements: TaggedElement[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const texts = await markedTexts(page);
    const visit = ({ role, id, children = [] }: StructureNode): string => {
      const element = { role: role ?? '', text: '' };
      if (role !== undefined) elements.push(element);
      element.text = children.map(visit).join('') + (id === undefined ? '' : (texts.get(id) ?? ''));
      return element.text;
    };
    // The types promise less than is there.
    const tree: StructureNode | null = await page.getStructTree();
    if (tree) visit(tree);
  }
  await task.destroy();
  return elements.map(({ role, text }) => ({ role, text: text.replace(/\s+/g, ' ').trim() }));
}

/** The texts of a page by the ids of their marked contents. */
async function markedTexts(page: PDFPageProxy): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return texts;
}

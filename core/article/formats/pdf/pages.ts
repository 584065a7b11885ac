/// <reference path="./pdfjs-worker.d.ts" />
/** The text of a PDF's pages as pdf.js finds it: runs of characters, each with its place on the page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadError } from '../../read-error.ts';
import { checkInflation } from './inflation.ts';

/** Pages of one file; a newspaper has a hundred. */
export const MAX_PAGES = 500;
/** Runs of characters on one page; a page of stock prices has half of it. */
const MAX_RUNS = 20_000;
/** For all pages together, in milliseconds. */
const TIME_LIMIT = 60_000;

/** A run of characters. Lengths are in points; the origin is the upper left corner, y grows downwards. */
export interface Run {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Of the font. */
  size: number;
}

export interface Page {
  /** From 1. */
  number: number;
  height: number;
  runs: Run[];
}

/** Character maps of East Asian fonts that come with pdf.js, read from its package rather than over the network. */
class PackagedData {
  static readonly #folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(PackagedData.#folder, 'cmaps', filename)));
  }
}

/**
 * All pages of a file, and the language it declares.
 * @throws ReadError `over-limit`, `protected`
 */
export async function readPages(
  bytes: Uint8Array,
  path: string,
): Promise<{ pages: Page[]; language: string | null }> {
  checkInflation(bytes, path);
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, PasswordException, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // pdf.js takes the buffer away from its owner.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    cMapUrl: 'cmaps/',
    BinaryDataFactory: PackagedData,
  });
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    void task.destroy();
  }, TIME_LIMIT);
  try {
    const document = await task.promise;
    return { pages: await pagesOf(document, path), language: await languageOf(document) };
  } catch (error) {
    if (isLate) throw tooLarge(path, `took longer than ${TIME_LIMIT / 1000} seconds to read`);
    if (error instanceof PasswordException)
      throw new ReadError('protected', path, 'protected by a password; save it without.');
    throw error;
  } finally {
    clearTimeout(limit);
    await task.destroy();
  }
}

async function pagesOf(document: PDFDocumentProxy, path: string): Promise<Page[]> {
  if (document.numPages > MAX_PAGES) throw tooLarge(path, `has more than ${MAX_PAGES} pages`);
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    if (items.length > MAX_RUNS) throw tooLarge(path, `has more than ${MAX_RUNS} pieces of text on a page`);
    const runs = items.flatMap((item) => ('str' in item ? toRun(item, transform) : []));
    pages.push({ number, height, runs });
    page.cleanup();
  }
  return pages;
}

/** Affine transformations as PDF writes them: [a b c d e f]. */
type Matrix = number[];

/** A run that reads from left to right; text that stands on its side, as credits of pictures do, is left out. */
function toRun(item: { str: string; width: number; transform: Matrix }, page: Matrix): Run[] {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0] = multiply(page, item.transform);
  const size = Math.hypot(c, d);
  if (item.str.trim() === '' || a <= 0 || Math.abs(b) > Math.abs(a) / 10) return [];
  return [{ text: item.str, left, right: left + item.width, baseline, size }];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  const [ma = 1, mb = 0, mc = 0, md = 1, me = 0, mf = 0] = m;
  const [na = 1, nb = 0, nc = 0, nd = 1, ne = 0, nf = 0] = n;
  return [
    ...[ma * na + mc * nb, mb * na + md * nb, ma * nc + mc * nd, mb * nc + md * nd],
    ...[ma * ne + mc * nf + me, mb * ne + md * nf + mf],
  ];
}

async function languageOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata();
  const tag = 'Language' in info && typeof info.Language === 'string' ? info.Language : '';
  return /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase() ?? null;
}

function tooLarge(path: string, what: string): ReadError {
  return new ReadError('over-limit', path, `the PDF ${what}; save the article's own pages alone.`);
}

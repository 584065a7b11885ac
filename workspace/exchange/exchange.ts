/** Files that hold events instead of articles: `dateline/1`, and TimelineJS as JSON and as a spreadsheet. */
import { z } from 'zod';
import { dateline1 } from '../../core/export/dateline1.ts';
import type { Failure } from '../contract.ts';
import type { SourceFile } from '../extract-ahead.ts';
import { readSpreadsheet, SpreadsheetError, type WrongRow } from './spreadsheet.ts';
import { type Slide, timelineJs } from './timelinejs-schema.ts';

/** What stands in such a file. */
export type Exchange =
  | { kind: 'dateline/1'; content: z.infer<typeof dateline1> }
  | { kind: 'timelinejs'; slides: Slide[]; wrong: WrongRow[] };

/** A file with its content, or with what is wrong with it. */
export interface ExchangeFile {
  name: string;
  exchange: Exchange | (Failure & { message: string });
}

/** Which of the files are articles, and which hold events. A file that cannot be read counts as an article. */
export async function sortOut(
  files: SourceFile[],
): Promise<{ articles: SourceFile[]; exchanges: ExchangeFile[] }> {
  const articles: SourceFile[] = [];
  const exchanges: ExchangeFile[] = [];
  for (const file of files) {
    const exchange = await exchangeIn(file);
    if (exchange === null) articles.push(file);
    else exchanges.push({ name: file.name, exchange });
  }
  return { articles, exchanges };
}

const marked = z.looseObject({ format: z.literal('dateline/1') });
const slides = z.looseObject({ events: z.array(z.looseObject({ start_date: z.unknown() })).min(1) });

/** Null for files that are articles, or that their reader has to tell what is wrong with. */
async function exchangeIn(file: SourceFile): Promise<ExchangeFile['exchange'] | null> {
  if (/\.json$/i.test(file.name)) return jsonIn(file);
  return /\.[ct]sv$/i.test(file.name) ? tableIn(file) : null;
}

async function tableIn(file: SourceFile): Promise<ExchangeFile['exchange'] | null> {
  try {
    const bytes = await file.read();
    if (bytes === null) return null;
    return { kind: 'timelinejs', ...readSpreadsheet(bytes, file.name) };
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) return null;
    const message = `${file.name}: ${error.message}`;
    return { name: file.name, code: 'no-timeline', message };
  }
}

async function jsonIn(file: SourceFile): Promise<ExchangeFile['exchange'] | null> {
  const value = await parsed(file);
  if (marked.safeParse(value).success) {
    const { data, error } = dateline1.safeParse(value);
    return data ? { kind: 'dateline/1', content: data } : wrong(file.name, 'dateline/1', error);
  }
  if (!slides.safeParse(value).data?.events.some((event) => event.start_date !== undefined)) return null;
  const { data, error } = timelineJs.safeParse(value);
  return data
    ? { kind: 'timelinejs', slides: data.events, wrong: [] }
    : wrong(file.name, 'TimelineJS', error);
}

/** The JSON of a file; undefined where it is none, so that the reader of articles says what is wrong. */
async function parsed(file: SourceFile): Promise<unknown> {
  try {
    const bytes = await file.read();
    // Neither word can be missing in a file that holds events; most JSON files are articles, and long.
    const text = bytes === null ? '' : new TextDecoder().decode(bytes);
    return /dateline\/1|dateline\\\/1|"start_date"/.test(text) ? JSON.parse(text) : undefined;
  } catch {
    // The reader of articles meets the same error, and tells it.
    return undefined;
  }
}

function wrong(name: string, kind: string, error: z.ZodError): Failure & { message: string } {
  const [issue] = error.issues;
  const where = issue?.path.join('.') || 'the file';
  const message = `${name}: no correct ${kind}: ${where}: ${issue?.message ?? 'cannot be read'}; export it again.`;
  return { name, code: 'damaged', message };
}

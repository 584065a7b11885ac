/** The spreadsheet of TimelineJS as CSV: https://timeline.knightlab.com/docs/using-spreadsheets.html */
import { parse } from 'csv-parse/sync';
import { decode } from '../../core/article/decode.ts';
import { isDate } from '../../core/temporal/calendar.ts';
import type { Slide, SlideDate } from './timelinejs-schema.ts';

/** What of a spreadsheet can be read, and what cannot. */
export interface Spreadsheet {
  slides: Slide[];
  wrong: WrongRow[];
}

/** A row that is no slide, by its place in the file as spreadsheets count, and why. */
export interface WrongRow {
  row: number;
  reason: string;
}

/** What is wrong with a whole file, in words. */
export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';
}

/** Between the cells: Google writes commas, German spreadsheets semicolons. */
const SEPARATORS = [',', ';', '\t'];

/** Columns without which a table is not TimelineJS's. */
const NEEDED = ['year', 'headline'];

/**
 * Reads the rows of a spreadsheet. Title and era are no events; neither is a row without any cell filled.
 * @throws SpreadsheetError where the table has not the columns of TimelineJS, or is no table
 * @throws ReadError where the file is no text
 */
export function readSpreadsheet(bytes: Uint8Array, name: string): Spreadsheet {
  const [columns, ...rows] = tableIn(decode(bytes, name).replace(/^\uFEFF/, ''));
  const result: Spreadsheet = { slides: [], wrong: [] };
  for (const [index, row] of rows.entries()) {
    const cells = new Map(columns?.map((column, at) => [column, plainCell(row[at] ?? '')]));
    if (row.every((cell) => cell.trim() === '') || /^(title|era)$/i.test(cells.get('type') ?? '')) continue;
    try {
      result.slides.push(slideOf((column) => cells.get(column) ?? ''));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      result.wrong.push({ row: index + 2, reason: error.message });
    }
  }
  return result;
}

/** The cells row by row; the first row holds the names of the columns in small letters. */
function tableIn(text: string): string[][] {
  let first: string[] = [];
  for (const delimiter of SEPARATORS) {
    const [header = []] = records(text, { delimiter, to: 1 });
    const columns = header.map((column) => column.trim().toLowerCase());
    if (NEEDED.every((column) => columns.includes(column)))
      return [columns, ...records(text, { delimiter, from: 2 })];
    if (columns.length > first.length) first = columns;
  }
  throw new SpreadsheetError(
    `its first row is "${first.join(', ').slice(0, 100)}"; of tables only spreadsheets of TimelineJS are read, whose first row names Year and Headline.`,
  );
}

/** A part of the table, rows counted from 1. */
function records(text: string, part: { delimiter: string; from?: number; to?: number }): string[][] {
  try {
    // A row with a cell too many or too few is still a row.
    return parse(text, { ...part, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (part.to !== undefined) return [];
    throw new SpreadsheetError(`${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** A cell as it was meant: an apostrophe keeps spreadsheets from taking a text for a formula. */
const plainCell = (cell: string) => cell.trim().replace(/^'(?=[=+\-@])/, '');

type Cell = (column: string) => string;

/** @throws RangeError for a date that is none */
function slideOf(cell: Cell): Slide {
  const start = dateOf(cell, '');
  if (start === null) throw new RangeError('it has no Year; fill it in.');
  return {
    start_date: start,
    end_date: dateOf(cell, 'end '),
    text: { headline: cell('headline'), text: cell('text') },
    media: { url: cell('media'), caption: cell('media caption'), credit: cell('media credit') },
    group: cell('group') || cell('tag'),
    unique_id: null,
  };
}

/** The date of the columns with a prefix; null where none of them is filled. */
function dateOf(cell: Cell, prefix: string): SlideDate | null {
  const number = (column: string) => wholeNumber(cell(prefix + column), prefix + column);
  const [year, month, day] = [number('year'), number('month'), number('day')];
  const time = timeOf(cell(`${prefix}time`), `${prefix}time`);
  if (year !== undefined) {
    if (!isDate(year, month ?? 1, day ?? 1))
      throw new RangeError(`${[year, month, day].join('-')} is no day of the calendar; correct it.`);
    return { year, month, day, ...time };
  }
  if (month === undefined && day === undefined && time === null) return null;
  throw new RangeError(`it has a month, a day or a time, but no ${titled(`${prefix}year`)}; fill it in.`);
}

function wholeNumber(cell: string, column: string): number | undefined {
  if (cell === '') return undefined;
  if (/^[-+]?\d+$/.test(cell)) return Number(cell);
  throw new RangeError(`${titled(column)} is "${cell.slice(0, 40)}"; write a whole number.`);
}

/** "21:07", "21:07:00" or "9:07 PM". */
const TIME = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i;

function timeOf(cell: string, column: string): { hour: number; minute: number } | null {
  if (cell === '') return null;
  const [, hours, minutes, half] = TIME.exec(cell) ?? [];
  const isAfternoon = half?.toLowerCase() === 'p';
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  if (hours === undefined || hour > 23)
    throw new RangeError(`${titled(column)} is "${cell.slice(0, 40)}"; write it as 21:07.`);
  return { hour, minute: Number(minutes) };
}

/** "end year" as the spreadsheet writes it. */
const titled = (column: string) => column.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

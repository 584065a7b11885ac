import type { Event } from '../events/event.ts';
import { toCsv } from './csv.ts';
import { toDateline1 } from './dateline1.ts';
import type { ExportFormat, ExportInput, ExportOptions, ExportResult } from './options.ts';
import { withinPeriod } from './period.ts';
import { oneLine } from './text.ts';

export {
  type ExportFormat,
  type ExportInput,
  type ExportOptions,
  type ExportResult,
  FORMATS,
  SEPARATORS,
} from './options.ts';

type Exporter = (input: ExportInput, options: ExportOptions) => Promise<ExportResult> | ExportResult;

/** What a format needs besides is loaded only when it is asked for: fonts, documents, grammars. */
const EXPORTERS: Record<ExportFormat, Exporter> = {
  json: (input, options) => jsonFile(toDateline1(input, options), input),
  csv: (input, options) => textFile(toCsv(input, options), 'text/csv;charset=utf-8', 'csv', input),
  timelinejs: async (input, options) => {
    const { toTimelineJs } = await import('./timelinejs.ts');
    return {
      ...textFile(toTimelineJs(input, options), 'application/json', 'json', input),
      ...undated(input),
    };
  },
  'timelinejs-csv': async (input, options) => {
    const { toTimelineJsTable } = await import('./timelinejs.ts');
    const table = toTimelineJsTable(input, options);
    return { ...textFile(table, 'text/csv;charset=utf-8', 'csv', input), ...undated(input) };
  },
  ics: async (input, options) => {
    const { text, omitted } = (await import('./ics.ts')).toCalendar(input, options);
    return { ...textFile(text, 'text/calendar;charset=utf-8', 'ics', input), ...without(input, omitted) };
  },
  jsonld: async (input, options) => {
    const { toJsonLd } = await import('./jsonld.ts');
    return textFile(toJsonLd(input, options), 'application/ld+json', 'jsonld', input);
  },
  timeml: async (input) => (await import('./timeml.ts')).toTimeMl(input),
  md: briefing(async () => (await import('./briefing/markdown.ts')).toMarkdownFile),
  html: briefing(async () => (await import('./briefing/html.ts')).toHtmlFile),
  docx: briefing(async () => (await import('./briefing/docx.ts')).toDocxFile),
  'briefing-pdf': briefing(async () => (await import('./briefing/pdf.ts')).toPdfFile),
  svg: async (input, options) => (await import('./image.ts')).toSvgFile(input, options),
  png: async (input, options) => (await import('./image.ts')).toPngFile(input, options),
  pdf: async (input, options) => (await import('./image.ts')).toPdfFile(input, options),
};

/**
 * Writes the events of the period in one of the formats. The same input gives the same bytes: no clock, no locale and
 * no font of the machine takes part.
 */
export async function exportEvents(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const events = withinPeriod(input.events, options);
  return EXPORTERS[options.format]({ ...input, events }, options);
}

/** As `exportEvents`, but each of several images, laid out once. */
export async function* exportFiles(input: ExportInput, options: ExportOptions): AsyncGenerator<ExportResult> {
  const { format, pages } = options;
  if (pages !== 'several' || (format !== 'svg' && format !== 'png')) {
    yield exportEvents(input, options);
    return;
  }
  const { toImageFiles } = await import('./image.ts');
  yield* toImageFiles({ ...input, events: withinPeriod(input.events, options) }, options);
}

/** The exporter of a briefing, whose preview is the same for all of them. */
function briefing(load: () => Promise<Exporter>): Exporter {
  return async (input, options) => {
    const write = options.preview ? (await import('./briefing/preview.ts')).toPreview : await load();
    return write(input, options);
  };
}

const jsonFile = (value: unknown, input: ExportInput) =>
  textFile(`${JSON.stringify(value, null, 2)}\n`, 'application/json', 'json', input);

function textFile(text: string, mime: string, extension: string, { events }: ExportInput): ExportResult {
  return { bytes: new TextEncoder().encode(text), mime, extension, shown: events.length, omitted: 0 };
}

const undated = (input: ExportInput) =>
  without(
    input,
    input.events.filter(({ when }) => when === null),
  );

/** What is told of a file that cannot hold some of the events. */
function without({ events }: ExportInput, omitted: Event[]) {
  return {
    shown: events.length - omitted.length,
    omitted: omitted.length,
    omittedTitles: omitted.map(({ title }) => oneLine(title)),
  };
}

import { toCsv } from './csv.ts';
import { toDateline1 } from './dateline1.ts';
import type { ExportFormat, ExportInput, ExportOptions, ExportResult } from './options.ts';
import { withinPeriod } from './period.ts';

export {
  type ExportFormat,
  type ExportInput,
  type ExportOptions,
  type ExportResult,
  FORMATS,
} from './options.ts';

type Exporter = (input: ExportInput, options: ExportOptions) => Promise<ExportResult> | ExportResult;

/** Images and their font tools are loaded only when one is asked for. */
const EXPORTERS: Record<ExportFormat, Exporter> = {
  json: (input) =>
    textFile(`${JSON.stringify(toDateline1(input), null, 2)}\n`, 'application/json', 'json', input),
  csv: (input) => textFile(toCsv(input), 'text/csv;charset=utf-8', 'csv', input),
  md: async (input, options) => {
    const { toMarkdown } = await import('./markdown.ts');
    return textFile(toMarkdown(input, options), 'text/markdown;charset=utf-8', 'md', input);
  },
  svg: async (input, options) => (await import('./image.ts')).toSvgFile(input, options),
  png: async (input, options) => (await import('./image.ts')).toPngFile(input, options),
};

/**
 * Writes the events of the period in one of the formats. The same input gives the same bytes: no clock, no locale and
 * no font of the machine takes part.
 */
export async function exportEvents(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const events = withinPeriod(input.events, options);
  return EXPORTERS[options.format]({ ...input, events }, options);
}

function textFile(text: string, mime: string, extension: string, { events }: ExportInput): ExportResult {
  return { bytes: new TextEncoder().encode(text), mime, extension, shown: events.length, omitted: 0 };
}

/** Whether the flags of an export go together, told before any work is done. */
import { extname } from 'node:path';
import type { ExportFormat, ExportOptions } from '../core/export/options.ts';
import { UsageError } from './messages.ts';
import type { ExportFlags } from './options.ts';

/** The formats that file names end with; the first one is meant where none is told. */
const EXTENSIONS: Record<string, readonly ExportFormat[]> = {
  '.json': ['json', 'timelinejs'],
  '.csv': ['csv', 'timelinejs-csv'],
  '.ics': ['ics'],
  '.jsonld': ['jsonld'],
  '.tml': ['timeml'],
  '.zip': ['timeml'],
  '.md': ['md'],
  '.html': ['html'],
  '.docx': ['docx'],
  '.svg': ['svg'],
  '.png': ['png'],
  '.pdf': ['pdf', 'briefing-pdf'],
};

const TABLES: readonly ExportFormat[] = ['csv', 'timelinejs-csv'];
const BRIEFINGS: readonly ExportFormat[] = ['md', 'html', 'docx', 'briefing-pdf'];
const PICTURES: readonly ExportFormat[] = ['svg', 'png', 'pdf'];

/** Options that only some formats have a use for, with their flags. */
const ONLY_FOR: { option: keyof ExportOptions | 'lane'; flag: string; formats: readonly ExportFormat[] }[] = [
  { option: 'separator', flag: '--separator', formats: TABLES },
  { option: 'texts', flag: '--texts', formats: ['json'] },
  { option: 'lane', flag: '--lane', formats: [...PICTURES, ...BRIEFINGS] },
  { option: 'theme', flag: '--theme', formats: PICTURES },
  { option: 'size', flag: '--size', formats: PICTURES },
  { option: 'width', flag: '--width', formats: ['svg', 'png'] },
  { option: 'subtitle', flag: '--subtitle', formats: PICTURES },
  { option: 'credit', flag: '--credit', formats: PICTURES },
  { option: 'text', flag: '--text', formats: ['svg'] },
  { option: 'pages', flag: '--pages', formats: PICTURES },
];

/**
 * The flags with their format, which the file's name tells where it is not told.
 * @throws UsageError for a period that ends before it begins, and for options that the format or each other make void
 */
export function checkExport<Flags extends ExportFlags>(flags: Flags): Flags & { format: ExportFormat } {
  const { from, to, image, undated, sources, size, width } = flags;
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(`--from ${from} lies after --to ${to}: exchange them.`);
  const format = formatOf(flags);
  const told = new Map<string, unknown>(Object.entries(flags));
  for (const { option, flag, formats } of ONLY_FOR)
    if (told.get(option) !== undefined) checkUse(flag, format, formats);
  if (image === false) checkUse('--no-image', format, BRIEFINGS);
  if (undated === false) checkUse('--no-undated', format, BRIEFINGS);
  if (sources === false) checkUse('--no-sources', format, [...PICTURES, ...BRIEFINGS]);
  if (size !== undefined && width !== undefined)
    throw new UsageError('--size says how wide an image is: leave --width out.');
  return { ...flags, format };
}

function formatOf({ format, out = '' }: ExportFlags): ExportFormat {
  const extension = extname(out).toLowerCase();
  const formats = EXTENSIONS[extension];
  if (format === undefined) return formats?.[0] ?? 'json';
  if (formats && !formats.includes(format))
    throw new UsageError(
      `--format ${format} does not go into a ${extension} file: rename --out, or leave --format out.`,
    );
  return format;
}

function checkUse(flag: string, format: ExportFormat, formats: readonly ExportFormat[]): void {
  if (!formats.includes(format))
    throw new UsageError(`${flag} is not for ${format}, but for ${formats.join(', ')}.`);
}

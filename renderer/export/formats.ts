import type { ExportFormat } from '../../workspace/contract.ts';

/** What a file is for, and the formats that serve it. */
export const FORMATS = {
  image: ['svg', 'png', 'pdf'],
  briefing: ['docx', 'briefing-pdf', 'html', 'md'],
  data: ['csv', 'json', 'timelinejs', 'timelinejs-csv', 'ics', 'jsonld', 'timeml'],
} as const satisfies Record<string, readonly ExportFormat[]>;

export type Purpose = keyof typeof FORMATS;

export const purposeOf = (format: ExportFormat): Purpose =>
  isOneOf(FORMATS.image, format) ? 'image' : isOneOf(FORMATS.briefing, format) ? 'briefing' : 'data';

const isOneOf = (formats: readonly ExportFormat[], format: ExportFormat) => formats.includes(format);

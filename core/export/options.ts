import type { Article } from '../article/article.ts';
import type { Event } from '../events/event.ts';
import type { LaneBy } from '../timeline/lanes.ts';

/** The formats of an export. */
export const FORMATS = ['json', 'csv', 'md', 'svg', 'png'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export interface ExportOptions {
  format: ExportFormat;
  /**
   * First and last calendar day of the period, ISO dates, both inclusive. Dated events outside it are left out;
   * undated events stay, because nobody can say that they lie outside.
   */
  from?: string;
  to?: string;
  /** What the lanes of an image stand for; `type` unless told otherwise. */
  lanes?: LaneBy;
  /** Language of labels and dates; that of most articles (German or English) unless told otherwise. */
  language?: 'de' | 'en';
  /** Colours of an image; `light` unless told otherwise. */
  theme?: 'light' | 'dark';
  /** Width of an image in CSS pixels, 320 to 8000; 1600 unless told otherwise. */
  width?: number;
  /** Heading of an image or a chronology. */
  title?: string;
}

/** What is exported: events, and the articles that their mentions stand in. */
export interface ExportInput {
  events: Event[];
  articles: Article[];
}

export interface ExportResult {
  bytes: Uint8Array;
  mime: string;
  /** File name extension without the dot. */
  extension: string;
  /** Events in the export. */
  shown: number;
  /** Events of the choice that the export cannot show: without a date or without room in an image. */
  omitted: number;
}

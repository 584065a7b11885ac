import type { Article } from '../article/article.ts';
import type { Event } from '../events/event.ts';
import type { LaneBy } from '../timeline/lanes.ts';
import type { ThemeName } from '../timeline/palette.ts';

/** The formats of an export. */
export const FORMATS = [
  ...(['json', 'csv', 'timelinejs', 'timelinejs-csv', 'ics', 'jsonld', 'timeml'] as const),
  ...(['md', 'html', 'docx', 'briefing-pdf'] as const),
  ...(['svg', 'png', 'pdf'] as const),
] as const;
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
  /** Colours of an image; `light` unless told otherwise. `mono` is for print in black. */
  theme?: ThemeName;
  /**
   * Size of an image: a preset (`1200x675`, `1920x1080`, `1080x1080`, `a4`, `a3`, paper landscape and at 300 dpi) or
   * another width and height in pixels, 320 to 8000 each. Type grows and events are left out until they fit. Without
   * it a PDF is A4, other images are `width` wide and as high as needed.
   */
  size?: string;
  /** Width of an image without a size, in CSS pixels, 320 to 8000; 1600 unless told otherwise. */
  width?: number;
  /** A second line under the heading of an image. */
  subtitle?: string;
  /** Who answers for an image, at its foot; "Dateline" unless told otherwise. */
  credit?: string;
  /** Whether numbers lead from the events of an image or a briefing to its sources; true unless told otherwise. */
  sources?: boolean;
  /** Texts of an SVG: with the font embedded, or as outlines, which need no font. `embedded` unless told otherwise. */
  text?: 'embedded' | 'outlined';
  /**
   * Where the events are too many for a size: one image with the most salient, or several, one stretch of time after
   * the other. `one` unless told otherwise.
   */
  pages?: 'one' | 'several';
  /** Which one of several images, from 1; a PDF holds them all. */
  page?: number;
  /**
   * Gives the page of an image as SVG, drawn just as the format would, and the beginning of a briefing as
   * `BriefingPreview`; for showing it before it is saved.
   */
  preview?: boolean;
  /** Heading of an image or a chronology. */
  title?: string;
  /** Between the cells of a table; a comma unless told otherwise. German spreadsheets expect a semicolon. */
  separator?: Separator;
  /** Whether a briefing shows the timeline; true unless told otherwise. */
  image?: boolean;
  /** Whether a briefing lists the events without a date; true unless told otherwise. */
  undated?: boolean;
  /** Whether `json` holds the texts of the articles, so that another workspace can read them; false unless told. */
  texts?: boolean;
}

/** What may stand between the cells of a table. */
export const SEPARATORS = [',', ';'] as const;
export type Separator = (typeof SEPARATORS)[number];

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
  /** How many of the omitted ones a larger image, or several, would show. */
  noRoom?: number;
  /** Images there are, where each is a file of its own. */
  pages?: number;
  /** Titles of these events where the file has no place to say so itself: in calendars, for instance. */
  omittedTitles?: string[];
}

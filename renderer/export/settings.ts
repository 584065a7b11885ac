import type { CalendarDate } from '@internationalized/date';
import type { ExportFormat, Input, LaneBy } from '../../workspace/contract.ts';
import type { Language } from '../i18n/language.ts';
import { daysOf } from '../state/span.ts';
import type { View } from '../state/view.ts';
import { purposeOf } from './formats.ts';

export type Period = 'visible' | 'all' | 'own';
export type Separator = NonNullable<Input<'export'>['separator']>;
export type Theme = NonNullable<Input<'export'>['theme']>;

/** What the dialog says, as its fields have it. */
export interface Settings {
  format: ExportFormat;
  period: Period;
  from: CalendarDate | null;
  to: CalendarDate | null;
  onlyConfirmed: boolean;
  language: Language;
  title: string;
  subtitle: string;
  credit: string;
  theme: Theme;
  lanes: LaneBy;
  /** A preset, `free` for as high as needed, or `own`. */
  size: string;
  width: number;
  height: number;
  sources: boolean;
  isOutlined: boolean;
  isSeveral: boolean;
  /** Only events of these types; all where there is none. */
  types: string[];
  /** Whether a briefing shows the timeline, and lists events without a date. */
  withTimeline: boolean;
  withUndated: boolean;
  /** Between the cells of a table. */
  separator: Separator;
  /** Whether JSON holds the texts of the articles. */
  withTexts: boolean;
}

export type Change = (change: Partial<Settings>) => void;

/** What the workspace is asked for. */
export function inputOf(
  settings: Settings,
  { span, filter }: Pick<View, 'span' | 'filter'>,
): Input<'export'> {
  const { format, language, lanes, onlyConfirmed, types } = settings;
  const { types: _, ...others } = filter;
  const title = settings.title.trim();
  return {
    format,
    language,
    lanes,
    filter: {
      ...others,
      ...(types.length > 0 && { types }),
      ...(onlyConfirmed && { review: ['confirmed' as const] }),
    },
    ...(title && { title }),
    ...periodOf(settings, span),
    ...(purposeOf(format) === 'image' && imageOf(settings)),
    sources: settings.sources,
    image: settings.withTimeline,
    undated: settings.withUndated,
    separator: settings.separator,
    texts: format === 'json' && settings.withTexts,
  };
}

function periodOf({ period, from, to }: Settings, span: View['span']): { from?: string; to?: string } {
  if (period === 'visible') return span ? daysOf(span) : {};
  if (period === 'all') return {};
  return { ...(from && { from: from.toString() }), ...(to && { to: to.toString() }) };
}

function imageOf(settings: Settings): Partial<Input<'export'>> {
  const { format, theme, size, width, height, isOutlined, isSeveral } = settings;
  const [subtitle, credit] = [settings.subtitle.trim(), settings.credit.trim()];
  return {
    theme,
    // Several images would be several files, each with a dialog of its own.
    pages: format === 'pdf' && isSeveral ? 'several' : 'one',
    text: format === 'svg' && isOutlined ? 'outlined' : 'embedded',
    ...(subtitle && { subtitle }),
    ...(credit && { credit }),
    ...(size === 'free' ? { width } : { size: size === 'own' ? `${width}x${height}` : size }),
  };
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import types from '../core/events/types.json' with { type: 'json' };
import { type ExportFormat, FORMATS, type Separator } from '../core/export/options.ts';
import type { LaneBy } from '../core/timeline/lanes.ts';
import { isOnCalendar } from './dates.ts';
import { addImageOptions, type ImageFlags } from './image-options.ts';

/** What `extract` and `export` have in common: the format, the choice of events and the look of an image. */
export interface ExportFlags extends ImageFlags {
  /** Absent where `out` tells it. */
  format?: ExportFormat;
  out?: string;
  from?: string;
  to?: string;
  type?: string[];
  lane?: LaneBy;
  title?: string;
  labels?: 'de' | 'en';
  separator?: Separator;
  image?: boolean;
  texts?: boolean;
}

const LANES: LaneBy[] = ['type', 'participant', 'place', 'article', 'none'];

/** Adds the flags of `ExportFlags` to a command. */
export function addExportOptions(command: Command): Command {
  return addImageOptions(command)
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(FORMATS)
        .default(undefined, 'what --out ends with, else json'),
    )
    .option('--out <file>', 'where to write it (standard output unless told)')
    .addOption(new Option('--from <date>', 'first day of the period').argParser(isoDate))
    .addOption(new Option('--to <date>', 'last day of the period').argParser(isoDate))
    .addOption(new Option('--type <type>', 'only events of this type; repeatable').argParser(eventType))
    .addOption(new Option('--lane <lane>', 'what the lanes of an image stand for').choices(LANES))
    .option('--title <title>', 'heading of an image or a briefing')
    .addOption(
      new Option('--separator <sign>', 'between the cells of a table: comma or semicolon').argParser(
        separator,
      ),
    )
    .option('--no-image', 'a briefing without the timeline')
    .option('--texts', 'the texts of the articles too, so that another workspace can read them (json)');
}

function separator(value: string): Separator {
  if (value === 'comma' || value === ',') return ',';
  if (value === 'semicolon' || value === ';') return ';';
  throw new InvalidArgumentError('Write comma or semicolon.');
}

function eventType(value: string, before: string[] = []): string[] {
  const ids = types.map(({ id }) => id);
  if (!ids.includes(value)) throw new InvalidArgumentError(`The types are ${ids.join(', ')}.`);
  return [...before, value];
}

/** @throws InvalidArgumentError for what is no calendar date */
export function isoDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isOnCalendar(value)) {
    throw new InvalidArgumentError('Write a date such as 2024-11-01.');
  }
  return value;
}

/** @throws InvalidArgumentError for what is neither a calendar date nor a date with a time of day */
export function isoMoment(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/.test(value) || !isOnCalendar(value)) {
    throw new InvalidArgumentError('Write a date such as 2024-11-01 or 2024-11-01T21:07.');
  }
  return value;
}

/** A whole number from 1 to 65535. */
export function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new InvalidArgumentError('Write a whole number from 1 to 65535.');
  }
  return number;
}

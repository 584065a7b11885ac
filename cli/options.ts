import { type Command, Option } from 'commander';
import { type ExportFormat, FORMATS, type Separator } from '../core/export/options.ts';
import type { LaneBy } from '../core/timeline/lanes.ts';
import { addImageOptions, type ImageFlags } from './image-options.ts';
import { eventType, isoDate, separator, text } from './option-values.ts';

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
  undated?: boolean;
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
    .addOption(
      new Option('--title <title>', 'heading of an image, a briefing or a calendar').argParser(text(300)),
    )
    .addOption(
      new Option('--separator <sign>', 'between the cells of a table: comma or semicolon').argParser(
        separator,
      ),
    )
    .option('--no-image', 'a briefing without the timeline')
    .option('--no-undated', 'a briefing without the events that have no date')
    .option('--texts', 'the texts of the articles too, so that another workspace can read them (json)');
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import { LEAST_SIDE, MOST_SIDE, PRESETS, sheetOf } from '../core/export/image/sheet.ts';
import { THEMES, type ThemeName } from '../core/timeline/palette.ts';
import { text } from './option-values.ts';

/** How an image looks. */
export interface ImageFlags {
  theme?: ThemeName;
  size?: string;
  width?: number;
  subtitle?: string;
  credit?: string;
  sources?: boolean;
  text?: 'embedded' | 'outlined';
  pages?: 'one' | 'several';
}

/** Adds the flags of `ImageFlags` to a command. */
export function addImageOptions(command: Command): Command {
  const bounds = `${LEAST_SIDE} to ${MOST_SIDE}`;
  return command
    .addOption(new Option('--theme <theme>', 'colours of an image; mono is for print').choices(THEMES))
    .addOption(
      new Option('--size <size>', `size of an image: ${PRESETS.join(', ')} or pixels, ${bounds}`).argParser(
        imageSize,
      ),
    )
    .addOption(
      new Option('--width <pixels>', `width of an image as high as needed, ${bounds}`).argParser(pixels),
    )
    .addOption(new Option('--subtitle <text>', 'a line under the heading of an image').argParser(text(300)))
    .addOption(new Option('--credit <text>', 'who answers for an image, at its foot').argParser(text(100)))
    .option('--no-sources', 'an image or a briefing without numbers of sources and their list')
    .addOption(
      new Option('--text <kind>', 'texts of an SVG: with the font embedded, or as outlines').choices([
        'embedded',
        'outlined',
      ]),
    )
    .addOption(
      new Option('--pages <number>', 'one image, or several where the events are too many').choices([
        'one',
        'several',
      ]),
    );
}

function imageSize(value: string): string {
  if (sheetOf(value) !== null) return value;
  const bounds = `each from ${LEAST_SIDE} to ${MOST_SIDE}`;
  throw new InvalidArgumentError(
    `Write ${PRESETS.join(', ')}, or width and height such as 1600x900, ${bounds}.`,
  );
}

function pixels(value: string): number {
  const width = Number(value);
  if (!Number.isInteger(width) || width < LEAST_SIDE || width > MOST_SIDE) {
    throw new InvalidArgumentError(`Write a whole number from ${LEAST_SIDE} to ${MOST_SIDE}.`);
  }
  return width;
}

/** Slides of TimelineJS become events by hand, with their text and their source as a note. */
import { parseFragment } from 'parse5';
import types from '../../core/events/types.json' with { type: 'json' };
import type { NewEvent } from './store.ts';
import type { Slide } from './timelinejs-schema.ts';
import { toldOfSlide } from './told.ts';

const TITLE = 300;
const TAG = 60;
const NOTE = 20_000;

/** @returns null for a slide without words */
export function eventOfSlide(slide: Slide): NewEvent | null {
  const { text, group, media } = slide;
  const body = plain(text?.text ?? '');
  const title = oneLine(plain(text?.headline ?? '') || body);
  if (title === '') return null;
  const type = typeNamed(group ?? '');
  const tag = type === undefined ? oneLine(plain(group ?? '')) : '';
  const source = [media?.caption, media?.credit, media?.url].map((part) => plain(part ?? '')).filter(Boolean);
  const note = [...new Set([body, ...source])].filter((part) => part !== '' && part !== title).join('\n\n');
  return {
    key: `timelinejs ${slide.unique_id || `${title} ${JSON.stringify(slide.start_date)}`}`,
    title: title.slice(0, TITLE),
    when: toldOfSlide(slide.start_date, slide.end_date),
    type: type ?? 'other',
    tags: tag === '' ? [] : [tag.slice(0, TAG)],
    notes: note === '' ? [] : [note.slice(0, NOTE)],
  };
}

/** The type with this id or label. */
function typeNamed(group: string): string | undefined {
  const name = group.trim().toLowerCase();
  return types.find(({ id, label }) => [id, label.de, label.en].some((known) => known.toLowerCase() === name))
    ?.id;
}

interface Node {
  nodeName: string;
  value?: string;
  childNodes?: Node[];
}

const BLOCKS = new Set(['p', 'br', 'div', 'li', 'blockquote', 'h1', 'h2', 'h3', 'tr']);

/** The words of an HTML text, a line for each paragraph. */
function plain(html: string): string {
  return wordsOf(parseFragment(html))
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}

function wordsOf({ nodeName, value, childNodes = [] }: Node): string {
  if (nodeName === '#text') return value ?? '';
  if (nodeName === 'script' || nodeName === 'style') return '';
  const words = childNodes.map(wordsOf).join('');
  return BLOCKS.has(nodeName) ? `\n${words}\n` : words;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

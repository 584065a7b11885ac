import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Published } from './article.ts';
import { findDates } from './dates.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';

/** A Markdown file's structure; offsets are offsets into the file. */
export interface Markdown {
  paragraphs: Paragraph[];
  /** What the front matter says. */
  title: string | null;
  published: Published | null;
}

/** Longer files, in characters, are no articles; they are read line by line, since the parser's time grows faster. */
const MAX_MARKDOWN = 500_000;
/** What stands inside a paragraph does not matter here, and nested marks cost the parser quadratic time. */
const BLOCKS_ONLY = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'definition',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};
/** A paragraph that is emphasised as a whole: a caption, a byline. */
const EMPHASIS = /^([*_]{1,3})(?=[^\s*_])[^*_]+\1$/u;
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?<fields>[\s\S]*?\n)---[ \t]*(?:\r?\n|$)/;

/** Reads the structure of a Markdown text: headings, paragraphs, quotes and the front matter's title and date. */
export function readMarkdown(text: string): Markdown {
  const front = FRONT_MATTER.exec(text);
  const fields = front?.groups?.fields ?? '';
  const offset = front ? front[0].indexOf(fields) : 0;
  const body = (front?.[0] ?? '').replace(/[^\r\n]/g, ' ') + text.slice(front?.[0].length ?? 0);
  const paragraphs =
    text.length > MAX_MARKDOWN
      ? splitParagraphs(body)
      : fromMarkdown(flat(body), { extensions: [BLOCKS_ONLY] }).children.flatMap((node) =>
          toParagraphs(node, null, text),
        );
  return {
    paragraphs,
    title: field(fields, 'title')?.value ?? null,
    published: frontMatterDate(fields, offset),
  };
}

/** Quotes and lists nested deeper than anybody writes become text: the parser would nest with them. */
const NESTED = /(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){8,}/g;

function flat(body: string): string {
  return body.replace(NESTED, (marks) => ' '.repeat(marks.length));
}

function toParagraphs(node: RootContent, hint: Paragraph['hint'], text: string): Paragraph[] {
  switch (node.type) {
    case 'heading':
      return paragraph(node, node.depth === 1 ? 'title' : 'heading', text);
    case 'blockquote':
      return node.children.flatMap((child) => toParagraphs(child, 'quote', text));
    case 'list':
    case 'listItem':
      return node.children.flatMap((child) => toParagraphs(child, hint, text));
    case 'code':
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return paragraph(node, 'code', text);
    default:
      return paragraph(node, hint, text);
  }
}

function paragraph(node: RootContent, hint: Paragraph['hint'], text: string): Paragraph[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const written = text.slice(start, end);
  const marks = EMPHASIS.exec(written)?.[1]?.length ?? 0;
  return [
    { start: start + marks, end: end - marks, text: written.slice(marks, written.length - marks), hint },
  ];
}

function field(fields: string, name: string): { value: string; index: number } | null {
  const match = new RegExp(`^${name}:[ \\t]*(?<quote>["']?)(?<value>.*?)\\k<quote>[ \\t]*\\r?$`, 'im').exec(
    fields,
  );
  const value = match?.groups?.value;
  return match && value ? { value, index: match.index + match[0].indexOf(value) } : null;
}

function frontMatterDate(fields: string, offset: number): Published | null {
  for (const name of ['published', 'date', 'datum']) {
    const written = field(fields, name);
    const found = written && findDates(written.value)[0];
    if (found) {
      const start = offset + written.index + found.start;
      return { value: found.value, provenance: 'meta', start, end: start + found.end - found.start };
    }
  }
  return null;
}

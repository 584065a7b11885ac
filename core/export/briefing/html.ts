/** The briefing as one HTML file with the interactive timeline inside. It loads nothing and works without a network. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dayNumber } from '../../temporal/calendar.ts';
import names from '../../temporal/format.json' with { type: 'json' };
import { extentOf } from '../../timeline/extent.ts';
import { isDated } from '../../timeline/layout.ts';
import { colourOf, shapeOf, themeOf } from '../../timeline/palette.ts';
import { choosePeriod, padded } from '../../timeline/period.ts';
import { type Citation, quoted } from '../citations.ts';
import type { Entry } from '../entry.ts';
import type { ExportInput, ExportOptions, ExportResult } from '../options.ts';
import { escapeMarkup as text, unique } from '../text.ts';
import { fill, type Words, wordsOf } from '../words.ts';
import { appendixOf, type Briefing, briefingOf, countsOf, type Piece, piecesOf } from './briefing.ts';

const asset = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** The page; `image: false` leaves the timeline out. */
export function toHtmlFile(input: ExportInput, options: ExportOptions): ExportResult {
  const briefing = briefingOf(input, options);
  return {
    bytes: new TextEncoder().encode(
      pageOf(briefing, options.image === false ? null : periodOf(input, options)),
    ),
    mime: 'text/html;charset=utf-8',
    extension: 'html',
    ...countsOf(input, options),
  };
}

/** A type with its number, which stands for it in the page. */
interface TypeOnPage {
  id: string;
  number: number;
  label: string;
}

/** What the timeline shows at first, in days since 1970-01-01; null where no event has a date. */
function periodOf({ events }: ExportInput, { from, to }: ExportOptions): Range | null {
  const chosen = choosePeriod(events.filter(isDated));
  if (chosen === null) return null;
  const period = padded({ from: from ?? chosen.from, to: to ?? chosen.to });
  return { from: dayNumber(period.from), to: dayNumber(period.to) + 1 };
}

interface Range {
  from: number;
  to: number;
}

function pageOf(briefing: Briefing, period: Range | null): string {
  const words = wordsOf(briefing.language);
  const types = typesOf(briefing);
  const style = asset('page.css') + (period ? asset('viewer.css') : '') + colours(types);
  const script = asset('viewer.js');
  const interactive = period ? [timeline(briefing, period, words), filters(types, words)] : [];
  return `${[
    '<!doctype html>',
    `<html lang="${briefing.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(style, period ? script : null)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${text(briefing.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${text(briefing.title)}</h1><p class="summary">${text(briefing.summary)}</p></header>`,
    '<main>',
    ...interactive,
    `${briefing.sections.map((section, index) => sectionOf(section, index, types)).join('\n')}`,
    '</main>',
    appendix(briefing, words),
    ...(period ? [`<script>${script}</script>`] : []),
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

/** Nothing may be loaded; the page's own style and script are known by what they are. */
function policy(style: string, script: string | null): string {
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  const scripts = script === null ? "'none'" : hash(script);
  return `default-src 'none'; style-src ${hash(style)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
}

function typesOf({ sections }: Briefing): TypeOnPage[] {
  const entries = sections.flatMap((section) => section.entries);
  const labels = new Map(entries.map(({ event, type }) => [event.type, type]));
  return unique(entries.map(({ event }) => event.type)).map((id, number) => ({
    id,
    number,
    label: labels.get(id) ?? id,
  }));
}

function colours(types: TypeOnPage[]): string {
  const rules = (theme: 'light' | 'dark') =>
    types.map(({ id, number }) => `.type-${number}{--type:${colourOf(id, themeOf(theme))}}`).join('');
  return `${rules('light')}@media (prefers-color-scheme: dark){${rules('dark')}}`;
}

function timeline({ language }: Briefing, { from, to }: Range, { viewer }: Words): string {
  const { shortMonths, bc } = names[language];
  const months = text(shortMonths.join('|'));
  const button = (action: string, sign: string, label: string) =>
    `<button type="button" data-action="${action}" aria-label="${text(label)}" title="${text(label)}">${sign}</button>`;
  return [
    `<figure class="timeline" data-from="${from}" data-to="${to}" data-months="${months}" data-bc="${text(bc)}" data-day="${text(viewer.day)}" hidden>`,
    `<div class="canvas" tabindex="0" role="application" aria-label="${text(viewer.timeline)}"></div>`,
    '<figcaption class="bar">',
    `<span>${button('back', '←', viewer.back)} ${button('on', '→', viewer.on)} ${button('in', '+', viewer.in)} `,
    `${button('out', '−', viewer.out)} ${button('all', '⤢', viewer.all)}</span><span>${text(viewer.hint)}</span>`,
    '</figcaption></figure>',
  ].join('');
}

function filters(types: TypeOnPage[], { viewer }: Words): string {
  const choices = types.map(
    ({ id, number, label }) =>
      `<label class="type-${number}" data-lane="${number}"><input type="checkbox" value="${number}" checked>` +
      `<svg class="shape" viewBox="0 0 12 12" aria-hidden="true"><symbol id="shape-${number}" viewBox="0 0 12 12">` +
      `<path d="${shapeOf(id)}"/></symbol><use href="#shape-${number}"/></svg>${text(label)}</label>`,
  );
  return [
    `<form class="filters" role="search" hidden>`,
    `<input type="search" aria-label="${text(viewer.search)}" placeholder="${text(viewer.search)}">`,
    ...choices,
    `<output class="count" data-words="${text(viewer.count)}"></output>`,
    '</form>',
  ].join('');
}

function sectionOf(
  { heading, entries }: Briefing['sections'][number],
  index: number,
  types: TypeOnPage[],
): string {
  const items = entries.map((entry, place) => entryOf(entry, `e${index}-${place}`, types));
  return `<section class="year"><h2>${text(heading)}</h2><ol class="entries">${items.join('\n')}</ol></section>`;
}

function entryOf(entry: Entry, id: string, types: TypeOnPage[]): string {
  const type = types.find((known) => known.id === entry.event.type)?.number ?? 0;
  const [facts, ...others] = piecesOf(entry);
  const disagreements = entry.disagreements.length;
  const lines = others.map(
    (pieces, index) => `<p${index < disagreements ? ' class="disagree"' : ''}>${piecesAsHtml(pieces)}</p>`,
  );
  return [
    `<li class="entry type-${type}" id="${id}" data-type="${type}" data-factuality="${entry.event.factuality}"`,
    `${timeOf(entry)}><div class="date">${text(entry.date ?? '')}</div><div>`,
    `<h3><span class="title">${text(entry.title)}</span>`,
    `${entry.citations.map(({ number }) => reference(number)).join('')}</h3>`,
    `<p>${piecesAsHtml(facts ?? [])}</p>${lines.join('')}</div></li>`,
  ].join('');
}

/** Where it lies on the time axis, in days since 1970-01-01. */
function timeOf({ event: { when } }: Entry): string {
  if (when === null) return '';
  const { from, to, uncertain, open } = extentOf(when);
  const soft = uncertain ? ' data-soft' : '';
  return ` data-from="${from}" data-to="${to}"${soft}${open === null ? '' : ` data-open="${open}"`}`;
}

const piecesAsHtml = (pieces: Piece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? text(piece) : reference(piece.reference))).join('');

const reference = (number: number) => `<sup><a href="#s${number}">[${number}]</a></sup>`;

function appendix(briefing: Briefing, words: Words): string {
  if (briefing.citations.length === 0) return '';
  const articles = appendixOf(briefing).map(({ source, citations }) => {
    const items = citations.map(
      (citation) =>
        `<li class="source" id="s${citation.number}"><span>${citation.number}</span><div><blockquote>` +
        `${text(quoted(citation.quote, briefing.language))}</blockquote>${placeOf(citation)}</div></li>`,
    );
    return `<h3>${text(source)}</h3><ol class="sources">${items.join('\n')}</ol>`;
  });
  const credit = fill(words.madeWith, { name: words.credit });
  return `<footer><h2>${text(words.sourcesHeading)}</h2>${articles.join('\n')}<p class="summary">${text(credit)}</p></footer>`;
}

const placeOf = ({ paragraph }: Citation) => (paragraph === null ? '' : `<small>${text(paragraph)}</small>`);

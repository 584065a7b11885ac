/** Whether an exported file does nothing when it is opened: one check for each kind of file, by its media type. */

import { createHash } from 'node:crypto';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { SaxesParser } from 'saxes';

/** What is wrong with a file, a line each. */
export function problemsOf(bytes: Uint8Array, mime: string): string[] {
  const [kind = ''] = mime.split(';');
  const check = CHECKS[kind];
  return check ? check(bytes) : [`nobody knows how ${kind} is made harmless: add a check`];
}

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const CHECKS: Record<string, (bytes: Uint8Array) => string[]> = {
  'text/html': (bytes) => problemsOfMarkup(new JSDOM(text(bytes)).window.document),
  'image/svg+xml': (bytes) => [
    ...illFormed(text(bytes)),
    ...problemsOfMarkup(new JSDOM(text(bytes), { contentType: 'image/svg+xml' }).window.document),
  ],
  'application/xml': (bytes) => illFormed(text(bytes)),
  'application/zip': problemsOfPackage,
  'text/csv': (bytes) => problemsOfTable(text(bytes)),
  'application/json': (bytes) => problemsOfJson(text(bytes)),
  'application/ld+json': (bytes) => problemsOfJson(text(bytes)),
  'text/markdown': (bytes) => problemsOfMarkdown(text(bytes)),
  'text/calendar': (bytes) => problemsOfCalendar(text(bytes)),
  'application/pdf': (bytes) =>
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/(?:JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|URI \(java)/g),
    ].map(([word]) => `${word} in a PDF`),
  'image/png': (bytes) => (bytes[1] === 0x50 ? [] : ['no PNG']),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': problemsOfPackage,
};

const ACTIVE =
  'script, iframe, object, embed, applet, base, foreignObject, meta[http-equiv="refresh"], link, portal';
/** Attributes that load something as soon as the file is opened. */
const LOADING = new Set(['src', 'srcset', 'poster', 'background', 'action', 'formaction', 'ping', 'data']);

function problemsOfMarkup(document: Document): string[] {
  const active = [...document.querySelectorAll(ACTIVE)]
    .filter((element) => !isOwnScript(element))
    .map(({ outerHTML }) => `active: ${outerHTML.slice(0, 80)}`);
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter((attribute) => isActive(element, attribute))
      .map(({ name, value }) => `${name}=${value}`),
  );
  const styles = [...document.querySelectorAll('style')].filter(({ textContent }) =>
    /@import|url\((?!["']?data:)|expression\(/i.test(textContent ?? ''),
  );
  return [...active, ...attributes, ...styles.map(() => 'a style that loads')];
}

/** A page may bring one script that its own policy names by its hash and that holds nothing of any article. */
function isOwnScript({ localName, textContent, ownerDocument }: Element): boolean {
  const policy = ownerDocument
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content');
  const hash = createHash('sha256')
    .update(textContent ?? '')
    .digest('base64');
  return (
    localName === 'script' &&
    policy?.startsWith("default-src 'none'") === true &&
    policy.includes(`script-src 'sha256-${hash}';`) &&
    !textContent?.includes('pwned')
  );
}

function isActive(element: Element, { localName, value }: Attr): boolean {
  if (localName.startsWith('on')) return true;
  const scheme = value.replace(/[\p{Cc} ]/gu, '').toLowerCase();
  if (/^(?:javascript|vbscript|file):|^data:text\/html/.test(scheme)) return true;
  const isLink = localName === 'href' && element.localName === 'a';
  if (localName === 'href' && !isLink) return !/^(?:#|data:image\/)/.test(scheme);
  return LOADING.has(localName) && !scheme.startsWith('data:image/');
}

function illFormed(xml: string): string[] {
  const problems: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => problems.push(message));
  parser.on('doctype', () => problems.push('a document type'));
  parser.on('processinginstruction', ({ target }) => problems.push(`an instruction: ${target}`));
  parser.write(xml).close();
  return problems.slice(0, 3);
}

function problemsOfPackage(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
    if (/\.\.|^[/\\]|:/.test(name)) return [`a file called ${name}`];
    if (!/\.(?:xml|rels|svg)$/.test(name)) return [];
    const xml = text(content);
    const loads =
      /TargetMode="External"/.test(xml) &&
      /Type="[^"]*\/(?:image|attachedTemplate|aFChunk|oleObject|frame)"[^>]*External/.test(xml);
    const runs =
      /Target="(?:javascript|file|vbscript):/i.test(xml) ||
      /DDE(?:AUTO)?\s/.test(xml.replace(/<w:t[ >][\s\S]*?<\/w:t>/g, ''));
    return [
      ...illFormed(xml),
      ...(loads ? [`${name} loads something`] : []),
      ...(runs ? [`${name} runs something`] : []),
    ];
  });
}

function problemsOfTable(csv: string): string[] {
  const rows: string[][] = parseCsv(csv, { bom: true, relax_column_count: false });
  return rows
    .flat()
    .filter((cell) => /^[=+@\t\r]/.test(cell) || (/^-/.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell)))
    .map((cell) => `a formula: ${cell.slice(0, 60)}`);
}

function problemsOfJson(json: string): string[] {
  JSON.parse(json);
  return Object.hasOwn(Object.prototype, 'polluted') ? ['a polluted prototype'] : [];
}

/** Outside of code, where Markdown takes HTML and addresses for what they are. */
function problemsOfMarkdown(markdown: string): string[] {
  const active = markdown.match(
    /(?<!\\)<(?:script|img|svg|iframe|a|b)\b[^>]*|(?<!\\)\]\(\s*(?:javascript|data|vbscript):[^)]*|!\[[^\]]*\]\(https?:[^)]*/gi,
  );
  return (active ?? []).map((words) => `active: ${words}`);
}

/** A line of a calendar is a property, and only of the kinds that Dateline writes (RFC 5545, 3.1). */
function problemsOfCalendar(calendar: string): string[] {
  const lines = calendar.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines.flatMap((line) => {
    if (/[\r\n]/.test(line)) return ['a bare line break'];
    return /^(?:ATTACH|ATTENDEE|ORGANIZER|TRIGGER|ACTION)[:;]/.test(line) ||
      (line !== '' && !/^[A-Z-]+[:;]/.test(line))
      ? [`a line ${line.slice(0, 60)}`]
      : [];
  });
}

import { describe, expect, it } from 'vitest';
import { MAX_ATTACHMENTS } from '../../../../core/article/formats/mail.ts';
import { readArticles } from '../../../../core/article/read.ts';
import { blocksOf, column, docxOf, encode, encodeIn, pdfOf, readOne } from './support.ts';

const BODY = 'The council voted on Tuesday to build a new bridge over the river.';
const P1 = `${BODY} It is to be opened in the year 2026, and the old one is to stay for cyclists and walkers alone.`;
const P2 =
  'Critics said on Monday that the costs had been reckoned far too low by the mayor, and that they would protest against it in the next meeting of the council, which is open to everybody.';
const P3 =
  'The bridge of 1998 was closed in March after engineers had found cracks in two of its pillars, the town said in a statement that was sent to all households.';
const STORY = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;

/** A part of a mail. */
const part = (headers: string[], body: string) => [...headers, '', body].join('\r\n');
const multipart = (headers: string[], parts: string[], type = 'mixed', boundary = 'xx') =>
  part(
    [...headers, `Content-Type: multipart/${type}; boundary="${boundary}"`],
    `${parts.map((each) => `--${boundary}\r\n${each}\r\n`).join('')}--${boundary}--\r\n`,
  );
const mail = (subject: string, body = BODY) =>
  part([`Subject: ${subject}`, 'From: press@example.org', 'Date: Wed, 03 May 2023 12:05:00 +0200'], body);
const attached = (name: string, bytes: Uint8Array) =>
  part(
    [
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
    ],
    Buffer.from(bytes).toString('base64'),
  );

const titles = async (bytes: Uint8Array, path: string) =>
  (await readArticles(bytes, path)).map(({ title }) => title);

describe('pages saved as one file', () => {
  const mhtml = (html: string, more: string[] = []) =>
    encode(
      multipart(
        [
          'From: <Saved by Blink>',
          'Snapshot-Content-Location: https://example.org/2023/05/03/bridge',
          'Subject: =?utf-8?Q?Br=C3=BCcke?=',
          'Date: Sun, 1 Jan 2026 10:00:00 -0000',
          'MIME-Version: 1.0',
        ],
        [part(['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable'], html), ...more],
        'related',
      ),
    );

  it.each(['mhtml', 'mht'])('reads the page of a .%s file, and not its frames', async (ending) => {
    const html = `<html><head><meta charset=3D"utf-8"></head><body><h1>Die neue Br=C3=BCcke</h1>${STORY}</body></html>`;
    const frame = part(
      ['Content-Type: text/html', 'Content-Location: cid:frame@mhtml.blink'],
      '<html><body><p>Buy our carpets now, they are cheaper than ever before.</p></body></html>',
    );
    const picture = part(
      [
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        'Content-Location: https://example.org/a.png',
      ],
      'iVBORw0KGgo=',
    );
    const article = await readOne(mhtml(html, [picture, frame]), `bridge.${ending}`);
    expect(blocksOf(article)).toEqual([
      ...['title: Die neue Brücke', `body: ${P1}`, `body: ${P2}`, `body: ${P3}`],
    ]);
  });

  it('is dated by the page and its address, never by the day it was saved', async () => {
    const article = await readOne(mhtml(`<h1>The new bridge</h1>${STORY}`), 'bridge.mhtml');
    expect(article.published).toEqual({ value: '2023-05-03', provenance: 'url', start: null, end: null });
  });

  it('refuses what holds no page', async () => {
    await expect(readOne(encode('Subject: nothing\r\n\r\n'), 'a.mht')).rejects.toMatchObject({
      code: 'no-text',
    });
  });
});

describe('several articles in one page', () => {
  const article = (n: number) =>
    `<article><h2>Article ${n} about the bridge</h2><p><time datetime="2023-05-0${n}">${n} May</time></p>${STORY}</article>`;

  it('are read each by itself, with its own date', async () => {
    const page = `<html lang="en"><nav>Home</nav><main>${article(1)}${article(2)}${article(3)}</main></html>`;
    const articles = await readArticles(encode(page), 'dossier.html');
    expect(articles.map(({ title, published }) => [title, published.value])).toEqual(
      [1, 2, 3].map((n) => [`Article ${n} about the bridge`, `2023-05-0${n}`]),
    );
    expect(articles[1] && blocksOf(articles[1]).slice(2)).toEqual(
      [P1, P2, P3].map((text) => `body: ${text}`),
    );
    expect(new Set(articles.map(({ id }) => id)).size).toBe(3);
  });

  it('take what JSON-LD says under their own headlines', async () => {
    const ld = (n: number, title: string) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"2022-01-0${n}"}</script>`;
    const head = `${ld(1, 'Article 1 about the bridge')}${ld(3, 'Another story')}`;
    const articles = await readArticles(encode(`${head}${article(1)}${article(2)}`), 'a.html');
    expect(articles.map(({ published }) => [published.value, published.provenance])).toEqual([
      ['2022-01-01', 'json-ld'],
      ['2023-05-02', 'time'],
    ]);
  });

  it.each([
    ['entries of a live blog under one headline', `<h1>The bridge, live</h1>${article(1)}${article(2)}`],
    [
      'teasers',
      `<article><h1>The bridge</h1>${STORY}</article><article><h2>Another</h2><p>A short teaser of it.</p></article>`,
    ],
    [
      'comments',
      `<article><h1>The bridge</h1>${STORY}<div class="comments"><article><h3>Otto</h3>${STORY}</article></div></article>`,
    ],
  ])('are not %s', async (_what, body) => {
    expect(await readArticles(encode(`<html><body>${body}</body></html>`), 'a.html')).toHaveLength(1);
  });
});

describe('mails with attachments', () => {
  it('reads the articles attached, each where it stands', async () => {
    const bytes = encode(
      multipart(
        ['Subject: Two statements', 'Date: Wed, 03 May 2023 12:05:00 +0200'],
        [
          part(['Content-Type: text/plain'], BODY),
          attached('logo.png', new Uint8Array([0x89, 0x50])),
          attached(
            'bridge.docx',
            docxOf([
              ['Title', 'The bridge in Word'],
              [null, P1],
            ]),
          ),
          attached('2023-05-02 bridge.pdf', pdfOf([[], column(50, 100, [P1.slice(0, 80), P1.slice(80)])])),
          attached('latin.txt', encodeIn('windows-1252', 'Die Brücke wird am 5. Mai 2023 in Köln eröffnet.')),
        ],
      ),
    );
    const articles = await readArticles(bytes, 'mails/press.eml');
    expect(articles.map(({ path, published }) => [path, published.value])).toEqual([
      ['mails/press.eml', '2023-05-03T12:05'],
      ['mails/press.eml/bridge.docx', null],
      ['mails/press.eml/2023-05-02 bridge.pdf', '2023-05-02'],
      ['mails/press.eml/latin.txt', null],
    ]);
    expect(articles[2]?.blocks[0]?.page).toBe(2);
    expect(articles[3]?.text).toBe('Die Brücke wird am 5. Mai 2023 in Köln eröffnet.');
  });

  it('reads forwarded messages and digests, as deep as people forward', async () => {
    const forwarded = (inner: string, boundary?: string) =>
      multipart(
        ['Subject: Forward'],
        [part(['Content-Type: text/plain'], BODY), part(['Content-Type: message/rfc822'], inner)],
        'mixed',
        boundary,
      );
    const digest = multipart(
      ['Subject: Digest'],
      ['First', 'Second'].map((title) => part([], mail(title))),
      'digest',
    );
    expect(await titles(encode(digest), 'a.eml')).toEqual(['First', 'Second']);
    expect(await titles(encode(forwarded(mail('Statement'))), 'a.eml')).toEqual(['Forward', 'Statement']);
    const deep = Array.from({ length: 20 }, (_, n) => `level-${n}-`).reduce(forwarded, mail('Deep'));
    expect((await titles(encode(deep), 'a.eml')).length).toBeLessThan(10);
  });

  it('passes over attachments that cannot be read, where there is something else', async () => {
    const broken = attached('broken.pdf', encode('This is no PDF.'));
    const bytes = encode(
      multipart(['Subject: Statement'], [part(['Content-Type: text/plain'], BODY), broken]),
    );
    expect(await titles(bytes, 'a.eml')).toEqual(['Statement']);
    const alone = encode(multipart(['Subject: Statement'], [broken]));
    await expect(readArticles(alone, 'a.eml')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('has a limit', async () => {
    const parts = Array.from({ length: MAX_ATTACHMENTS + 1 }, (_, n) =>
      attached(`${n}.bin`, new Uint8Array([n])),
    );
    await expect(readArticles(encode(multipart(['Subject: Many'], parts)), 'a.eml')).rejects.toMatchObject({
      code: 'over-limit',
    });
  });
});

describe('mailboxes', () => {
  const mailbox = (...mails: string[]) =>
    encode(
      mails.map((each) => `From press@example.org Wed May  3 12:05:00 2023\r\n${each}\r\n\r\n`).join(''),
    );

  it('are read mail by mail', async () => {
    const articles = await readArticles(
      mailbox(
        mail('First'),
        mail('No text', ''),
        mail('Second', `>From the river to the town it is a mile.\r\n${BODY}`),
      ),
      'press.mbox',
    );
    expect(articles.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(articles[1]?.text).toContain('\n\nFrom the river');
    expect(articles[1]?.published.value).toBe('2023-05-03T12:05');
  });

  it('without a mail are refused', async () => {
    await expect(readArticles(encode('Nothing of the kind'), 'a.mbox')).rejects.toMatchObject({
      code: 'no-text',
    });
  });
});

describe('other endings of the same formats', () => {
  it.each([
    ['a.htm', `<h1>Bridge</h1>${STORY}`],
    [
      'a.xhtml',
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Bridge</h1>${STORY}</body></html>`,
    ],
    ['a.markdown', `# Bridge\n\n${P1}\n`],
    ['A.TEXT', `Bridge\n\n${P1}\n`],
  ])('%s', async (path, content) => {
    expect(blocksOf(await readOne(encode(content), path))).toContain(`body: ${P1}`);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_ELEMENTS } from '../../../../core/article/formats/html/tree.ts';
import { blocksOf, encode, encodeIn, fixture, readOne } from './support.ts';

const P1 =
  'The council of the town voted on Tuesday to build a new bridge over the river, which is to be opened in 2026.';
const P2 =
  'Critics said on Monday that the costs had been reckoned far too low by the mayor, and that they would protest.';
const P3 =
  'The bridge of 1998 was closed in March after engineers had found cracks in two of its pillars, the town said.';
const STORY = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;

const read = (html: string, path = 'page.html') => readOne(encode(html), path);
const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('a saved page', () => {
  it('tells the article from what stands around it', async () => {
    const [article] = await fixture('saved-page.html');
    const kinds = article?.blocks.map(({ kind, start, end }) => [
      kind,
      article.text.slice(start, end).slice(0, 24),
    ]);
    expect(kinds).toEqual([
      ['navigation', 'Grimmauer Anzeiger'],
      ['navigation', 'Politik'],
      ['navigation', 'Sport'],
      ['navigation', 'Wir verwenden Cookies, u'],
      ['navigation', 'Zustimmen'],
      ['kicker', 'Katastrophenschutz'],
      ['title', 'Hochwasser an der Mulde:'],
      ['body', 'Nach tagelangem Regen is'],
      ['byline', 'Von Jana Muster'],
      ['dateline', '14.06.2023, 18:05 Uhr'],
      ['navigation', 'Teilen Drucken'],
      ['caption', 'Helfer füllen am Mittwoc'],
      ['body', 'Der Deich brach am Mittw'],
      ['body', 'Bereits am Dienstag hatt'],
      ['advert', 'Anzeige'],
      ['advert', 'Jetzt neu: das Sommerang'],
      ['heading', 'Vergleich mit 2002'],
      ['body', 'Im August 2002 hatte die'],
      ['quote', '„So etwas habe ich seit '],
      ['related', 'Lesen Sie dazu: Die Bila'],
      ['body', 'Die Landesregierung künd'],
      ['related', 'Mehr zum Thema'],
      ['related', 'Brand in Lagerhalle am 2'],
      ['related', 'Bürgermeisterwahl am 24.'],
      ['bio', 'Jana Muster ist Redakteu'],
      ['comment', '2 Kommentare'],
      ['comment', 'Otto 15.06.2023 09:12'],
      ['comment', 'Schon am 10. Juni war kl'],
      ['comment', '© 2023 Grimmauer Anzeige'],
    ]);
    expect(article).toMatchObject({
      title: 'Hochwasser an der Mulde: Deich bei Grimmau gebrochen',
      language: 'de',
      published: { value: '2023-06-14T18:05', provenance: 'json-ld' },
      updated: { value: '2023-06-15T07:40', provenance: 'json-ld' },
    });
  });

  it('reads a page laid out with tables and line breaks', async () => {
    const [article] = await fixture('table-layout.html');
    expect(article?.blocks.map(({ kind }) => kind)).toEqual([
      ...['navigation', 'title', 'byline', 'body', 'body', 'body', 'body', 'navigation'],
    ]);
    expect(article?.published).toMatchObject({ value: '2022-09-30', provenance: 'meta' });
  });

  it('keeps words together that inline elements cut, and drops soft hyphens', async () => {
    const { text } = await read(
      page(
        `<p>Die <b>D</b>onau&shy;brücke <i>bei</i>\n <span>Wien</span>, die 2026&nbsp;öffnet.</p>${STORY}`,
      ),
    );
    expect(text).toContain('Die Donaubrücke bei Wien, die 2026 öffnet.');
  });

  it('finds the title that the metadata name, with the newspaper behind it', async () => {
    const head = '<title>The new bridge is to be built | Town Post</title>';
    const body = `<h1>Town</h1><h2>The new bridge is to be built</h2>${STORY}`;
    expect((await read(page(body, head))).title).toBe('The new bridge is to be built');
  });

  it.each([
    [
      'a class name that speaks of the whole page',
      '<div class="newsletter comments"><h1>The new bridge</h1>',
      '</div>',
    ],
    ['one form around the page', '<form><h1>The new bridge</h1>', '</form>'],
  ])('is not misled by %s', async (_what, before, after) => {
    expect(blocksOf(await read(page(before + STORY + after)))).toEqual([
      ...['title: The new bridge', `body: ${P1}`, `body: ${P2}`, `body: ${P3}`],
    ]);
  });
});

describe('publication date', () => {
  const ld = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const news = { '@type': 'NewsArticle', datePublished: '2023-05-03T23:50:00-04:00' };
  const meta = '<meta property="article:published_time" content="2023-05-04T08:00:00Z">';
  const time = '<h1>The new bridge</h1><time datetime="2023-05-05">5 May</time>';
  const link = '<link rel="canonical" href="https://example.org/2023/05/07/bridge">';

  it.each([
    ['2023-05-03T23:50', 'json-ld', page(time + STORY, ld(news) + meta + link)],
    [
      '2023-05-03T23:50',
      'json-ld',
      page(STORY, ld({ '@graph': [{ '@type': 'WebPage', mainEntity: news }] })),
    ],
    [
      '2023-05-03T23:50',
      'json-ld',
      page(STORY, ld([{ ...news, '@type': ['Thing', 'https://schema.org/NewsArticle'] }])),
    ],
    ['2023-05-04T08:00', 'meta', page(time + STORY, meta + link)],
    ['2023-05-04T08:00', 'meta', page(STORY, `<script type="application/ld+json">{ broken</script>${meta}`)],
    ['2023-05-06', 'meta', page(`<span itemprop="datePublished" content="2023-05-06"></span>${STORY}`)],
    ['2023-05-05', 'time', page(time + STORY, link)],
    ['2023-05-06', 'dateline', page(`<h1>The new bridge</h1><p>Published: 6 May 2023</p>${STORY}`, link)],
    ['2023-05-07', 'url', page(STORY, link)],
  ])('%s from %s', async (value, provenance, html) => {
    expect((await read(html)).published).toMatchObject({ value, provenance });
  });

  it.each([
    [
      'in one line',
      '<p>Aktualisiert am <time datetime="2023-05-07">7. Mai</time>, erschienen am <time datetime="2023-05-05">5. Mai</time></p>',
    ],
    [
      'in two lines',
      '<p>Published <time datetime="2023-05-05">5 May</time></p><p>Updated <time datetime="2023-05-07">7 May</time></p>',
    ],
  ])('tells a change from the publication, %s', async (_where, times) => {
    const article = await read(page(`<h1>The new bridge</h1>${times}${STORY}`));
    expect([article.published, article.updated]).toMatchObject([
      { value: '2023-05-05', provenance: 'time' },
      { value: '2023-05-07', provenance: 'time' },
    ]);
  });

  it('does not believe a change before the publication', async () => {
    const { published, updated } = await read(
      page(STORY, ld({ ...news, dateModified: '2022-01-01T10:00:00Z' })),
    );
    expect([published.value, updated]).toEqual(['2023-05-03T23:50', undefined]);
  });

  it('takes the clock of the newspaper where the metadata tells the same moment in UTC', async () => {
    const line = '<p>Veröffentlicht am 4. Mai 2023, 00:30 Uhr</p>';
    const html = page(
      `<h1>The new bridge</h1>${line}${STORY}`,
      ld({ ...news, datePublished: '2023-05-03T22:30:00Z' }),
    );
    expect((await read(html)).published).toMatchObject({ value: '2023-05-04T00:30', provenance: 'dateline' });
    const other = html.replace('00:30 Uhr', '00:37 Uhr');
    expect((await read(other)).published).toMatchObject({ value: '2023-05-03T22:30', provenance: 'json-ld' });
  });

  it.each(['0202-05-03', '2999-01-01', '9999-12-31T23:59:59Z'])('is not %s', async (value) => {
    expect((await read(page(STORY, `<meta name="date" content="${value}">`))).published.value).toBeNull();
  });

  it('says where the words stand', async () => {
    const { text, published } = await read(page(time + STORY));
    expect(text.slice(published.start ?? 0, published.end ?? 0)).toBe('5 May');
  });

  it('prefers the article that the page shows to teasers of others', async () => {
    const teaser = { '@type': 'NewsArticle', headline: 'Another story', datePublished: '2020-01-01' };
    const own = { ...news, headline: 'The new bridge' };
    const { published } = await read(page(STORY, `<title>The new bridge | Post</title>${ld([teaser, own])}`));
    expect(published.value).toBe('2023-05-03T23:50');
  });

  it.each([
    ['placeholders', page(STORY, '<meta name="date" content="1970-01-01T00:00:00Z">')],
    [
      'times of comments',
      page(`${STORY}<div class="comments"><time datetime="2023-05-05">5 May</time><p>No!</p></div>`),
    ],
    [
      'days the text tells of',
      page(
        `<p>On <time datetime="1998-03-01">1 March 1998</time> the old bridge was opened, said the town.</p>${STORY}`,
      ),
    ],
    ['scripts', page(`${STORY}<script>var published = "2023-05-05";</script>`)],
  ])('is not taken from %s', async (_what, html) => {
    expect((await read(html)).published.value).toBeNull();
  });
});

describe('encodings', () => {
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const story = `<p>Die Brücke über die Elbe wird nächstes Jahr eröffnet, wie die Stadt am Dienstag mitteilte.</p>`;
  it.each([
    ['declared in meta', latin(`<meta charset="windows-1252">${story}`)],
    [
      'declared the old way',
      latin(`<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">${story}`),
    ],
    ['UTF-8 by default', encode(story)],
    ['UTF-16 by its mark', Uint8Array.from(Buffer.from(`\uFEFF${story}`, 'utf16le'))],
  ])('%s', async (_what, bytes) => {
    expect((await readOne(bytes, 'a.html')).text).toBe(story.replace(/<.*?>/g, ''));
  });

  it('reads a page in which a few characters are broken', async () => {
    const bytes = encode(page(STORY.repeat(10) + story));
    bytes[bytes.length - 40] = 0xff;
    expect((await readOne(bytes, 'a.html')).text).toContain('\uFFFD');
  });

  it.each([
    ['not declared', latin(story)],
    ['contradicted by the declaration', latin(`<meta charset="utf-8">${story}`)],
    ['declared under an unknown name', encode(`<meta charset="klingon">${story}`)],
    ['UTF-8, whatever is declared', encode(`<meta charset="windows-1252">${story}`)],
    [
      'declared as XML',
      encodeIn(
        'iso-8859-15',
        `<?xml version="1.0" encoding="iso-8859-15"?><html><body>${story}</body></html>`,
      ),
    ],
  ])('%s: read by what the bytes show', async (_what, bytes) => {
    expect((await readOne(bytes, 'a.html')).text).toBe(story.replace(/<.*?>/g, ''));
  });

  it('several encodings in one page: a clear refusal', async () => {
    const bytes = Uint8Array.from([...encode(story), ...latin(story)]);
    await expect(readOne(bytes, 'a.html')).rejects.toMatchObject({
      code: 'encoding',
      message: expect.stringMatching(/^a\.html: /),
    });
  });
});

describe('hostile pages', () => {
  it('executes and loads nothing', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    const html = page(
      `<img src="${url}" onerror="globalThis.hacked = true"><iframe src="${url}"></iframe><svg onload="globalThis.hacked = true"></svg>
       <object data="${url}"></object><script>globalThis.hacked = true</script>${STORY}`,
      `<script src="${url}"></script><link rel="stylesheet" href="${url}"><style>@import "${url}"; p { background: url(${url}) }</style>
       <meta http-equiv="refresh" content="0;${url}"><base href="${url}">`,
    );
    const article = await read(html);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => server.close(resolve));
    expect(blocksOf(article)).toEqual([`body: ${P1}`, `body: ${P2}`, `body: ${P3}`]);
    expect(requests).toBe(0);
    expect('hacked' in globalThis).toBe(false);
  });

  it.each([
    ['over-limit', 'deep nesting', '<div>'.repeat(MAX_DEPTH + 1) + P1],
    ['over-limit', 'deep nesting of links', '<a><b>'.repeat(100_000) + P1],
    ['over-limit', 'too many elements', '<p>'.repeat(MAX_ELEMENTS)],
    ['no-text', 'no text', page('<script>1</script><div hidden>hidden</div>')],
  ])('%s: %s', async (code, _what, html) => {
    await expect(read(html)).rejects.toMatchObject({
      name: 'ReadError',
      code,
      message: expect.stringMatching(/^page\.html: [^\n]+\.$/),
    });
  });

  it.each([
    ['an attribute of a megabyte', `<div class="${'a '.repeat(500_000)}">${STORY}</div>`],
    ['a picture inside the page', `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">${STORY}`],
    ['one endless word', `${STORY}<p>${'x'.repeat(1_000_000)}</p>`],
    ['many entities', `${STORY}<p>${'&amp;'.repeat(100_000)}</p>`],
    ['a style sheet of megabytes', `<style>${'a{b:c}'.repeat(100_000)}</style>${STORY}`],
    ['many elements', `${STORY}${'<span>a</span> '.repeat(40_000)}`],
    ['many elements deep inside', `${'<div>'.repeat(300)}${STORY}${'<div>a</div> '.repeat(10_000)}`],
    ['a passage of many lines', `${STORY}<p>${'a line of text<br>'.repeat(20_000)}`],
    ['markup that never ends', `${STORY}<!-- ${'<p'.repeat(200_000)}`],
  ])('reads %s within seconds', async (_what, html) => {
    const started = performance.now();
    const { text } = await read(page(html));
    expect(text).toContain(P1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

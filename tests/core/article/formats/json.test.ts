import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../../../core/article/formats/json.ts';
import { MAX_ARTICLES } from '../../../../core/article/formats/parsed.ts';
import { readArticles } from '../../../../core/article/read.ts';
import { blocksOf, encode, fixture, readOne } from './support.ts';

const BODY = 'The council voted on Tuesday to build a new bridge over the river.';
const json = (value: unknown) => encode(JSON.stringify(value));

describe('ninjs', () => {
  it('reads every article of a file, versions 1 to 3, and leaves out what has no text', async () => {
    const articles = await fixture('ninjs.json');
    expect(
      articles.map(({ title, language, published, updated }) => [
        title,
        language,
        published.value,
        updated?.value,
      ]),
    ).toEqual([
      ['Dockworkers end three-week strike', 'en', '2022-09-30T09:15', '2022-09-30T11:02'],
      ['Erste Schiffe im Hafen gelöscht', 'de', '2022-10-04T18:00', undefined],
    ]);
    expect(articles.map(blocksOf)).toEqual([
      [
        'title: Dockworkers end three-week strike',
        'byline: Sam Example',
        'body: Dockworkers in Eastport voted on Thursday to end a strike, their union said.',
        'body: Work is to begin again on Monday.',
      ],
      [
        'title: Erste Schiffe im Hafen gelöscht',
        'body: Im Hafen sind am Dienstag die ersten Schiffe gelöscht worden.',
        'body: Bis Freitag sollen es zehn sein, teilte die Behörde mit.',
      ],
    ]);
  });

  it('reads the articles of a package, whatever they are called in it', async () => {
    const news = {
      type: 'composite',
      associations: { main: { headline: 'Main', body_text: BODY }, side: [] },
    };
    const list = { type: 'composite', associations: [{ headline: 'First', bodies: [{ value: BODY }] }] };
    for (const [value, title] of [
      [news, 'Main'],
      [list, 'First'],
    ])
      expect((await readOne(json(value), 'a.json')).title).toBe(title);
  });

  it('gives every article an id of its own, the first that of the file', async () => {
    const [first, second] = (await fixture('ninjs.json')).map(({ id }) => id);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(second).toBe(`${first}-2`);
  });
});

describe('other JSON', () => {
  it.each([
    [
      'schema.org',
      { '@type': 'NewsArticle', headline: 'Bridge', articleBody: BODY, datePublished: '2023-05-03' },
    ],
    [
      'JSON Feed',
      { items: [{ title: 'Bridge', content_text: BODY, date_published: '2023-05-03T10:00:00Z' }] },
    ],
    [
      'a news API',
      { status: 'ok', articles: [{ title: 'Bridge', content: BODY, publishedAt: '2023-05-03T10:00:00Z' }] },
    ],
    [
      'lists in lists',
      { response: { docs: [{ headline: { value: 'Bridge' }, body: BODY, pub_date: '20230503T100000Z' }] } },
    ],
  ])('%s', async (_name, value) => {
    const article = await readOne(json(value), 'a.json');
    expect(article.title).toBe('Bridge');
    expect(article.published).toMatchObject({
      value: expect.stringMatching(/^2023-05-03/),
      provenance: 'meta',
    });
    expect(blocksOf(article)).toContain(`body: ${BODY}`);
  });

  it.each(['jsonl', 'ndjson'])('reads one article per line of a .%s file', async (ending) => {
    const lines = [1, 2, 3].map((n) => JSON.stringify({ title: `Article ${n}`, text: BODY }));
    const articles = await readArticles(encode(`${lines.join('\n')}\n`), `a.${ending}`);
    expect(articles.map(({ title }) => title)).toEqual(['Article 1', 'Article 2', 'Article 3']);
  });

  it('reads the address where nothing else tells the date', async () => {
    const article = await readOne(
      json({ text: BODY, url: 'https://example.org/2023/05/03/bridge' }),
      'a.json',
    );
    expect(article.published).toEqual({ value: '2023-05-03', provenance: 'url', start: null, end: null });
  });
});

describe('JSON that is no article', () => {
  it.each([
    ['damaged', 'broken.json', encode('{"title": ')],
    ['damaged', 'broken.jsonl', encode(`{"text": "${BODY}"}\nnothing`)],
    ['no-text', 'numbers.json', json([1, 2, 3])],
    ['no-text', 'short.json', json({ title: 'A', text: 'B' })],
    ['over-limit', 'deep.json', encode('['.repeat(100_000) + ']'.repeat(100_000))],
    [
      'over-limit',
      'nested.json',
      json(Array.from({ length: MAX_DEPTH }).reduce((inner) => ({ items: inner }), [{ text: BODY }])),
    ],
    ['over-limit', 'many.json', json(Array.from({ length: MAX_ARTICLES + 1 }, () => ({ text: BODY })))],
    [
      'encoding',
      'mixed.json',
      Uint8Array.from('{"text":"M\u00c3\u00bcll M\u00fcll"}', (c) => c.charCodeAt(0)),
    ],
  ])('%s: %s', async (code, path, bytes) => {
    await expect(readArticles(bytes, path)).rejects.toMatchObject({
      name: 'ReadError',
      code,
      message: expect.stringMatching(/^[a-z]+\.jsonl?: [^\n]+\.$/),
    });
  });

  it.each([
    ['at its end', '[{"Wagner": 1', 'broken.json: it is not valid JSON (position 13); save it again.'],
    ['at a word', '{"quote":\rWagner ging', 'broken.json: it is not valid JSON; save it again.'],
  ])('damaged %s is told in one line that quotes nothing of it', async (_where, text, message) => {
    await expect(readArticles(encode(text), 'broken.json')).rejects.toMatchObject({ message });
  });
});

import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_TAGS } from '../../../../core/article/formats/xml.ts';
import { readArticles } from '../../../../core/article/read.ts';
import { blocksOf, encode, readOne } from './support.ts';

const BODY = 'The council voted on Tuesday to build a new bridge over the river.';

const NEWSML = `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="tag:example.org,2023:1" xml:lang="en">
  <itemMeta><itemClass qcode="ninat:text"/><versionCreated>2023-05-03T14:30:00+02:00</versionCreated>
    <firstCreated>2023-05-03T12:05:00+02:00</firstCreated></itemMeta>
  <contentMeta><headline>Bridge to be built</headline><by>Sam Example</by><language tag="en-GB"/></contentMeta>
  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
    <head><title>ignored</title></head><body><p>${BODY}</p><h2>Costs</h2><p>It is to cost 40 million euros.</p></body>
  </html></inlineXML></contentSet>
</newsItem>
<newsItem><contentMeta><headline>A picture</headline></contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
</itemSet></newsMessage>`;

const NITF = `<nitf><head><docdata><date.issue norm="20230503T120500"/></docdata></head><body>
  <body.head><hedline><hl1>Bridge to be built</hl1></hedline><byline>By Sam Example</byline></body.head>
  <body.content><p>${BODY}</p></body.content></body></nitf>`;

const RSS = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Town Post</title>
  <item><title>Bridge to be built</title><link>https://example.org/bridge</link>
    <pubDate>Wed, 03 May 2023 12:05:00 +0200</pubDate><description>Short.</description>
    <content:encoded><![CDATA[<p>${BODY}</p><p>More is not known yet.</p>]]></content:encoded></item>
  <item><title>Another one</title><description>${BODY} &amp; more.</description></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Town Post</title><entry><title>Bridge to be built</title>
  <link href="https://example.org/2023/05/03/bridge"/><content type="html">&lt;p&gt;${BODY}&lt;/p&gt;</content></entry></feed>`;

describe('articles in XML', () => {
  it('reads NewsML-G2, and leaves out what has no text', async () => {
    const article = await readOne(encode(NEWSML), 'a.xml');
    expect(blocksOf(article)).toEqual([
      'title: Bridge to be built',
      'byline: Sam Example',
      `body: ${BODY}`,
      'heading: Costs',
      'body: It is to cost 40 million euros.',
    ]);
    expect(article).toMatchObject({
      title: 'Bridge to be built',
      language: 'en',
      published: { value: '2023-05-03T12:05', provenance: 'meta' },
      updated: { value: '2023-05-03T14:30', provenance: 'meta' },
    });
  });

  it.each([
    ['NITF', NITF, '2023-05-03T12:05', 'meta'],
    ['Atom', ATOM, '2023-05-03', 'url'],
  ])('reads %s', async (_what, xml, value, provenance) => {
    const article = await readOne(encode(xml), 'a.xml');
    expect(article.title).toBe('Bridge to be built');
    expect(blocksOf(article)).toContain(`body: ${BODY}`);
    expect(article.published).toMatchObject({ value, provenance });
  });

  it('reads every item of a feed', async () => {
    const articles = await readArticles(encode(RSS), 'feed.xml');
    expect(articles.map(({ title, published }) => [title, published.value])).toEqual([
      ['Bridge to be built', '2023-05-03T12:05'],
      ['Another one', null],
    ]);
    expect(articles.map((article) => blocksOf(article).slice(1))).toEqual([
      [`body: ${BODY}`, 'body: More is not known yet.'],
      [`body: ${BODY} & more.`],
    ]);
  });
});

describe('XML that is no article', () => {
  it.each([
    ['damaged', '<rss><item>'],
    ['damaged', 'no XML at all'],
    [
      'damaged',
      `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "&a;&a;">]><item><content>&b;</content></item>`,
    ],
    ['no-text', '<svg xmlns="http://www.w3.org/2000/svg"><title>A picture</title></svg>'],
    ['over-limit', `<a>${'<b/>'.repeat(MAX_TAGS)}</a>`],
    ['over-limit', '<a>'.repeat(MAX_DEPTH + 1)],
  ])('%s: %.40s', async (code, xml) => {
    await expect(readOne(encode(xml), 'a.xml')).rejects.toMatchObject({
      name: 'ReadError',
      code,
      message: expect.stringMatching(/^a\.xml: [^\n]+\.$/),
    });
  });
});

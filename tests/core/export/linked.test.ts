/** JSON-LD and TimeML, and the published schema of dateline/1. */
import { readFile } from 'node:fs/promises';
import Ajv2020 from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { When } from '../../../core/events/event.ts';
import { jsonSchema } from '../../../core/export/dateline1.ts';
import { day, event } from '../timeline/events.ts';
import { elementsOf, exported, textOf } from './readers.ts';
import { HOSTILE, sample, withTitle } from './sample.ts';

const graph = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(
    z.looseObject({
      '@type': z.literal('Event'),
      name: z.string(),
      startDate: z.string().optional(),
      endDate: z.string().optional(),
      subjectOf: z.array(z.looseObject({ '@type': z.literal('NewsArticle'), headline: z.string() })),
    }),
  ),
});
const graphOf = (bytes: Uint8Array) => graph.parse(JSON.parse(textOf(bytes)))['@graph'];

describe('jsonld', () => {
  it('tells each event with its place, its participants and the articles that tell of it', async () => {
    const events = graphOf((await exported('jsonld', sample)).bytes);
    expect(events.map(({ name }) => name)).toEqual(sample.events.map(({ title }) => title));
    expect(events[0]).toMatchObject({
      startDate: '2024-06-03',
      endDate: '2024-06-03',
      location: [{ '@type': 'Place', name: 'Hamburg' }],
      about: [{ name: 'Gewerkschaft' }, { name: 'Reeder' }],
      additionalType: expect.stringMatching(/^http:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/\d{8}$/),
      subjectOf: [
        {
          headline: 'Warnstreik legt Häfen lahm',
          datePublished: '2024-06-03T18:30',
          hasPart: [{ '@type': 'Quotation', text: expect.stringMatching(/^Rund 4\.000 .* Betrieb\.$/) }],
        },
      ],
    });
  });

  it.each<[string, When | null, object]>([
    ['no date', null, {}],
    [
      'a year',
      { ...day('2024-01-01'), end: '2024-12-31', granularity: 'year' },
      { startDate: '2024', endDate: '2024' },
    ],
    [
      'a month',
      { ...day('2024-06-01'), end: '2024-06-30', granularity: 'month' },
      { startDate: '2024-06', endDate: '2024-06' },
    ],
    ['an open end', { ...day('2022-02-24'), end: '2024-11-01', open: 'end' }, { startDate: '2022-02-24' }],
    [
      'an open beginning',
      { ...day('2022-02-24'), end: '2024-11-01', open: 'start' },
      { endDate: '2024-11-01' },
    ],
  ])('tells no more of the dates than is known: %s', async (_, when, dates) => {
    const input = { events: [{ ...event('e', day('2024-01-01')), when }], articles: [] };
    const [{ startDate, endDate } = {}] = graphOf((await exported('jsonld', input)).bytes);
    expect({ ...(startDate && { startDate }), ...(endDate && { endDate }) }).toEqual(dates);
  });

  it('can stand in the script element of a page', async () => {
    const { bytes } = await exported('jsonld', withTitle(HOSTILE.markup));
    expect(textOf(bytes)).not.toContain('<');
    expect(graphOf(bytes)[0]?.name).toBe(HOSTILE.markup);
  });
});

describe('timeml', () => {
  it('tags the time expressions within the very text of the article', async () => {
    const { bytes, extension } = await exported('timeml', sample);
    const elements = elementsOf(textOf(bytes));
    const body = elements.find(({ name }) => name === 'TEXT');
    expect(extension).toBe('tml');
    expect(body?.text).toBe(sample.articles[0]?.text);
    const [dct, ...expressions] = elements.filter(({ name }) => name === 'TIMEX3');
    expect(dct?.attributes).toMatchObject({
      tid: 't0',
      functionInDocument: 'CREATION_TIME',
      value: '2024-06-03T18:30',
    });
    expect(expressions.find(({ text }) => text === 'Montag')?.attributes).toMatchObject({
      type: 'DATE',
      value: '2024-06-03',
      temporalFunction: 'true',
      anchorTimeID: 't0',
    });
    const ids = [dct, ...expressions].map((element) => element?.attributes.tid);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('packs several articles into a zip file, a document each, and keeps odd characters apart', async () => {
    const [first] = sample.articles;
    if (!first) throw new Error('the sample has an article');
    const odd = { ...first, id: 'fedcba9876543210', text: `${first.text}\r\n<x> & \u0000 \ud800 ]]>` };
    const mentions = sample.events[2]?.mentions.map((mention) => ({ ...mention, article: odd.id })) ?? [];
    const events = [...sample.events, { ...event('other', day('2024-06-04')), mentions }];
    const { bytes, extension } = await exported('timeml', { events, articles: [first, odd] });
    expect(extension).toBe('zip');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([`${first.id}.tml`, `${odd.id}.tml`]);
    const body = elementsOf(textOf(files[`${odd.id}.tml`] ?? new Uint8Array())).find(
      ({ name }) => name === 'TEXT',
    );
    expect(body?.text.endsWith('\r\n<x> & \ufffd \ufffd ]]>')).toBe(true);
  });
});

describe('the schema of dateline/1', () => {
  it('is published as it is', async () => {
    expect(JSON.parse(await readFile('docs/dateline-1.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(jsonSchema())),
    );
  });

  it.each([false, true])('holds what is written, with the texts: %s', async (texts) => {
    const validate = new Ajv2020({ allErrors: true }).compile(jsonSchema());
    const document: { articles: { text?: string }[]; events: object[] } = JSON.parse(
      textOf((await exported('json', sample, { texts })).bytes),
    );
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.articles[0]?.text).toBe(texts ? sample.articles[0]?.text : undefined);
    expect(validate({ ...document, format: 'dateline/2' })).toBe(false);
    expect(validate({ ...document, events: [{ ...document.events[0], when: 'gestern' }] })).toBe(false);
  });
});

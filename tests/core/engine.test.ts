import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extract } from '../../core/engine.ts';
import type { EventMention } from '../../core/events/event.ts';
import { extractFrom, merge, withPublished } from '../../core/extraction.ts';

const FOLDER = 'tests/fixtures/articles';

/** What an article of the fixtures tells of; a quote stands for the sentence it lies in. */
const expectation = z.object({
  language: z.string(),
  published: z.string().nullable(),
  title: z.string().nullable(),
  events: z.array(
    z.object({
      quote: z.string(),
      start: z.string(),
      end: z.string(),
      types: z.array(z.string()),
      factuality: z.string().optional(),
      attribution: z.string().optional(),
    }),
  ),
  /** Words no event may rest on. */
  never: z.array(z.string()),
  /** Words whose date nobody can know. */
  undated: z.array(z.string()).default([]),
});

const articles = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));

describe.each(articles)('%s', (name) => {
  const expected = expectation.parse(
    JSON.parse(readFileSync(join(FOLDER, name.replace(/\.\w+$/, '.json')), 'utf8')),
  );
  const { article, mentions } = extract(readFileSync(join(FOLDER, name)), name);
  const telling = (quote: string): EventMention[] => {
    const start = article.text.indexOf(quote);
    expect(start, `«${quote}» stands in ${name}`).toBeGreaterThanOrEqual(0);
    return mentions.filter((mention) => mention.start < start + quote.length && start < mention.end);
  };

  it('language, publication date and title', () => {
    expect({ language: article.language, published: article.published.value, title: article.title }).toEqual({
      language: expected.language,
      published: expected.published,
      title: expected.title,
    });
  });

  it.each(expected.events)('$start $quote', ({ quote, start, end, types, factuality, attribution }) => {
    const found = telling(quote);
    const match = found.find(
      ({ when }) => when?.start.slice(0, 10) === start && when.end.slice(0, 10) === end,
    );
    expect(match, JSON.stringify(found.map(({ type, when }) => [type, when]))).toBeDefined();
    expect(types).toContain(match?.type);
    if (factuality) expect(match?.factuality).toBe(factuality);
    if (attribution) expect(match?.attribution?.text).toContain(attribution);
  });

  it('tells of nothing else on a date of its own', () => {
    const wanted = new Set(
      [...expected.events, ...expected.undated.map((quote) => ({ quote }))].flatMap(({ quote }) =>
        telling(quote),
      ),
    );
    const others = mentions.filter((mention) => mention.expression && !wanted.has(mention));
    expect(others.map(({ title, expression }) => `${expression?.text}: ${title}`)).toEqual([]);
  });

  it('leaves boilerplate alone and dates nothing that cannot be known', () => {
    for (const quote of expected.never) expect(telling(quote)).toEqual([]);
    for (const quote of expected.undated) {
      expect(telling(quote).length).toBeGreaterThan(0);
      expect(telling(quote).map(({ when }) => when)).toEqual(telling(quote).map(() => null));
    }
  });

  it('titles are short, offsets lie in the text', () => {
    for (const { title, start, end, attribution, amounts, expression } of mentions) {
      expect(title.length).toBeLessThanOrEqual(90);
      expect(article.text.slice(start, end).trim()).toHaveLength(end - start);
      for (const span of [expression, ...amounts].filter((one) => one !== null))
        expect(article.text.slice(span.start, span.end)).toBe(span.text);
      // A German genitive is longer than the name it stands for.
      if (attribution)
        expect(article.text.slice(attribution.start, attribution.end).slice(0, 4)).toBe(
          attribution.text.slice(0, 4),
        );
    }
  });
});

describe('the user’s date', () => {
  it('dates what was undated, and only that', () => {
    const { article, mentions } = extract(readFileSync(join(FOLDER, 'ohne-datum.txt')), 'ohne-datum.txt');
    const dated = extractFrom(withPublished(article, '2024-05-08')).mentions;
    expect(mentions.filter(({ when }) => when).map(({ when }) => when?.start)).toEqual(['1931-01-01']);
    expect(dated.map(({ when }) => when?.start)).toContain('2024-05-07');
    expect(dated.map(({ when }) => when?.start)).toContain('1931-01-01');
  });
});

describe('the sample articles', () => {
  const told: Record<string, string> = {
    '002_082411c07413a728.txt': '2024-11-13',
    '004_f35cf44dca2f7aeb.txt': '2023-10-14',
  };
  const extractions = readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => extract(readFileSync(join('seeds', name)), name, { published: told[name] }));
  const events = merge(extractions);
  const eventOf = (article: number, quote: string) =>
    events.find(({ mentions }) =>
      mentions.some((mention) => {
        const { id, text } = extractions[article]?.article ?? { id: '', text: '' };
        return mention.article === id && text.slice(mention.start, mention.end).includes(quote);
      }),
    );
  const mentionOf = (article: number, quote: string) =>
    eventOf(article, quote)?.mentions.find(
      (mention) =>
        mention.article === extractions[article]?.article.id &&
        extractions[article]?.article.text.slice(mention.start, mention.end).includes(quote),
    );

  it.each([
    [0, 'teilte das US-Verteidigungsministerium', 'US-Verteidigungsministerium'],
    [0, 'mehr als 60,4 Milliarden', 'Pentagon'],
    [0, 'Erst am Vortag', 'Weiße Haus'],
    [3, 'Kim Yong-hyun erklärte', 'Kim Yong-hyun'],
    [4, 'bis zu 1.000 Container', 'John Kirby'],
  ])('%i «%s» is attributed to %s', (article, quote, source) => {
    expect(mentionOf(article, quote)?.attribution?.text).toContain(source);
  });

  it.each([
    [0, 'Das neue Paket habe', 'reported'],
    [3, 'habe über Nacht 83', 'reported'],
    [4, 'die Ausrüstung sei per See', 'reported'],
    [3, 'kündigte Austin an', 'planned'],
    [3, 'Nordkorea hat die Entsendung von Truppen', 'denied'],
  ])('%i «%s» is %s', (article, quote, factuality) => {
    expect(mentionOf(article, quote)?.factuality).toBe(factuality);
  });

  it.each([
    [0, 'Erst am Vortag', 1, 'Erst am Vortag'],
    [1, 'bei einem Treffen mit ihrem Amtskollegen', 3, 'empfängt am 1. November'],
    [4, 'besuchte der nordkoreanische Führer', 4, 'im September traf sich Herr Kim'],
  ])('%i «%s» and %i «%s» are one event', (a, first, b, second) => {
    expect(eventOf(a, first)).toBeDefined();
    expect(eventOf(a, first)?.id).toBe(eventOf(b, second)?.id);
  });

  it('one person under all spellings', () => {
    const names = events.flatMap(({ participants }) => participants);
    expect(new Set(names.filter((name) => name.startsWith('Choe'))).size).toBe(1);
    expect(new Set(names.filter((name) => /Syb/.test(name))).size).toBe(1);
    expect(names).not.toContain('Choe');
  });
});

/** A small made-up article with its events, offsets included, for the tests of the exports. */
import type { Article } from '../../../core/article/article.ts';
import type { Event, EventMention } from '../../../core/events/event.ts';
import type { ExportInput } from '../../../core/export/index.ts';
import type { TimeExpression } from '../../../core/temporal/expression.ts';

const TEXT = `Warnstreik legt Häfen lahm

Montag, 3. Juni 2024 | 18:30 Uhr

Rund 4.000 Beschäftigte haben am Montag die Arbeit niedergelegt, teilte die Gewerkschaft mit. In Hamburg ruhte der Betrieb.

Die Reeder verhandeln seit März. Wann es weitergeht, ist offen.
`;

const at = (words: string) => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};
const upTo = (first: string, last: string) => ({ start: at(first).start, end: at(last).end });

const article: Article = {
  id: '0123456789abcdef',
  path: 'artikel/streik.txt',
  title: 'Warnstreik legt Häfen lahm',
  language: 'de',
  text: TEXT,
  published: { value: '2024-06-03T18:30', provenance: 'dateline', ...at('Montag, 3. Juni 2024 | 18:30 Uhr') },
  blocks: [
    { kind: 'title', ...at('Warnstreik legt Häfen lahm') },
    { kind: 'dateline', ...at('Montag, 3. Juni 2024 | 18:30 Uhr') },
    { kind: 'body', ...upTo('Rund 4.000', 'ruhte der Betrieb.') },
    { kind: 'body', ...upTo('Die Reeder', 'ist offen.') },
  ],
};

const expression: TimeExpression = {
  id: 't1',
  ...at('am Montag'),
  text: 'am Montag',
  type: 'DATE',
  value: '2024-06-03',
  mod: null,
  granularity: 'day',
  interval: { start: '2024-06-03', end: '2024-06-03' },
  vague: false,
  anchor: { kind: 'publication' },
  rule: 'de/weekday',
  because: { de: 'Der Artikel ist vom Montag.', en: 'The article is of Monday.' },
};

function mention(
  id: string,
  sentence: { start: number; end: number },
  more: Partial<EventMention>,
): EventMention {
  return {
    id,
    article: article.id,
    ...sentence,
    title: id,
    type: 'labour',
    participants: [],
    places: [],
    amounts: [],
    attribution: null,
    factuality: 'asserted',
    expression: null,
    when: null,
    ...more,
  };
}

const strikeAmount = {
  value: 4000,
  unit: 'worker',
  text: '4.000 Beschäftigte',
  ...at('4.000 Beschäftigte'),
  qualifier: 'about',
} as const;
const onMonday = {
  start: '2024-06-03',
  end: '2024-06-03',
  granularity: 'day',
  certainty: 'exact',
  open: null,
} as const;

const strike: Event = {
  id: 'strike',
  title: 'Rund 4.000 Beschäftigte haben die Arbeit niedergelegt',
  type: 'labour',
  when: onMonday,
  participants: ['Gewerkschaft', 'Reeder'],
  places: ['Hamburg'],
  amounts: [strikeAmount],
  factuality: 'reported',
  contradictions: [
    {
      kind: 'amount',
      claims: [
        { mention: 'm1', value: '4.000' },
        { mention: 'm2', value: '3.500' },
      ],
    },
  ],
  mentions: [
    mention('m1', upTo('Rund 4.000', 'Gewerkschaft mit.'), {
      expression,
      when: onMonday,
      amounts: [strikeAmount],
      attribution: { text: 'Gewerkschaft', ...at('Gewerkschaft') },
      factuality: 'reported',
    }),
    mention('m2', at('In Hamburg ruhte der Betrieb.'), {}),
  ],
};

const talks: Event = {
  ...strike,
  id: 'talks',
  title: 'Die Reeder verhandeln',
  when: { start: '2024-03-01', end: '2024-06-03', granularity: 'month', certainty: 'exact', open: 'end' },
  places: [],
  amounts: [],
  factuality: 'asserted',
  contradictions: [],
  mentions: [mention('m3', at('Die Reeder verhandeln seit März.'), {})],
};

const undated: Event = {
  ...talks,
  id: 'undated',
  title: 'Wann es weitergeht, ist offen',
  when: null,
  mentions: [mention('m4', at('Wann es weitergeht, ist offen.'), {})],
};

export const sample: ExportInput = { articles: [article], events: [strike, talks, undated] };

/** The sample with another title of its first event. */
export function withTitle(title: string): ExportInput {
  return {
    ...sample,
    events: sample.events.map((event, index) => (index === 0 ? { ...event, title } : event)),
  };
}

/** Texts that formats have to survive. */
export const HOSTILE = {
  formula: '=HYPERLINK("http://example.com";"klick")',
  markup: '</text><script>alert(1)</script> & "Anführung" <b>',
  markdown: '# [Titel](http://example.com) *fett* `Code` <img src=x> | Tabelle',
  controls: 'Eins\u0000zwei\u001b[31m drei\u202Erückwärts\ud800 vier\n\nfünf',
};

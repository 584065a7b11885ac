import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../renderer/reader/quote.ts';

const mention = {
  articleTitle: 'Gipfel in <Bonn>',
  articlePublished: { value: '2024-05-04', provenance: null, start: null, end: null, text: null },
};
const words = {
  dates: { moment: (iso: string) => `am ${iso}` },
  paragraph: 'Absatz 3',
  undated: 'Datum unbekannt',
  marks: ['„', '“'] as [string, string],
};

describe('a quote', () => {
  it('names title, day, paragraph and file behind the words', () => {
    const { text } = quoteOf('Sie trafen\n  sich.', mention, 'a.txt', words);
    expect(text).toBe('„Sie trafen sich.“\n— Gipfel in <Bonn>, am 2024-05-04, Absatz 3, a.txt\n');
  });

  it('is text in HTML, whatever stands in the article', () => {
    const { html } = quoteOf('<img src=x onerror="a">', mention, '&.txt', words);
    expect(html).toBe(
      '<blockquote><p>„&lt;img src=x onerror=&quot;a&quot;&gt;“</p>' +
        '<footer>— <cite>Gipfel in &lt;Bonn&gt;</cite>, am 2024-05-04, Absatz 3, &amp;.txt</footer></blockquote>',
    );
  });

  it('says that the day is unknown', () => {
    const undated = { ...mention, articlePublished: { ...mention.articlePublished, value: null } };
    expect(quoteOf('Ja.', undated, 'a.txt', words).text).toContain(', Datum unbekannt, ');
  });
});

import { describe, expect, it } from 'vitest';
import { blocksOf, encode, fixture, readOne } from './support.ts';

const mail = (headers: string[], body: string) => encode(`${headers.join('\r\n')}\r\n\r\n${body}`);

describe('mail', () => {
  it('reads subject, sender, date and message, and sets the signature apart', async () => {
    const [article] = await fixture('press-release.eml');
    if (!article) throw new Error('no article');
    expect(blocksOf(article)).toEqual([
      'title: Hafen Nordstadt: Betrieb läuft ab Montag wieder',
      'byline: Pressestelle Hafenbehörde',
      'dateline: Fri, 30 Sep 2022 23:40:00 -0400',
      'body: Nach drei Wochen Streik nimmt der Hafen Nordstadt am Montag den Betrieb wieder auf. ' +
        'Die Beschäftigten hatten am Donnerstag mit 812 zu 340 Stimmen für das Ende des Ausstands gestimmt.',
      'body: Das erste von vierzig wartenden Schiffen wird am Montag um 6 Uhr gelöscht, teilte die Hafenbehörde mit.',
      'navigation: Pressestelle der Hafenbehörde, seit 1. Januar 2019 am Kai 7',
    ]);
  });

  it('keeps the day and the minute of the sender, and where they stand', async () => {
    const [article] = await fixture('press-release.eml');
    const { value, provenance, start, end } = article?.published ?? {};
    expect([value, provenance]).toEqual(['2022-09-30T23:40', 'meta']);
    expect(article?.text.slice(start ?? 0, end ?? 0)).toBe('Fri, 30 Sep 2022 23:40:00 -0400');
  });

  it('reads a message in HTML alone', async () => {
    const html =
      '<h2>Flood</h2><p>The river rose on Monday and flooded the old town.</p><script>alert(1)</script>';
    const article = await readOne(mail(['Subject: Flood warning', 'Content-Type: text/html'], html), 'a.eml');
    expect(blocksOf(article)).toEqual([
      'title: Flood warning',
      'heading: Flood',
      'body: The river rose on Monday and flooded the old town.',
    ]);
  });

  it.each([
    ['no-text', 'no text', mail(['Subject: Nothing'], '')],
    ['empty', 'blank lines', encode('\n\n')],
    [
      'damaged',
      'parts without end',
      encode(
        Array.from(
          { length: 200 },
          (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
        ).join(''),
      ),
    ],
    ['damaged', 'headers without end', encode(`Subject: ${'x'.repeat(2_000_000)}\r\n\r\nText`)],
  ])('%s: %s', async (code, _what, bytes) => {
    await expect(readOne(bytes, 'a.eml')).rejects.toMatchObject({
      name: 'ReadError',
      code,
      message: expect.stringMatching(/^a\.eml: [^\n]+\.$/),
    });
  });
});

import { expect, test } from './dateline.ts';
import { article, drop, inspector, markedSentence, openEvent, reader, ready, rows } from './window.ts';

test('buttons and keys lead from one event of the article to the next', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  const place = reader(app).getByText(/^Ereignis \d+ von 7$/);
  const before = await place.textContent();
  await reader(app).getByRole('button', { name: 'Nächstes Ereignis des Artikels' }).click();
  await expect(place).not.toHaveText(before ?? '');
  await markedSentence(app).focus();
  await app.keyboard.press('Shift+N');
  await expect(place).toHaveText(before ?? '');
  await expect(markedSentence(app)).toContainText('425 Millionen');
});

test('a time expression says what it means, to the mouse and to the keyboard', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  await reader(app).locator('mark[data-expression]').first().hover();
  await expect(app.getByRole('tooltip')).toContainText('Freitag, 1. November 2024');
  await app.mouse.move(5, 5);
  await expect(app.getByRole('tooltip')).toHaveCount(0);

  await markedSentence(app).focus();
  await app.keyboard.press('d');
  await expect(reader(app).locator('[data-expression]:focus')).toHaveCount(1);
  await expect(app.getByRole('tooltip')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('tooltip')).toHaveCount(0);
});

test('a quote is copied with its source, as text and as HTML', async ({ app, host }) => {
  test.skip(host === 'electron', 'reading the clipboard back needs a permission that the session denies');
  await app.context().grantPermissions(['clipboard-read']);
  await openEvent(app, '425 Millionen');
  await markedSentence(app).focus();
  await app.keyboard.press('c');
  await expect(app.getByText('Zitat mit Quelle kopiert')).toBeVisible();
  const [text, html] = await app.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return [await read('text/plain'), await read('text/html')];
  });
  expect(text).toMatch(
    /^„Das neue Paket habe .*mit\.“\r?\n— USA sagen Ukraine weitere Militärhilfe zu, Fr\., 1\. Nov\. 2024, 21:07 Uhr, Absatz 1, /,
  );
  expect(html).toContain('<cite>USA sagen Ukraine weitere Militärhilfe zu</cite>');
});

test('what is not the article is folded, one run at a time', async ({ app }) => {
  await ready(app);
  await article(app, 'Nordkorea verspricht').getByRole('button').first().click();
  const fold = reader(app).getByRole('button', { name: /^\d+ Abs(atz|ätze) ausgeblendet: / });
  await expect(fold.first()).toBeVisible();
  const folded = await fold.count();
  expect(folded).toBeGreaterThan(0);
  await fold.first().click();
  await expect(fold).toHaveCount(folded - 1);
  await expect(reader(app).getByRole('button', { name: /nicht zum Artikel gehör/ })).toBeVisible();
});

test.describe('articles of the test', () => {
  test.use({ articles: 'none' });

  test('buttons and keys lead from one source of an event to the next', async ({ app }) => {
    const story = (place: string, source: string) => `Angriff auf Kiew

${place}, 4. Mai 2024

Russland hat Kiew am Freitag mit 48 Drohnen angegriffen, teilte ${source} mit.
`;
    await drop(app, [
      { name: 'a.txt', text: story('Berlin', 'die ukrainische Luftwaffe') },
      { name: 'b.txt', text: story('Wien', 'das Bürgermeisteramt') },
    ]);
    await rows(app).first().click();
    await expect(reader(app).getByText('Quelle 1 von 2')).toBeVisible();
    const first = await markedSentence(app).textContent();
    await reader(app).getByRole('button', { name: 'Nächste Quelle des Ereignisses' }).click();
    await expect(reader(app).getByText('Quelle 2 von 2')).toBeVisible();
    await expect(markedSentence(app)).not.toHaveText(first ?? '');
    await markedSentence(app).focus();
    await app.keyboard.press('Shift+S');
    await expect(reader(app).getByText('Quelle 1 von 2')).toBeVisible();
  });

  test('a very long article opens at its sentence and is laid out in parts', async ({ app }) => {
    const filler = Array.from({ length: 1500 }, () => 'Ein weiterer Absatz erzählt von nichts Besonderem.');
    const told = 'Der Bundestag beschloss am 2. Mai 2024 in Berlin ein Gesetz über die Ernte.';
    const text = ['Langer Bericht', 'Berlin, 4. Mai 2024', ...filler, told, ...filler].join('\n\n');
    await drop(app, [{ name: 'lang.txt', text }]);
    await rows(app).first().click();
    await expect(markedSentence(app)).toBeInViewport();
    await expect(markedSentence(app)).toContainText('Gesetz über die Ernte');
    expect(await reader(app).locator('article p').count()).toBeLessThan(400);
    await expect(inspector(app)).toBeVisible();
  });
});

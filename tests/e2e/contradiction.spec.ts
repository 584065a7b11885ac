import { expect, test } from './dateline.ts';
import { drop, inspector, markedSentence, openEvent, palette, selectedRow } from './window.ts';

test.use({ articles: 'none' });

const story = (place: string, count: number, source: string) => `Angriff auf Kiew

${place}, 4. Mai 2024

Russland hat Kiew am Freitag mit ${count} Drohnen angegriffen, teilte ${source} mit.
`;

test('sources that disagree are shown side by side, each claim leading to its source', async ({ app }) => {
  await drop(app, [
    { name: 'a.txt', text: story('Berlin', 48, 'die ukrainische Luftwaffe') },
    { name: 'b.txt', text: story('Wien', 61, 'das Bürgermeisteramt') },
  ]);
  await openEvent(app, 'Drohnen');
  await expect(selectedRow(app)).toContainText('Quellen widersprechen sich');
  await expect(inspector(app).getByRole('heading', { name: '2 Quellen' })).toBeVisible();

  const warning = inspector(app).getByRole('region', { name: 'Die Quellen nennen verschiedene Zahlen' });
  const claim = (count: string) => warning.getByRole('listitem').filter({ hasText: count });
  await claim('48').getByRole('button').click();
  await expect(markedSentence(app)).toContainText('48 Drohnen');
  await claim('61').getByRole('button').click();
  await expect(markedSentence(app)).toContainText('61 Drohnen');

  await warning.getByRole('button', { name: 'Nebeneinanderstellen' }).click();
  const dialog = app.getByRole('dialog', { name: 'Quellen nebeneinander' });
  await expect(dialog.getByRole('row')).toHaveCount(3);
  await expect(dialog.getByRole('row').filter({ hasText: '48 Drohnen' })).toContainText(
    'ukrainische Luftwaffe',
  );
  await dialog.getByRole('button', { name: /^48 .* gilt$/ }).click();
  await expect(dialog.getByText(/Entschieden von Ihnen: 48/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Schließen' }).click();
  await expect(claim('48')).toContainText('gilt');
  await expect(selectedRow(app)).not.toContainText('Quellen widersprechen sich');

  await selectedRow(app).focus();
  await app.keyboard.press('Shift+Q');
  await dialog.getByRole('button', { name: 'Urteil zurücknehmen' }).click();
  await expect(dialog.getByText(/Sie haben noch nicht entschieden/)).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(selectedRow(app)).toContainText('Quellen widersprechen sich');
});

test('by keyboard, a verdict is told in the comparison, and by way of the palette', async ({ app }) => {
  await drop(app, [
    { name: 'a.txt', text: story('Berlin', 48, 'die ukrainische Luftwaffe') },
    { name: 'b.txt', text: story('Wien', 61, 'das Bürgermeisteramt') },
  ]);
  await openEvent(app, 'Drohnen');
  await expect(selectedRow(app)).toContainText('Quellen widersprechen sich');
  await selectedRow(app).focus();
  await app.keyboard.press('Shift+Q');
  const dialog = app.getByRole('dialog', { name: 'Quellen nebeneinander' });
  const follow = dialog.getByRole('button', { name: /^61 .* gilt$/ });
  for (let tabs = 0; tabs < 8 && !(await follow.evaluate((it) => it === document.activeElement)); tabs++)
    await app.keyboard.press('Tab');
  await expect(follow).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(dialog.getByText(/Entschieden von Ihnen: 61/)).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(selectedRow(app)).not.toContainText('Quellen widersprechen sich');

  await palette(app, 'Urteil zurücknehmen: Menge');
  await expect(selectedRow(app)).toContainText('Quellen widersprechen sich');
  await palette(app, '48 Drohnen');
  await expect(inspector(app).getByText('gilt', { exact: true })).toBeVisible();
  await expect(selectedRow(app)).not.toContainText('Quellen widersprechen sich');
});

test('markup in an article stays text, everywhere in the window', async ({ app }) => {
  const errors: string[] = [];
  app.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const markup = '<img src=x onerror=alert(1)>';
  await drop(app, [
    {
      name: '<b>a.txt',
      text: `Treffen ${markup}\n\nBonn, 4. Mai 2024\n\nAm Freitag traf Maria ${markup} Peter Haas in Bonn.\n`,
    },
  ]);
  await openEvent(app, 'Maria');
  await expect(markedSentence(app)).toContainText(markup);
  await expect(app.locator('img, b')).toHaveCount(0);
  expect(errors).toEqual([]);
});

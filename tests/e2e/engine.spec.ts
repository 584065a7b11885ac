import { openWorkspace } from '../../workspace/open.ts';
import { expectAccessible } from './axe.ts';
import { test as base, expect } from './dateline.ts';
import { chooseRow, drop, inspector, markedSentence, palette, reader, ready, rows, told } from './window.ts';

/** A workspace as if an older version of the engine had read its articles and found another title. */
const test = base.extend({
  workspace: async ({ workspace }, use) => {
    const older = openWorkspace(workspace);
    const db = older.writer();
    db.run("UPDATE article SET engine = '0'");
    db.run(`UPDATE mention SET title = 'Älterer Titel' WHERE id =
      (SELECT id FROM mention WHERE title LIKE '%425 Millionen%' LIMIT 1)`);
    older.close();
    await use(workspace);
  },
});

test('what a new version of the engine would change is shown, put off, and accepted', async ({ app }) => {
  await ready(app);
  const banner = app.getByRole('region', { name: 'Neue Fassung der Erkennung' });
  await expect(banner).toContainText('liest 5 Artikel vielleicht anders');
  await banner.getByRole('button', { name: 'Unterschiede ansehen' }).click();
  const dialog = app.getByRole('dialog', { name: 'Neue Fassung der Erkennung' });
  await expect(dialog.getByText('Unterschiede in 1 Artikel')).toBeVisible();
  await expect(dialog.getByText('Älterer Titel')).toBeVisible();
  await expectAccessible(app);
  await dialog.getByRole('checkbox').focus();
  await app.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: '0 Artikel übernehmen' })).toBeDisabled();
  await app.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Später' }).click();
  await expect(banner).toHaveCount(0);

  await palette(app, 'Neue Fassung der Erkennung ansehen');
  await dialog.getByRole('button', { name: 'Alle übernehmen' }).click();
  await expect(told(app, '5 Artikel neu gelesen')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(rows(app).filter({ hasText: '425 Millionen' })).toHaveCount(1);
});

base('an edited event stays where the engine no longer finds it, and says so', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+C');
  await expect(inspector(app).getByRole('button', { name: 'bestätigt' })).toBeVisible();
  // Read as English, nothing is found in a German article.
  await palette(app, 'Sprache des Artikels ändern');
  await reader(app).getByRole('combobox').selectOption({ label: 'Englisch' });
  await app.keyboard.press('Enter');
  await expect(told(app, /Sprache auf Englisch gesetzt: .* entfallen/)).toBeVisible();
  await expect(rows(app).filter({ hasText: '425 Millionen' })).toContainText('bestätigt');
  await expect(inspector(app).getByText(/Es bleibt, weil Sie es bearbeitet haben/)).toBeVisible();
  await expect(markedSentence(app)).toContainText('425 Millionen');
  await expect(app.getByRole('region', { name: 'Bearbeitungen ohne Fundstelle' })).toHaveCount(0);
});

base.describe('an article that an editor has changed', () => {
  base.use({ articles: 'none' });
  const story = (sentence: string) =>
    `Treffen in Bonn\n\nBonn, 4. Mai 2024\n\nAm Freitag traf Maria Weiß Peter Haas in Bonn. ${sentence}\n\nDer Stadtrat von Bonn wählte am 2. Mai 2024 Anna Beispiel zur Bürgermeisterin der Stadt.\n`;

  base('edits that have lost their place are listed, attached anew or dismissed', async ({ app }) => {
    const striking =
      'Die Gewerkschaft rief am Donnerstag in Bonn zu einem Warnstreik von 120 Beschäftigten auf.';
    await drop(app, [{ name: 'a.txt', text: story(striking) }]);
    await chooseRow(app, 'Warnstreik');
    await app.keyboard.press('Shift+C');
    await expect(inspector(app).getByRole('button', { name: 'bestätigt' })).toBeVisible();
    await drop(app, [{ name: 'a.txt', text: story('') }]);

    const banner = app.getByRole('region', { name: 'Bearbeitungen ohne Fundstelle' });
    await expect(banner).toContainText('1 Bearbeitung hat ihre Stelle');
    await banner.getByRole('button', { name: 'Ansehen' }).click();
    const dialog = app.getByRole('dialog', { name: 'Bearbeitungen ohne Fundstelle' });
    await expect(dialog.locator('blockquote')).toHaveText(striking);
    await expect(dialog.getByText('Der Satz steht nicht mehr im Artikel.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Neu zuordnen …' }).click();
    await expectAccessible(app);
    await dialog.getByRole('button', { name: /^Diesem Satz zuordnen: Der Stadtrat/ }).click();
    await expect(dialog.getByText('Jede Bearbeitung hat ihre Stelle.')).toBeVisible();
    await app.keyboard.press('Escape');
    await expect(rows(app).filter({ hasText: 'Bürgermeisterin' })).toContainText('bestätigt');

    await app.keyboard.press('Control+Z');
    await palette(app, 'Bearbeitungen ohne Fundstelle zeigen');
    await dialog.getByRole('button', { name: 'Verwerfen' }).click();
    await expect(dialog.getByText('Jede Bearbeitung hat ihre Stelle.')).toBeVisible();
  });
});

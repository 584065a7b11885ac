import { expect, test } from './dateline.ts';
import { library, marks, ready, rows } from './window.ts';

const ARTICLE = `Gericht verurteilt Reeder

Hamburg, 3. Mai 2021

Das Landgericht Hamburg hat den Reeder am Montag zu drei Jahren Haft verurteilt. Die Verteidigung kündigte am
4. Mai 2021 Revision an.
`;

test.describe('an empty workspace', () => {
  test.use({ articles: 'none' });

  test('says what to do, and takes files from the picker', async ({ app }) => {
    await expect(
      app.getByRole('heading', { name: 'Artikel hineinziehen, Zeitachse bekommen' }),
    ).toBeVisible();
    const chooser = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: 'Dateien wählen …' }).click();
    await (await chooser).setFiles({
      name: 'urteil.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(ARTICLE),
    });

    await expect(app.getByText('1 Artikel hinzugefügt')).toBeVisible();
    await expect(library(app).getByRole('heading', { name: 'Artikel 1' })).toBeVisible();
    await expect(rows(app).first()).toContainText('Mai 2021');
    await expect(marks(app).first()).toBeVisible();
  });
});

test('dropped files: the readable ones are added, the others are named with what to do', async ({ app }) => {
  await ready(app);
  const transfer = await app.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'urteil.txt', { type: 'text/plain' }));
    data.items.add(new File([], 'leer.txt', { type: 'text/plain' }));
    data.items.add(
      new File([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0, 0, 0])], 'programm.txt'),
    );
    return data;
  }, ARTICLE);
  await app.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(app.getByText('Artikel hier ablegen')).toBeVisible();
  await app.dispatchEvent('main', 'drop', { dataTransfer: transfer });

  const report = app.getByRole('status').filter({ hasText: '1 Artikel hinzugefügt' });
  await expect(report).toContainText('2 Dateien nicht gelesen');
  await expect(report.getByRole('listitem').filter({ hasText: 'leer.txt' })).toContainText(
    'Die Datei ist leer.',
  );
  await expect(report.getByRole('listitem').filter({ hasText: 'programm.txt' })).toContainText(
    'keine Textdatei',
  );
  await expect(library(app).getByRole('heading', { name: 'Artikel 6' })).toBeVisible();

  await report.getByRole('button', { name: 'Schließen' }).click();
  const failure = library(app).getByRole('listitem').filter({ hasText: 'leer.txt' });
  await failure.getByRole('button', { name: '„leer.txt“ aus der Liste nehmen' }).click();
  await expect(failure).toHaveCount(0);
  await expect(library(app).getByText('1 Datei nicht gelesen')).toBeVisible();
});

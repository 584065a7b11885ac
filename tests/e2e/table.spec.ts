import { expect, test } from './dateline.ts';
import { drop, inspector, rowCount, rows, selectedRow, table } from './window.ts';

test.use({ articles: 'none' });

const PLACES = ['Aachen', 'Bonn', 'Celle', 'Dresden', 'Erfurt', 'Fulda', 'Gera', 'Halle', 'Ilmenau', 'Jena'];

/** An article that tells of many days. */
const chronicle = Array.from({ length: 320 }, (_, i) => {
  const year = 1700 + i;
  return `In ${PLACES[i % 10]} unterzeichneten Bund und Land am 3. Mai ${year} ein Abkommen über ${i + 2} Brücken.`;
}).join('\n\n');

test('the keyboard reaches rows that are not loaded yet', async ({ app }) => {
  await drop(app, [{ name: 'chronik.txt', text: `Chronik\n\n${chronicle}\n` }]);
  // The events come as they are merged.
  await expect(async () => expect(await rowCount(app)).toBe(320)).toPass();
  const count = 320;
  await rows(app).first().focus();
  await app.keyboard.press('End');
  await expect(selectedRow(app)).toHaveAttribute('aria-rowindex', String(count + 1));
  await expect(selectedRow(app)).toBeFocused();
  await expect(inspector(app)).toContainText('2019');
  await app.keyboard.press('Home');
  await expect(selectedRow(app)).toHaveAttribute('aria-rowindex', '2');
  await app.keyboard.press('PageDown');
  await expect(selectedRow(app)).toBeFocused();
  await expect(selectedRow(app)).not.toHaveAttribute('aria-rowindex', '2');
});

test('sorting is told, and so is how many rows there are', async ({ app }) => {
  await drop(app, [{ name: 'chronik.txt', text: `Chronik\n\n${chronicle}\n` }]);
  const status = app.getByTestId('table-status');
  await expect(status).toContainText(/^(\d+) von \1 Ereignissen\. Aufsteigend geordnet nach Datum$/);
  await table(app).getByRole('columnheader', { name: 'Datum' }).getByRole('button').click();
  await expect(status).toContainText('Absteigend geordnet nach Datum');
});

test('letters lead to the title that begins with them', async ({ app }) => {
  await drop(app, [
    { name: 'a.txt', text: 'Am 2. Mai 2024 traf Maria Weiß in Bonn den Minister Peter Haas.\n' },
    { name: 'b.txt', text: 'Der Bundestag beschloss am 3. Mai 2024 in Berlin ein Gesetz.\n' },
  ]);
  await rows(app).first().focus();
  const titles = await rows(app).allTextContents();
  const second = /(?:: )(\p{L})/u.exec(titles[1] ?? '')?.[1] ?? '';
  await app.keyboard.press(second.toLowerCase());
  await expect(rows(app).nth(1)).toBeFocused();
  await expect(rows(app).nth(1)).toHaveAttribute('aria-selected', 'true');
});

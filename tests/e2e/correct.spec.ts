import type { Page } from '@playwright/test';
import { expect, test } from './dateline.ts';
import { chooseRow, inspector, openEvent, palette, rows, selectedRow, told, undo } from './window.ts';

const event = inspector;
const form = (app: Page, name: string) => event(app).getByRole('form', { name });

test('a date is told in words and taken back; the one found stays beside it', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  await event(app).getByRole('button', { name: 'Datum berichtigen' }).click();
  await expect(event(app).getByLabel('Datum in Worten')).toBeFocused();
  await app.keyboard.type('vom 3. bis 7. Mai 2024');
  await expect(form(app, 'Datum berichtigen').getByText('= 3.–7. Mai 2024')).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(told(app, 'Datum auf 3.–7. Mai 2024 gesetzt')).toBeVisible();
  await expect(selectedRow(app)).toContainText('3.–7. Mai 2024');
  await expect(selectedRow(app)).toContainText('berichtigt');
  await expect(event(app).getByText('Gefunden: Freitag, 1. November 2024')).toBeVisible();
  await expect(event(app).getByRole('button', { name: 'Datum berichtigen' })).toBeFocused();

  await event(app).getByRole('button', { name: 'Eigene Angabe zurücknehmen: Datum' }).click();
  await expect(selectedRow(app)).toContainText('1. Nov. 2024');
  await expect(event(app).getByText('Gefunden:')).toHaveCount(0);
});

const DATES: [words: string, means: string][] = [
  ['17.5.2024', '= Freitag, 17. Mai 2024'],
  ['Mai 2024', '= Mai 2024'],
  ['um 1990', '= ca. 1990'],
  ['vor 3.5.2024', '= bis Donnerstag, 2. Mai 2024'],
  ['seit Februar 2022', '= seit Februar 2022'],
  ['unbekannt', 'Datum unbekannt'],
];

test('the date form understands words, and refuses what the calendar does not have', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+E');
  const words = event(app).getByLabel('Datum in Worten');
  for (const [text, means] of DATES) {
    await words.fill(text);
    await expect(form(app, 'Datum berichtigen').locator('[aria-live]')).toHaveText(means);
  }
  await words.fill('am Freitag');
  await expect(event(app).getByText(/nennt für sich allein kein Datum/)).toBeVisible();

  await words.fill('31.1.2024');
  await event(app).getByLabel('Monat').fill('2');
  await expect(event(app).getByText(/gibt es im Kalender nicht/)).toBeVisible();
  await expect(event(app).getByRole('button', { name: 'Übernehmen' })).toBeDisabled();
  await event(app).getByLabel('Tag').fill('29');
  await expect(form(app, 'Datum berichtigen').locator('[aria-live]')).toHaveText(/29. Februar 2024/);
  await app.keyboard.press('Escape');
  await expect(form(app, 'Datum berichtigen')).toHaveCount(0);
});

/** Every kind of date: in words, in fields, and as the step is called. */
const KINDS: {
  words: string;
  kind: string;
  from?: [day: string, month: string, year: string];
  to?: [day: string, month: string, year: string];
  circa?: boolean;
  told: RegExp;
}[] = [
  { words: '17.5.2023', kind: 'am', from: ['17', '5', '2023'], told: /17\. Mai 2023/ },
  { words: 'Mai 2024', kind: 'am', from: ['', '5', '2024'], told: /Mai 2024/ },
  { words: '1989', kind: 'am', from: ['', '', '1989'], told: /1989/ },
  {
    words: 'vom 3. bis 7. Mai 2022',
    kind: 'von–bis',
    from: ['3', '5', '2022'],
    to: ['7', '5', '2022'],
    told: /3\.–7\. Mai 2022/,
  },
  { words: 'bis 2. Mai 2020', kind: 'bis', from: ['2', '5', '2020'], told: /bis .*2\. Mai 2020/ },
  { words: 'seit Februar 2021', kind: 'ab', from: ['', '2', '2021'], told: /seit Februar 2021/ },
  { words: 'um 1990', kind: 'am', from: ['', '', '1990'], circa: true, told: /ca\. 1990/ },
  { words: 'unbekannt', kind: 'unbekannt', told: /unbekannt/ },
];
const dateSet = (app: Page, what: RegExp) =>
  app.getByRole('status').filter({ hasText: new RegExp(`Datum auf .*${what.source} gesetzt`) });

test('by keyboard, every kind of date: day, month, year, from–to, before, after, about, unknown', async ({
  app,
}) => {
  test.slow();
  await chooseRow(app, '425 Millionen');
  for (const { words, told: what } of KINDS) {
    await selectedRow(app).focus();
    await app.keyboard.press('Shift+E');
    await expect(event(app).getByLabel('Datum in Worten')).toBeFocused();
    await app.keyboard.type(words);
    await expect(form(app, 'Datum berichtigen').locator('[aria-live]')).toHaveText(
      words === 'unbekannt' ? 'Datum unbekannt' : new RegExp(`= ${what.source}|= .*${what.source}`),
    );
    await app.keyboard.press('Enter');
    await expect(dateSet(app, what)).toBeVisible();
  }
  await expect(event(app).getByText('Datum unbekannt')).toBeVisible();
  for (const _kind of KINDS) await app.keyboard.press('Control+Z');
  await expect(event(app).getByText('Gefunden:')).toHaveCount(0);
});

test('by mouse, every kind of date: in fields', async ({ app }) => {
  test.slow();
  await openEvent(app, '425 Millionen');
  for (const { kind, from, to, circa = false, told: what } of KINDS) {
    await event(app).getByRole('button', { name: 'Datum berichtigen' }).click();
    const dates = form(app, 'Datum berichtigen');
    await dates.getByRole('radio', { name: kind, exact: true }).click();
    const parts = dates.locator('fieldset').filter({ has: app.getByLabel('Jahr') });
    for (const [at, date] of [from, to].entries())
      if (date) {
        await parts.nth(at).getByLabel('Uhrzeit').fill('');
        await parts.nth(at).getByLabel('Tag').fill(date[0]);
        await parts.nth(at).getByLabel('Monat').fill(date[1]);
        await parts.nth(at).getByLabel('Jahr').fill(date[2]);
      }
    if (from && (kind === 'am' || kind === 'von–bis')) await dates.getByText('ungefähr').setChecked(circa);
    await dates.getByRole('button', { name: 'Übernehmen' }).click();
    await expect(dateSet(app, what)).toBeVisible();
  }
  await expect(event(app).getByText('Datum unbekannt')).toBeVisible();
});

test('title and type are corrected by keyboard, and undone from the notice', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('F2');
  await app.keyboard.press('Control+A');
  await app.keyboard.type('Washington kündigt Paket an');
  await app.keyboard.press('Enter');
  await expect(event(app).getByRole('heading', { level: 2 })).toHaveText('Washington kündigt Paket an');
  await expect(event(app).getByText('Gefunden: Das neue Paket')).toBeVisible();

  await palette(app, 'Art berichtigen');
  await event(app).getByRole('combobox', { name: 'Art' }).selectOption({ label: 'Abkommen' });
  await app.keyboard.press('Enter');
  await expect(told(app, 'Art auf Abkommen gesetzt')).toBeVisible();
  await undo(app);
  await expect(told(app, 'Zurückgenommen: Art auf Abkommen gesetzt')).toBeVisible();
  await expect(selectedRow(app)).toContainText('Hilfe');
});

test('by mouse, title and type are corrected, and taken back', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  await event(app).getByRole('button', { name: 'Titel berichtigen' }).click();
  await event(app).getByLabel('Titel', { exact: true }).fill('Washington kündigt Paket an');
  await event(app).getByRole('button', { name: 'Übernehmen' }).click();
  await expect(event(app).getByRole('heading', { level: 2 })).toHaveText('Washington kündigt Paket an');
  await event(app).getByRole('button', { name: 'Art berichtigen' }).click();
  await event(app).getByRole('combobox', { name: 'Art' }).selectOption({ label: 'Abkommen' });
  await event(app).getByRole('button', { name: 'Übernehmen' }).click();
  await expect(selectedRow(app)).toContainText('Abkommen');
  await event(app).getByRole('button', { name: 'Eigene Angabe zurücknehmen: Art' }).click();
  await expect(selectedRow(app)).toContainText('Hilfe');
  // The title by keyboard.
  await palette(app, 'Eigene Angabe zurücknehmen: Titel');
  await expect(event(app).getByRole('heading', { level: 2 })).toContainText('Das neue Paket');
});

test('by keyboard, participants and figures are corrected', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await palette(app, 'Beteiligte berichtigen');
  await expect(event(app).getByLabel('Beteiligte', { exact: true })).toBeFocused();
  await app.keyboard.type('Lloyd Austin');
  await app.keyboard.press('Enter');
  await app.keyboard.press('Enter');
  await expect(event(app).getByRole('button', { name: 'Lloyd Austin', exact: true })).toBeVisible();

  await palette(app, 'Mengen und Beträge berichtigen');
  await expect(event(app).getByLabel('Zahl').last()).toBeFocused();
  await app.keyboard.press('Control+A');
  await app.keyboard.type('500');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Control+A');
  await app.keyboard.type('soldier');
  await app.keyboard.press('Enter');
  await expect(event(app).getByText('500 soldier')).toBeVisible();
});

test('participants, places and figures are added, changed and removed', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  await event(app).getByRole('button', { name: 'Beteiligte berichtigen' }).click();
  await event(app).getByLabel('Beteiligte', { exact: true }).fill('Lloyd Austin');
  await app.keyboard.press('Enter');
  await expect(event(app).getByRole('button', { name: '„Lloyd Austin“ entfernen' })).toBeVisible();
  await event(app).getByRole('button', { name: 'Übernehmen' }).click();
  await expect(event(app).getByRole('button', { name: 'Lloyd Austin', exact: true })).toBeVisible();

  await palette(app, 'Orte berichtigen');
  await app.keyboard.type('Washington');
  await app.keyboard.press('Enter');
  await app.keyboard.press('Enter');
  await expect(event(app).getByRole('button', { name: 'Washington', exact: true })).toBeVisible();

  await event(app).getByRole('button', { name: 'Mengen und Beträge berichtigen' }).click();
  await event(app).getByRole('button', { name: 'Menge 1 entfernen' }).click();
  await event(app).getByLabel('Zahl').last().fill('1.500,5');
  await event(app).getByLabel('Einheit').last().fill('EUR');
  await event(app).getByRole('button', { name: 'Übernehmen' }).click();
  await expect(event(app).getByText('1500.5 EUR')).toBeVisible();
});

test('how the event is told is corrected; Escape leaves everything as it was', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  await event(app).getByRole('button', { name: 'Darstellung berichtigen' }).click();
  await event(app).getByRole('combobox').selectOption({ label: 'geplant' });
  await app.keyboard.press('Escape');
  await expect(selectedRow(app)).toContainText('berichtet');
  await palette(app, 'Darstellung berichtigen');
  await event(app).getByRole('combobox').selectOption({ label: 'geplant' });
  await app.keyboard.press('Enter');
  await expect(selectedRow(app)).toContainText('geplant');
});

test('notes and tags are written, changed and removed', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+K');
  await app.keyboard.type('Beim Pentagon nachfragen');
  await app.keyboard.press('Enter');
  const notes = event(app).getByRole('region', { name: 'Notizen' });
  await expect(notes.getByText('Beim Pentagon nachfragen')).toBeVisible();
  await notes.getByRole('button', { name: 'Notiz ändern' }).click();
  await notes.getByLabel('Notiz', { exact: true }).fill('Beim Pentagon nachgefragt');
  await notes.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(notes.getByText('Beim Pentagon nachgefragt')).toBeVisible();
  await notes.getByRole('button', { name: 'Notiz entfernen' }).click();
  await expect(notes.getByText('Beim Pentagon nachgefragt')).toHaveCount(0);

  const tags = event(app).getByRole('region', { name: 'Schlagwörter' });
  await tags.getByRole('button', { name: 'Schlagwort hinzufügen' }).click();
  await app.keyboard.type('Titelseite');
  await app.keyboard.press('Enter');
  await tags.getByRole('button', { name: 'Titelseite', exact: true }).click();
  await expect(rows(app)).toHaveCount(1);
  await tags.getByRole('button', { name: 'Schlagwort „Titelseite“ entfernen' }).click();
  await expect(tags.getByText('Titelseite')).toHaveCount(0);
});

test('by keyboard, notes and tags are changed and removed by way of the palette', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+K');
  await app.keyboard.type('Nachfragen');
  await app.keyboard.press('Enter');
  const notes = event(app).getByRole('region', { name: 'Notizen' });
  await expect(notes.getByText('Nachfragen')).toBeVisible();
  await palette(app, 'Notiz ändern');
  await expect(notes.getByLabel('Notiz', { exact: true })).toBeFocused();
  await app.keyboard.press('Control+A');
  await app.keyboard.type('Nachgefragt');
  await app.keyboard.press('Enter');
  await expect(notes.getByText('Nachgefragt')).toBeVisible();
  await palette(app, 'Notiz entfernen: Nachgefragt');
  await expect(notes.getByText('Nachgefragt')).toHaveCount(0);

  await palette(app, 'Schlagwort vergeben');
  await app.keyboard.type('Titelseite');
  await app.keyboard.press('Enter');
  const tags = event(app).getByRole('region', { name: 'Schlagwörter' });
  await expect(tags.getByRole('button', { name: 'Titelseite', exact: true })).toBeVisible();
  await palette(app, 'Schlagwort „Titelseite“ entfernen');
  await expect(tags.getByText('Titelseite')).toHaveCount(0);
});

test('by mouse, a note is written', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  const notes = event(app).getByRole('region', { name: 'Notizen' });
  await notes.getByRole('button', { name: 'Notiz hinzufügen' }).click();
  await notes.getByLabel('Notiz', { exact: true }).fill('Nachfragen');
  await notes.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(notes.getByText('Nachfragen')).toBeVisible();
});

test('what cannot be saved is said, and nothing seems changed', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.route('**/events.review', (route) =>
    route.fulfill({ json: { ok: false, code: 'read-only', message: 'open for reading only' } }),
  );
  await app.keyboard.press('Shift+C');
  await expect(app.getByText(/kann nur gelesen werden/)).toBeVisible();
  await expect(event(app).getByRole('button', { name: 'Bestätigen' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

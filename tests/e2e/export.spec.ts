import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './dateline.ts';
import { ready } from './window.ts';

/** The first picture loads fonts and the layout: on a busy machine that takes a while. */
const DRAWN = { timeout: 15_000 };

async function open(app: Page) {
  await app.getByRole('button', { name: 'Exportieren' }).click();
  return app.getByRole('dialog', { name: 'Zeitachse exportieren' });
}

/** Exports as a reader would and gives the saved file. */
async function save(
  app: Page,
  [purpose, format]: readonly [string, string],
  period: string,
): Promise<{ name: string; bytes: Buffer }> {
  const dialog = await open(app);
  await dialog.getByRole('radio', { name: purpose, exact: true }).click();
  await dialog.getByText(format, { exact: true }).click();
  await dialog.getByText(period, { exact: true }).click();
  if (await dialog.getByLabel('Überschrift').isVisible())
    await dialog.getByLabel('Überschrift').fill('Der Herbst');
  const download = app.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  const file = await download;
  await expect(dialog).toHaveCount(0);
  await expect(app.getByText(`${file.suggestedFilename()} gespeichert`)).toBeVisible();
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

// Electron saves through a native dialog, which a spec cannot reach.
test.skip(({ host }) => host === 'electron', 'a native dialog asks where to save');

test('the visible period as SVG, with the heading that was typed', async ({ app }) => {
  await ready(app);
  const { name, bytes } = await save(app, ['Bild', 'SVG'], 'Sichtbarer Zeitraum');
  expect(name).toMatch(/\.svg$/);
  expect(bytes.toString()).toContain('<svg');
  expect(bytes.toString()).toContain('Der Herbst');
});

test('a PNG is a PNG', async ({ app }) => {
  await ready(app);
  const { name, bytes } = await save(app, ['Bild', 'PNG'], 'Alle Ereignisse');
  expect(name).toMatch(/\.png$/);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('all events as CSV', async ({ app }) => {
  await ready(app);
  const { name, bytes } = await save(app, ['Daten', 'CSV'], 'Alle Ereignisse');
  expect(name).toMatch(/\.csv$/);
  expect(bytes.toString()).toContain('425 Millionen');
});

test('a PDF is a PDF, of the size and with the pages chosen', async ({ app }) => {
  await ready(app);
  const { name, bytes } = await save(app, ['Bild', 'PDF'], 'Alle Ereignisse');
  expect(name).toMatch(/\.pdf$/);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('the preview is the picture that is saved', async ({ app }) => {
  await ready(app);
  const dialog = await open(app);
  await dialog.getByText('Alle Ereignisse', { exact: true }).click();
  await dialog.getByText('A4 quer', { exact: true }).click();
  await dialog.getByRole('radio', { name: 'schwarz-weiß' }).click();
  await dialog.getByLabel('Überschrift').fill('Der Herbst');
  const picture = dialog.getByAltText('Vorschau');
  const shown = async () => (await picture.getAttribute('src'))?.split('base64,')[1] ?? '';
  await expect
    .poll(async () => Buffer.from(await shown(), 'base64').toString(), DRAWN)
    .toContain('Der Herbst');
  const before = await shown();
  const download = app.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  const bytes = await readFile(await (await download).path());
  expect(bytes.toString('base64')).toBe(before);
  expect(bytes.toString()).toContain('width="297mm"');
  expect(bytes.toString()).toContain('Der Herbst');
});

test('too many events for a size are counted, and spread over the pages of a PDF when told', async ({
  app,
}) => {
  await ready(app);
  const dialog = await open(app);
  await dialog.getByText('Alle Ereignisse', { exact: true }).click();
  await dialog.getByText('PDF', { exact: true }).click();
  await dialog.getByText('1200 × 675', { exact: true }).click();
  await expect(dialog.getByRole('figure')).toContainText('sind nicht enthalten', DRAWN);
  await dialog.getByRole('button', { name: 'Auf mehrere Seiten verteilen' }).click();
  await expect(dialog.getByText(/^Seite 1 von \d$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Nächste Seite' }).click();
  await expect(dialog.getByText(/^Seite 2 von \d$/)).toBeVisible();
});

test('nothing to show is said, and cannot be saved', async ({ app }) => {
  await ready(app);
  const dialog = await open(app);
  await dialog.getByText('Nur bestätigte Ereignisse').click();
  await expect(dialog.getByText(/Kein Ereignis mit Datum/)).toBeVisible(DRAWN);
  await expect(dialog.getByRole('button', { name: 'Speichern' })).toBeDisabled();
});

/** The SVG that the preview shows. */
async function pictured(dialog: Locator): Promise<string> {
  const address = (await dialog.getByAltText('Vorschau').getAttribute('src')) ?? '';
  return Buffer.from(address.split('base64,')[1] ?? '', 'base64').toString();
}

test('every option of an image shows in the preview', async ({ app }) => {
  await ready(app);
  const dialog = await open(app);
  await dialog.getByText('Alle Ereignisse', { exact: true }).click();
  await dialog.getByLabel('Unterzeile').fill('Eine Unterzeile');
  await dialog.getByLabel('Nachweis am Fuß').fill('Die Redaktion');
  await dialog.getByRole('radio', { name: 'Beteiligten' }).click();
  await expect.poll(() => pictured(dialog), DRAWN).toContain('Eine Unterzeile');
  await expect.poll(() => pictured(dialog), DRAWN).toContain('Die Redaktion');
  await expect.poll(() => pictured(dialog), DRAWN).toContain('>Russland<');
  const light = await pictured(dialog);
  await dialog.getByRole('radio', { name: 'dunkel' }).click();
  await expect.poll(async () => (await pictured(dialog)) !== light, DRAWN).toBe(true);
  await dialog.getByText('Schrift in Pfade umwandeln').click();
  await expect.poll(() => pictured(dialog), DRAWN).not.toContain('<text');
  await dialog.getByRole('radio', { name: 'English' }).click();
  await expect.poll(() => pictured(dialog), DRAWN).toContain('xml:lang="en"');
});

test('a type that is chosen is all there is', async ({ app }) => {
  await ready(app);
  const dialog = await open(app);
  await dialog.getByText('Alle Ereignisse', { exact: true }).click();
  await dialog
    .getByRole('group', { name: 'Arten' })
    .getByRole('button', { name: /^Treffen/ })
    .click();
  await dialog.getByRole('radio', { name: 'Daten', exact: true }).click();
  const download = app.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  const [head, ...rows] = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(head).toContain('type');
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) expect(row).toContain(';summit;');
});

test('a briefing is previewed as it is chosen, by keys alone', async ({ app }) => {
  await ready(app);
  const dialog = await open(app);
  await dialog.getByRole('radio', { name: 'Bild', exact: true }).focus();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Space');
  const page = dialog.getByRole('region', { name: 'Vorschau' });
  await dialog.getByText('Alle Ereignisse', { exact: true }).click();
  for (const name of ['Ohne Datum', 'Quellen'])
    await expect(page.getByRole('heading', { name })).toBeVisible(DRAWN);
  await expect(page.getByRole('img')).toBeVisible();
  for (const part of [
    'Mit Zeitleiste',
    'Ereignisse ohne Datum',
    'Mit Quellenangaben und zitierten Absätzen',
  ]) {
    await dialog.getByRole('checkbox', { name: part }).focus();
    await app.keyboard.press('Space');
  }
  await expect(page.getByRole('heading', { name: 'Ohne Datum' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Quellen' })).toHaveCount(0);
  await expect(page.getByRole('img')).toHaveCount(0);
  await expect(page).not.toContainText('[1]');
  await app.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`every purpose is readable and fits a small window: ${colorScheme}`, async ({ app }) => {
    await app.emulateMedia({ colorScheme });
    await app.setViewportSize({ width: 1280, height: 800 });
    await ready(app);
    const dialog = await open(app);
    for (const purpose of ['Bild', 'Dossier', 'Daten']) {
      await dialog.getByRole('radio', { name: purpose, exact: true }).click();
      if (purpose !== 'Daten')
        await expect(dialog.getByRole('figure').locator('img').first()).toBeVisible(DRAWN);
      expect(await violations(app)).toEqual([]);
      const [box, save] = [await dialog.boundingBox(), dialog.getByRole('button', { name: 'Speichern' })];
      expect(box?.width).toBeLessThanOrEqual(1280);
      await expect(save).toBeInViewport({ ratio: 1 });
    }
  });

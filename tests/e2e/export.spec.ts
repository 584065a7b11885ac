import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './dateline.ts';
import { ready } from './window.ts';

/** Exports as a reader would and gives the saved file. */
async function save(app: Page, format: string, period: string): Promise<{ name: string; bytes: Buffer }> {
  await app.getByRole('button', { name: 'Exportieren' }).click();
  const dialog = app.getByRole('dialog', { name: 'Zeitachse exportieren' });
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
  const { name, bytes } = await save(app, 'SVG', 'Sichtbarer Zeitraum');
  expect(name).toMatch(/\.svg$/);
  expect(bytes.toString()).toContain('<svg');
  expect(bytes.toString()).toContain('Der Herbst');
});

test('a PNG is a PNG', async ({ app }) => {
  await ready(app);
  const { name, bytes } = await save(app, 'PNG', 'Alle Ereignisse');
  expect(name).toMatch(/\.png$/);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('all events as CSV', async ({ app }) => {
  await ready(app);
  const { name, bytes } = await save(app, 'CSV', 'Alle Ereignisse');
  expect(name).toMatch(/\.csv$/);
  expect(bytes.toString()).toContain('425 Millionen');
});

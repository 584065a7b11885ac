import type { Page } from '@playwright/test';
import { expect, test } from './dateline.ts';
import { library, ready, rowCount, rows, table } from './window.ts';

const menu = (app: Page) => app.getByRole('dialog', { name: 'Gespeicherte Ansichten' });

/** Narrows to aid by place, and saves that under a name. */
async function saveAid(app: Page): Promise<number> {
  await ready(app);
  await library(app)
    .getByRole('button', { name: /^Hilfe \d/ })
    .click();
  await app.getByRole('radio', { name: 'Ort' }).click();
  await expect(app.getByRole('button', { name: 'Art: Hilfe aufheben' })).toBeVisible();
  const count = await rowCount(app);
  await rows(app).first().focus();
  await app.keyboard.press('Control+S');
  await expect(menu(app).getByRole('textbox', { name: 'Ansicht speichern' })).toBeFocused();
  await app.keyboard.type('Hilfe nach Orten');
  await app.keyboard.press('Enter');
  await expect(app.getByText('Ansicht „Hilfe nach Orten“ gespeichert')).toBeVisible();
  return count;
}

test('a view is saved by keyboard and opened again by mouse, also after a restart', async ({ app }) => {
  const count = await saveAid(app);
  await app.reload();
  await ready(app);
  await expect(app.getByRole('radio', { name: 'Art', exact: true })).toBeChecked();
  await app.getByRole('button', { name: 'Gespeicherte Ansichten' }).click();
  await menu(app).getByRole('button', { name: 'Hilfe nach Orten', exact: true }).click();
  await expect(table(app)).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(app.getByRole('radio', { name: 'Ort' })).toBeChecked();
});

test('a view is found in the palette', async ({ app }) => {
  const count = await saveAid(app);
  await app.keyboard.press('Control+K');
  await app.keyboard.type('filter aufheben');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Art: Hilfe aufheben' })).toHaveCount(0);
  await app.keyboard.press('Control+K');
  await app.keyboard.type('hilfe orten');
  await app.keyboard.press('Enter');
  await expect(table(app)).toHaveAttribute('aria-rowcount', String(count + 1));
});

test('a view is renamed and deleted', async ({ app }) => {
  await saveAid(app);
  await app.getByRole('button', { name: 'Gespeicherte Ansichten' }).click();
  await menu(app).getByRole('button', { name: '„Hilfe nach Orten“ umbenennen' }).click();
  await menu(app).getByRole('textbox', { name: 'Name der Ansicht' }).fill('Zusagen');
  await app.keyboard.press('Enter');
  await expect(menu(app).getByRole('button', { name: 'Zusagen', exact: true })).toBeVisible();
  await menu(app).getByRole('button', { name: '„Zusagen“ löschen' }).click();
  await expect(menu(app).getByText(/^Noch keine\./)).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(menu(app)).toHaveCount(0);
});

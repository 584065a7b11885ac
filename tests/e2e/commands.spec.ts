import type { Page } from '@playwright/test';
import { expect, test } from './dateline.ts';
import { article, drop, library, reader, ready, rows, searchBox, timeline } from './window.ts';

const palette = (app: Page) => app.getByRole('dialog', { name: 'Befehle' });

test('the palette finds a command by some of its letters and runs it', async ({ app }) => {
  await ready(app);
  await app.keyboard.press('Control+K');
  await expect(palette(app).getByRole('searchbox')).toBeFocused();
  await app.keyboard.type('spo');
  await expect(palette(app).getByRole('option', { name: /Spuren nach Ort/ })).toBeVisible();
  await expect(palette(app).getByRole('option', { name: /Spuren nach Ort/ })).toContainText('3');
  await app.keyboard.press('Enter');
  await expect(palette(app)).toHaveCount(0);
  await expect(app.getByRole('radio', { name: 'Ort' })).toBeChecked();
});

test('the palette is walked through with arrows, closed by Escape and used by mouse', async ({ app }) => {
  await ready(app);
  await app.keyboard.press('Control+K');
  await expect(palette(app).getByRole('option').first()).toBeVisible();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowDown');
  await expect(palette(app).locator('[data-focused]')).toHaveCount(1);
  await app.keyboard.press('Escape');
  await app.keyboard.press('Escape');
  await expect(palette(app)).toHaveCount(0);

  await app.keyboard.press('Control+K');
  await palette(app)
    .getByRole('option', { name: /Artikel und Filter/ })
    .click();
  await expect(library(app)).toHaveCount(0);
});

test('the palette says when nothing is found, and works while text is typed', async ({ app }) => {
  await ready(app);
  await searchBox(app).focus();
  await app.keyboard.press('Control+K');
  await expect(palette(app).getByRole('searchbox')).toBeFocused();
  await app.keyboard.type('qqqq');
  await expect(palette(app).getByText('Kein Befehl passt zu „qqqq“.')).toBeVisible();
});

test('the question mark lists the keys; those without Ctrl can be switched off', async ({ app }) => {
  await ready(app);
  await app.keyboard.press('?');
  const dialog = app.getByRole('dialog', { name: 'Tasten' });
  await expect(dialog.getByText('Befehl suchen')).toBeVisible();
  await dialog.getByRole('switch').focus();
  await app.keyboard.press('Space');
  await app.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await app.keyboard.press('/');
  await expect(searchBox(app)).not.toBeFocused();
  await app.keyboard.press('Control+F');
  await expect(searchBox(app)).toBeFocused();

  await app.reload();
  await ready(app);
  await app.keyboard.press('?');
  await expect(dialog).toHaveCount(0);
});

test('F6 leads from one part of the window to the next', async ({ app }) => {
  await ready(app);
  await searchBox(app).focus();
  await app.keyboard.press('F6');
  await expect(library(app).locator(':focus')).toHaveCount(1);
  await app.keyboard.press('F6');
  await expect(timeline(app)).toBeFocused();
  await app.keyboard.press('F6');
  await expect(rows(app).first()).toBeFocused();
  await app.keyboard.press('Shift+F6');
  await expect(timeline(app)).toBeFocused();
});

test.describe('a new workspace', () => {
  test.use({ articles: 'none' });
  test('undo and redo by key name the step they took', async ({ app }) => {
    await drop(app, [{ name: 'a.txt', text: 'Am Mittwoch traf Maria Weiß Peter Haas in Bonn.\n' }]);
    await article(app, 'Am Mittwoch')
      .getByRole('button', { name: /festlegen/ })
      .click();
    await expect(reader(app).getByRole('spinbutton').first()).toBeFocused();
    await app.keyboard.type('04052024');
    await app.keyboard.press('Enter');
    await expect(library(app).getByText('4. Mai 2024')).toBeVisible();
    await rows(app).first().focus();
    await app.keyboard.press('Control+Z');
    await expect(app.getByText(/^Zurückgenommen: Datiert auf 4. Mai 2024/)).toBeVisible();
    await expect(library(app).getByText('4. Mai 2024')).toHaveCount(0);
    await app.keyboard.press('Control+Shift+Z');
    await expect(library(app).getByText('4. Mai 2024')).toBeVisible();
  });
});

/** The parts of the window as a reader finds them: by their roles and German names. */
import { expect, type Locator, type Page } from '@playwright/test';

export const library = (app: Page) => app.getByRole('complementary', { name: 'Artikel und Filter' });
export const inspector = (app: Page) => app.getByRole('region', { name: 'Ereignis', exact: true });
export const reader = (app: Page) => app.getByRole('region', { name: 'Artikel', exact: true });
export const timeline = (app: Page) => app.getByRole('application', { name: 'Zeitachse' });
export const table = (app: Page) => app.getByRole('grid', { name: 'Ereignisse' });

/** The rows of the table that are laid out, without its head. */
export const rows = (app: Page) => table(app).locator('tbody tr[aria-selected]');

/** Titles, shapes and pills that stand on the timeline. */
export const marks = (app: Page) => timeline(app).locator('.mark');

/** The mark of the event with these words in its title, which may be cut where it stands. */
export const mark = (app: Page, words: string) => timeline(app).getByRole('img', { name: words });

/** The sentence that the reader marks for the selected event. */
export const markedSentence = (app: Page) => reader(app).locator('a[aria-current]').first();

/** Number of rows the table has, laid out or not. */
export async function rowCount(app: Page): Promise<number> {
  return Number(await table(app).getAttribute('aria-rowcount')) - 1;
}

/** The article's entry in the library whose title begins with these words. */
export const article = (app: Page, title: string): Locator =>
  library(app).getByRole('listitem').filter({ hasText: title });

/** Types a date into the date field within `form`, segment by segment as a reader would. */
export async function typeDate(form: Locator, digits: string): Promise<void> {
  await form.getByRole('spinbutton').first().click();
  await form.page().keyboard.type(digits);
}

/** Drops text files onto the window and waits until they are imported. */
export async function drop(app: Page, files: { name: string; text: string }[]): Promise<void> {
  const dataTransfer = await app.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name, { type: 'text/plain' }));
    return data;
  }, files);
  await app.dispatchEvent('main', 'drop', { dataTransfer });
  // The first import starts the threads that read articles.
  await expect(app.getByText(`${files.length} Artikel hinzugefügt`)).toBeVisible({ timeout: 20_000 });
}

/** The search box of the window. */
export const searchBox = (app: Page) =>
  app.getByRole('searchbox', { name: 'Ereignisse und Artikel durchsuchen' });

/** Selects the event whose title holds these words, by way of the search. */
export async function openEvent(app: Page, words: string): Promise<void> {
  await ready(app);
  await searchBox(app).fill(words);
  await app
    .getByRole('group', { name: 'Ereignisse', exact: true })
    .getByRole('option')
    .filter({ hasText: words })
    .first()
    .click();
  await expect(inspector(app)).toBeVisible();
}

/** The selected row of the table. */
export const selectedRow = (app: Page) => rows(app).and(app.locator('[aria-selected="true"]'));

/** Waits until the window shows the sample articles' events. */
export async function ready(app: Page): Promise<void> {
  await expect(rows(app).first()).toBeVisible();
  await expect(marks(app).first()).toBeVisible();
}

/** Selects the event whose row holds these words, and leaves the keyboard on the row. */
export async function chooseRow(app: Page, words: string): Promise<void> {
  await openEvent(app, words);
  await selectedRow(app).focus();
}

/** What the window says that it has just done. */
export const told = (app: Page, words: string | RegExp) => app.getByRole('status').filter({ hasText: words });

/** Takes the last step back, with the button of its notice. */
export const undo = (app: Page) => app.getByRole('button', { name: /^Rückgängig .*Z/ }).click();

/** Runs a command of the palette, by its name. */
export async function palette(app: Page, name: string): Promise<void> {
  await app.keyboard.press('Control+K');
  const dialog = app.getByRole('dialog', { name: 'Befehle' });
  await dialog.getByRole('searchbox').fill(name);
  await expect(dialog.getByRole('option').first()).toContainText(name);
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

import type { Page } from '@playwright/test';
import { expect, test } from './dateline.ts';
import { article, drop, library, reader, ready } from './window.ts';

const TITLE = 'Stadtrat stimmt für neue Brücke';
const TEXT = `${TITLE}

Freitag, 1. November

Der Stadtrat hat am Freitag in Grimma ein Abkommen über 40 Millionen Euro unterzeichnet, teilte die Stadt mit.

Die alte Brücke war im Jahr 2022 geschlossen worden, nachdem Prüfer Risse in zwei Pfeilern gefunden hatten.
`;

const suggested = (app: Page) => app.getByRole('list', { name: /^Tage, an denen/ });

test('an undated article suggests days with their reasons, and a chosen one waits in the field', async ({
  app,
}) => {
  await ready(app);
  await drop(app, [{ name: 'bruecke.txt', text: TEXT }]);
  await article(app, TITLE).getByRole('button', { name: 'Datum unbekannt – festlegen' }).click();
  await expect(suggested(app)).toContainText('Über dem Text steht „Freitag, 1. November“.');
  await expect(article(app, TITLE)).toContainText('Datum unbekannt');

  await suggested(app).getByRole('button', { name: 'Fr., 1. Nov. 2024' }).click();
  await expect(reader(app).getByRole('spinbutton').first()).toContainText('1');
  await expect(article(app, TITLE)).toContainText('Datum unbekannt');
  await expect(reader(app).getByRole('button', { name: 'Festlegen' }).last()).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(article(app, TITLE)).toContainText('Fr., 1. Nov. 2024 (von Ihnen festgelegt)');
});

test('the list of articles without a date, by keyboard', async ({ app }) => {
  await ready(app);
  await drop(app, [{ name: 'bruecke.txt', text: TEXT }]);
  await library(app).getByRole('button', { name: '3 Artikel ohne Datum' }).press('Enter');
  const dialog = app.getByRole('dialog', { name: '3 Artikel ohne Datum' });
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveCount(3);
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Nordkorea schickt' })).toContainText(
    /\d+ Ereignisse warten auf das Datum/,
  );

  // A bound is no day to choose here, where a choice counts at once.
  await expect(dialog.getByText('frühestens Di., 1. Feb. 2022').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: /frühestens/ })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Fr., 1. Nov. 2024' }).press('Enter');
  await expect(app.getByRole('dialog', { name: '2 Artikel ohne Datum' })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(article(app, TITLE)).toContainText('Fr., 1. Nov. 2024 (von Ihnen festgelegt)');

  await app.keyboard.press('ControlOrMeta+z');
  await expect(library(app).getByRole('button', { name: '3 Artikel ohne Datum' })).toBeVisible();
});

test('the list leads to the article, where a date can be typed', async ({ app }) => {
  await ready(app);
  await library(app).getByRole('button', { name: '2 Artikel ohne Datum' }).click();
  await app
    .getByRole('dialog')
    .getByRole('button', { name: 'Artikel öffnen und Datum festlegen' })
    .first()
    .click();
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(reader(app).getByRole('spinbutton').first()).toBeFocused();
});

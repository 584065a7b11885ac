import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './dateline.ts';
import {
  chooseRow,
  inspector,
  library,
  openEvent,
  palette,
  reader,
  ready,
  rows,
  selectedRow,
} from './window.ts';

/** The states of corrections and review, and the way to each. */
const STATES: Record<string, (app: Page) => Promise<void>> = {
  'the review': async (app) => {
    await ready(app);
    await app.getByRole('button', { name: 'Ereignisse prüfen' }).click();
    await expect(app.getByRole('region', { name: 'Prüfen' }).getByText('undatiert')).toBeVisible();
  },
  'a review that is done': async (app) => {
    await library(app)
      .getByRole('button', { name: /^Abkommen/ })
      .click();
    await app.getByRole('button', { name: 'Ereignisse prüfen' }).click();
    await app.getByRole('region', { name: 'Prüfen' }).getByRole('button', { name: 'Bestätigen' }).click();
    await expect(app.getByText('Alles geprüft')).toBeVisible();
  },
  'the form of a date': async (app) => {
    await openEvent(app, '425 Millionen');
    await inspector(app).getByRole('button', { name: 'Datum berichtigen' }).click();
    await inspector(app).getByRole('radio', { name: 'von–bis' }).click();
    await expect(inspector(app).getByRole('group', { name: 'Bis' })).toBeVisible();
  },
  'the form of names': async (app) => {
    await openEvent(app, '425 Millionen');
    await inspector(app).getByRole('button', { name: 'Beteiligte berichtigen' }).click();
  },
  'the form of figures': async (app) => {
    await openEvent(app, '425 Millionen');
    await inspector(app).getByRole('button', { name: 'Mengen und Beträge berichtigen' }).click();
  },
  'an event with corrections, a note, a tag and its history': async (app) => {
    await chooseRow(app, '425 Millionen');
    await app.keyboard.press('Shift+C');
    await app.keyboard.press('F2');
    await app.keyboard.type('Neu: ');
    await app.keyboard.press('Enter');
    await selectedRow(app).focus();
    await app.keyboard.press('Shift+K');
    await app.keyboard.type('Nachfragen');
    await app.keyboard.press('Enter');
    await selectedRow(app).focus();
    await app.keyboard.press('Shift+T');
    await app.keyboard.type('offen');
    await app.keyboard.press('Enter');
    await palette(app, 'Verlauf dieses Ereignisses zeigen');
    await expect(inspector(app).getByRole('row', { name: /Titel/ })).toBeVisible();
  },
  'events chosen together': async (app) => {
    await ready(app);
    await rows(app).first().focus();
    await app.keyboard.press('Space');
    await app.keyboard.press('Shift+ArrowDown');
    await expect(app.getByRole('region', { name: 'Gewählte Ereignisse' })).toBeVisible();
  },
  'the tag of events chosen together': async (app) => {
    await ready(app);
    await rows(app).first().focus();
    await app.keyboard.press('Space');
    await app.keyboard.press('Shift+T');
    await expect(app.getByRole('dialog', { name: 'Schlagwort für 1 Ereignis' })).toBeVisible();
  },
  'hidden events': async (app) => {
    await chooseRow(app, '425 Millionen');
    await app.keyboard.press('Shift+H');
    await library(app)
      .getByRole('button', { name: /^ausgeblendet/ })
      .click();
    await expect(rows(app)).toHaveCount(1);
  },
  'a new event': async (app) => {
    await ready(app);
    await palette(app, 'Ereignis hinzufügen');
    await expect(app.getByRole('dialog', { name: 'Ereignis hinzufügen' })).toBeVisible();
  },
  'the search for the same event': async (app) => {
    await openEvent(app, '425 Millionen');
    await palette(app, 'Dasselbe Ereignis wie …');
    await expect(app.getByRole('dialog').getByRole('option').first()).toBeVisible();
  },
  'the menu of a source': async (app) => {
    await openEvent(app, 'Sergej Lawrow empfängt');
    await inspector(app)
      .getByRole('button', { name: /^Quelle bearbeiten/ })
      .first()
      .click();
    await expect(app.getByRole('menu')).toBeVisible();
  },
  'sources side by side': async (app) => {
    await openEvent(app, 'Sergej Lawrow empfängt');
    await palette(app, 'Quellen nebeneinanderstellen');
    await expect(app.getByRole('dialog', { name: 'Quellen nebeneinander' })).toBeVisible();
  },
  'the history': async (app) => {
    await chooseRow(app, '425 Millionen');
    await app.keyboard.press('Shift+C');
    await expect(selectedRow(app)).toContainText('bestätigt');
    await app.keyboard.press('Control+Z');
    await palette(app, 'Verlauf der Bearbeitungen zeigen');
    await expect(app.getByRole('dialog').getByText('zurückgenommen')).toBeVisible();
  },
  'removed articles': async (app) => {
    await openEvent(app, '425 Millionen');
    await reader(app).getByRole('button', { name: 'Artikel entfernen' }).click();
    await app.getByRole('button', { name: '1 entfernter Artikel' }).click();
    await expect(app.getByRole('dialog', { name: 'Entfernte Artikel' })).toBeVisible();
  },
  'the language of an article': async (app) => {
    await openEvent(app, '425 Millionen');
    await reader(app).getByRole('button', { name: 'Sprache ändern' }).click();
    await expect(reader(app).getByRole('combobox')).toBeVisible();
  },
};

for (const [state, enter] of Object.entries(STATES)) {
  test(`axe-core finds nothing in ${state}, light or dark`, async ({ app }) => {
    await enter(app);
    await expectAccessible(app);
  });
}

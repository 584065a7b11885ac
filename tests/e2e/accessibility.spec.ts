import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './dateline.ts';
import { article, library, openEvent, reader, ready, typeDate } from './window.ts';

/** The states of the window that people work in, and the way to each. */
const STATES: Record<string, (app: Page) => Promise<void>> = {
  'the first look': ready,
  'an event with its source': async (app) => {
    await openEvent(app, '425 Millionen');
    await expect(app.getByRole('heading', { name: 'Warum dieses Datum' })).toBeVisible();
  },
  'an undated article': async (app) => {
    await article(app, 'Washington verspricht').getByRole('button').first().click();
    await expect(app.getByText('Dieser Artikel ist vom …')).toBeVisible();
  },
  'chosen filters': async (app) => {
    await library(app)
      .getByRole('button', { name: /^Hilfe/ })
      .click();
    await expect(library(app).getByRole('button', { name: 'Filter aufheben' })).toBeVisible();
  },
  'the search': async (app) => {
    await ready(app);
    await app.keyboard.press('/');
    await app.keyboard.type('russland');
    await expect(app.getByRole('option').first()).toBeVisible();
  },
  'the export dialog': async (app) => {
    await ready(app);
    await app.getByRole('button', { name: 'Exportieren' }).click();
    await expect(app.getByRole('dialog')).toBeVisible();
  },
  'the legend': async (app) => {
    await ready(app);
    await app.getByRole('button', { name: 'Legende' }).click();
    await expect(app.getByText('mit offenem Ende')).toBeVisible();
  },
  'the palette': async (app) => {
    await ready(app);
    await app.keyboard.press('Control+K');
    await app.keyboard.type('zeit');
    await expect(app.getByRole('dialog').getByRole('option').first()).toBeVisible();
  },
  'the list of keys': async (app) => {
    await ready(app);
    await app.keyboard.press('?');
    await expect(app.getByRole('dialog', { name: 'Tasten' })).toBeVisible();
  },
  'the saved views': async (app) => {
    await ready(app);
    await app.keyboard.press('v');
    await expect(app.getByRole('dialog', { name: 'Gespeicherte Ansichten' })).toBeVisible();
  },
  'a day that is looked back to, without any event': async (app) => {
    await ready(app);
    await typeDate(library(app).getByRole('group', { name: 'Bekannt bis' }), '01011990');
    await expect(app.getByText(/^Keines der/)).toBeVisible();
  },
  'what a time expression means': async (app) => {
    await openEvent(app, '425 Millionen');
    await reader(app).locator('mark[data-expression]').first().hover();
    await expect(app.getByRole('tooltip')).toBeVisible();
  },
  'the question when an article is from': async (app) => {
    await article(app, 'Washington verspricht')
      .getByRole('button', { name: /festlegen/ })
      .click();
    await expect(reader(app).getByRole('spinbutton').first()).toBeFocused();
  },
};

for (const [state, enter] of Object.entries(STATES)) {
  test(`axe-core finds nothing in ${state}, light or dark`, async ({ app }) => {
    await enter(app);
    for (const colorScheme of ['light', 'dark'] as const) {
      // Without motion: colours on their way from one scheme to the other are neither.
      await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(app), colorScheme).toEqual([]);
    }
  });
}

test.describe('an empty workspace', () => {
  test.use({ articles: 'none' });
  test('axe-core finds nothing', async ({ app }) => {
    await expect(app.getByRole('button', { name: 'Dateien wählen …' })).toBeVisible();
    expect(await violations(app)).toEqual([]);
  });
});

test.describe('a narrow window, as a wide one at 200 %', () => {
  test.use({ viewport: { width: 640, height: 400 } });
  test('shows the timeline and reaches both panels', async ({ app }) => {
    await ready(app);
    await app.getByRole('button', { name: 'Artikel und Filter' }).click();
    await article(app, 'Nordkorea verspricht').getByRole('button').first().click();
    await expect(library(app)).toHaveCount(0);
    await expect(app.getByRole('complementary', { name: 'Ereignis und Quelle' })).toBeVisible();
    expect(await violations(app)).toEqual([]);
    expect(await app.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });
});

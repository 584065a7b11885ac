import type { Locator } from '@playwright/test';
import { expect, test } from './dateline.ts';
import { inspector, library, ready, table } from './window.ts';

async function size(part: Locator): Promise<{ width: number; height: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('the part is not laid out');
  return box;
}

test('edges between the parts move by keyboard and mouse, stay, and go back', async ({ app }) => {
  await ready(app);
  const before = await size(library(app));
  const edge = app.getByRole('separator', { name: 'Breite von Artikeln und Filtern' });
  await edge.focus();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await expect(async () =>
    expect((await size(library(app))).width).toBeGreaterThan(before.width + 30),
  ).toPass();

  await app.reload();
  await ready(app);
  expect((await size(library(app))).width).toBeGreaterThan(before.width + 30);
  await edge.focus();
  await app.keyboard.press('Enter');
  await expect(async () => expect((await size(library(app))).width).toBe(before.width)).toPass();

  const section = app.getByRole('region', { name: 'Ereignisse', exact: true });
  const height = (await size(section)).height;
  const box = await app.getByRole('separator', { name: 'Höhe der Tabelle' }).boundingBox();
  if (!box) throw new Error('the edge is not laid out');
  await app.mouse.move(box.x + 200, box.y + 3);
  await app.mouse.down();
  await app.mouse.move(box.x + 200, box.y - 77, { steps: 4 });
  await app.mouse.up();
  expect((await size(section)).height).toBeGreaterThan(height + 60);
  await expect(table(app)).toBeVisible();
});

test('an inspector without an event leads to what there is', async ({ app }) => {
  await ready(app);
  const start = app.getByRole('region', { name: 'Was hier liegt' });
  await expect(start).toContainText(/5 Artikel · \d+ Ereignisse/);
  await start.getByRole('button', { name: /Ereignisse ohne Datum ansehen/ }).click();
  await expect(app.getByRole('button', { name: 'ohne Datum aufheben' })).toBeVisible();
  await start.getByRole('listitem').last().getByRole('button').click();
  await expect(inspector(app).getByRole('heading', { level: 2 })).toBeVisible();
});

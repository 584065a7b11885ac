import { expect, test } from './dateline.ts';
import { drop, inspector, library, rows } from './window.ts';

test.use({ articles: 'none' });

const story = (place: string, day: string, count: number, source: string) => `Angriff auf Kiew

${place}, ${day}

Russland hat Kiew am 3. Mai 2024 mit ${count} Drohnen angegriffen, teilte ${source} mit.
`;

const STORIES = [
  { name: 'a.txt', text: story('Berlin', '4. Mai 2024', 48, 'die ukrainische Luftwaffe') },
  { name: 'b.txt', text: story('Wien', '6. Mai 2024', 61, 'das Bürgermeisteramt') },
  { name: 'c.txt', text: 'Maria Weiß traf am 2. Mai 2024 in Bonn den Minister Peter Haas.\n' },
];

test('what was known on a day: by slider, arrow and date, and said as long as it is so', async ({ app }) => {
  await drop(app, STORIES);
  await expect(rows(app)).toHaveCount(2);
  const slider = library(app).getByRole('slider', { name: /Tag, bis zu dem/ });
  await slider.focus();
  await app.keyboard.press('ArrowLeft');

  const banner = app.getByRole('region', { name: 'Was war an einem Tag bekannt?' });
  await expect(banner).toContainText('Stand vom Sa., 4. Mai 2024: 1 Artikel war erschienen');
  await expect(banner).toContainText('1 erschien später');
  await expect(banner).toContainText('1 ohne Erscheinungsdatum fehlt');
  await expect(rows(app)).toHaveCount(1);
  await expect(rows(app).first()).not.toContainText('Quellen widersprechen sich');
  await rows(app).first().click();
  await expect(inspector(app).getByRole('blockquote')).toHaveCount(1);
  await expect(inspector(app)).toContainText('48 Drohnen');

  await banner.getByRole('button', { name: 'Zum nächsten Erscheinungstag' }).click();
  await expect(banner).toContainText('Stand vom Mo., 6. Mai 2024');
  await expect(inspector(app).getByRole('blockquote')).toHaveCount(2);
  await expect(rows(app).first()).toContainText('Quellen widersprechen sich');

  await banner.getByRole('button', { name: 'Alles zeigen, was bekannt ist' }).click();
  await expect(banner).toHaveCount(0);
  await expect(rows(app)).toHaveCount(2);
});

test('one steps from one day of publication to the other by keyboard', async ({ app }) => {
  await drop(app, STORIES);
  const banner = app.getByRole('region', { name: 'Was war an einem Tag bekannt?' });
  await rows(app).first().focus();
  await app.keyboard.press('Alt+ArrowLeft');
  await expect(banner).toContainText('4. Mai 2024');
  await app.keyboard.press('Alt+ArrowRight');
  await expect(banner).toContainText('6. Mai 2024');
});

test('an event that lies ahead of the day says so', async ({ app }) => {
  await drop(app, STORIES);
  await rows(app).filter({ hasText: 'Maria' }).click();
  await expect(inspector(app)).toContainText('Maria');
  await app.keyboard.press('Alt+ArrowLeft');
  await expect(
    inspector(app).getByRole('heading', { name: 'An diesem Tag noch nicht bekannt' }),
  ).toBeVisible();
});

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core objects to, one line each. */
export async function violations(app: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page: app }).withTags(RULES).analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Expects that axe-core finds nothing, light or dark. */
export async function expectAccessible(app: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion: colours on their way from one scheme to the other are neither.
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(app), colorScheme).toEqual([]);
  }
}

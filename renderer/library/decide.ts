/** What the user decides about an article, each told with what it changed in the events. */
import { create } from 'zustand';
import type { Effect } from '../../workspace/contract.ts';
import type { CommandContext } from '../commands/command.ts';
import { useReading } from '../reader/reading.ts';
import { useView } from '../state/view.ts';

/** The article whose language is being asked for; null for none. */
export const useAskingLanguage = create<{ article: string | null }>(() => ({ article: null }));

/** Asks for the language of the open article. */
export function askLanguage(): void {
  const { article } = useReading.getState();
  if (article) useAskingLanguage.setState({ article: article.id });
}

const KINDS = ['dated', 'changed', 'added', 'gone'] as const;

/** "Artikel entfernt: Treffen in Bonn · 7 entfallen" */
function told(t: CommandContext['t'], step: string, effect: Effect): string {
  const counts = KINDS.filter((kind) => effect[kind] > 0).map((kind) =>
    t(`edit.article.${kind}`, { count: effect[kind] }),
  );
  return t('edit.article.effect', { step, effect: counts.join(', ') || t('edit.article.unaffected') });
}

/** Tells the publication date of an article; null takes the engine's finding again. @returns whether it is done */
export async function setPublished(
  { edit, t }: CommandContext,
  id: string,
  value: string | null,
): Promise<boolean> {
  const done = await edit('articles.setPublished', { id, value }, (effect, step) => told(t, step, effect));
  return done !== null;
}

/** Tells the language of an article; null takes the engine's finding again. */
export async function setLanguage(
  { edit, t }: CommandContext,
  id: string,
  language: string | null,
): Promise<void> {
  await edit('articles.setLanguage', { id, language }, (effect, step) => told(t, step, effect));
}

/** Takes an article and what it tells out of the workspace; it waits among the removed ones. */
export async function removeArticle({ edit, t }: CommandContext, id: string): Promise<void> {
  if (!(await edit('articles.remove', { id }, (effect, step) => told(t, step, effect)))) return;
  useView.setState(({ article }) => (article === id ? { article: null } : {}));
}

/** Brings a removed article back, with all edits of its events. */
export async function restoreArticle({ edit, t }: CommandContext, id: string): Promise<void> {
  await edit('articles.restore', { id }, (effect, step) => told(t, step, effect));
}

import type { Article } from '../article/article.ts';
import type { Language } from '../timeline/dates.ts';
import type { ExportInput, ExportOptions } from './options.ts';
import words from './words.json' with { type: 'json' };

export type Words = (typeof words)[Language];

export const wordsOf = (language: Language): Words => words[language];

/** A template with its `{names}` filled in. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** "1 Ereignis", "12 Ereignisse". */
export function counted(forms: { one: string; many: string }, count: number): string {
  return fill(count === 1 ? forms.one : forms.many, { count });
}

/** The language told, else German where most articles are German. */
export function languageOf({ articles }: ExportInput, { language }: ExportOptions): Language {
  const german = articles.filter((article) => article.language === 'de').length;
  return language ?? (german * 2 > articles.length ? 'de' : 'en');
}

/** The title told, else that of the only article. */
export function titleOf(articles: Article[], { title }: ExportOptions, fallback: string): string {
  return title ?? (articles.length === 1 ? articles[0]?.title : null) ?? fallback;
}

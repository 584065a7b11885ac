import type { TimeExpression } from '../../../core/temporal/expression.ts';
import { tag } from '../../../core/temporal/tag.ts';

/** A Friday. */
export const PUBLISHED = '2024-11-01';

export function tagGerman(text: string, published: string | null = PUBLISHED): TimeExpression[] {
  return tag(text, { language: 'de', published });
}

export function tagEnglish(text: string, published: string | null = PUBLISHED): TimeExpression[] {
  return tag(text, { language: 'en', published });
}

/** What was found, as `words=value`, one after the other. */
export function found(expressions: readonly TimeExpression[]): string {
  return expressions.map(({ text, value }) => `${text}=${value}`).join(' | ');
}

/** The stretch of an expression, as `start..end`. */
export function stretch(expression: TimeExpression | undefined): string | null {
  const interval = expression?.interval;
  return interval ? `${interval.start ?? ''}..${interval.end ?? ''}` : null;
}

import { escapeMarkup, oneLine } from './text.ts';

export type Attributes = Record<string, string | number | undefined>;

/**
 * An XML element with its children already written as XML. Attributes that are undefined are left out; numbers are
 * rounded to hundredths, which no eye can tell apart.
 */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${typeof value === 'number' ? round(value) : xmlText(value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** Characters of an article as XML text. */
export const xmlText = (text: string): string => escapeMarkup(oneLine(text));

const round = (value: number) => Math.round(value * 100) / 100;

import type { SourceFile } from '../../workspace/extract-ahead.ts';

export function file(name: string, content: string | Uint8Array): SourceFile {
  return { name, read: () => (typeof content === 'string' ? new TextEncoder().encode(content) : content) };
}

/** Two short articles of the kind a newsroom gets: one with a date, one without. */
export const FLOOD = `Hochwasser an der Mulde

Grimma, 4. Juni 2013

Am Montag unterzeichneten Bund und Land in Grimma ein Abkommen über 40 Millionen Euro Soforthilfe.

Ministerpräsidentin Anna Beispiel sagte am Dienstag in Leipzig, das Hilfspaket werde im Juli ausgezahlt.
`;

export const STRIKE = `Warnstreik bei der Bahn

Die Gewerkschaft rief am Freitag in Hannover zu einem Warnstreik auf.

Konzern und Gewerkschaft unterzeichneten am 12. März 2019 in Berlin ein Abkommen über 300 Millionen Euro.
`;

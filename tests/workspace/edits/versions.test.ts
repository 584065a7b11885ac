import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Reader, Writer } from '../../../workspace/database.ts';
import { targetMention } from '../../../workspace/edits/anchors.ts';
import { make } from '../../../workspace/edits/apply.ts';
import { unplacedEdits } from '../../../workspace/edits/unplaced.ts';
import { newWorkspace } from '../support.ts';
import { REWRITES, randomFrom, type Span } from './rewrite.ts';
import { importHere } from './support.ts';

const FOLDER = new URL('../../fixtures/articles/', import.meta.url);
const ARTICLES = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));

/** Times that every article is changed in every way; more with `DATELINE_REWRITES=10`. */
const REWRITINGS = Number(process.env.DATELINE_REWRITES ?? 1);

const mentionRow = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  expression: z.string().nullable(),
  first: z.number().nullable(),
  last: z.number().nullable(),
});
type Mention = z.infer<typeof mentionRow>;

function mentionsOf(db: Reader, condition: string, ...parameters: (string | number)[]): Mention[] {
  const sql = `SELECT m.id, m.start, m."end", x.content ->> 'text' AS expression, x.content ->> 'start' AS first,
      x.content ->> 'end' AS last
    FROM mention m LEFT JOIN expression x ON x.article = m.article AND x.id = m.expression
    WHERE ${condition} ORDER BY m.start, m.id`;
  return db.all(mentionRow, sql, ...parameters);
}

/** A note on every mention by itself. @returns the edits, in the order of the mentions */
function noteAll(db: Writer, mentions: Mention[]): number[] {
  return mentions.map(({ id }) => {
    const value = { text: `Notiz zu ${id}`, note: null };
    return make(db, { kind: 'note', value }, [targetMention(db, id)], 'Notiz').id;
  });
}

type Fate = 'kept' | 'listed' | 'wrong';

/** What became of an edit: it hangs on its sentence again, is listed, or hangs on another one. */
function fateOf(db: Reader, edit: number, was: Mention, expected: Span, listed: Set<number>): Fate {
  const [now] = mentionsOf(db, 'm.id = (SELECT placed FROM anchor WHERE edit = ?)', edit);
  if (!now) return listed.has(edit) ? 'listed' : 'wrong';
  const shared = Math.min(now.end, expected.end) - Math.max(now.start, expected.start);
  if (shared < (expected.end - expected.start) / 2) return 'wrong';
  if (now.expression === was.expression) return 'kept';
  const within = 'm.start < ? AND m."end" > ? AND m.article = (SELECT id FROM article WHERE shelved IS NULL)';
  const others = mentionsOf(db, within, expected.end, expected.start);
  return others.some(({ expression }) => expression === was.expression) ? 'wrong' : 'kept';
}

it('edits are found again in changed articles: at least 99 of 100, and the others are listed', {
  timeout: 600_000,
}, () => {
  const counts = new Map<string, Record<Fate, number>>();
  const lost: string[] = [];
  for (const [i, { name, text }] of ARTICLES.entries())
    for (const [way, rewrite] of Object.entries(REWRITES))
      for (let time = 0; time < REWRITINGS; time++) {
        const db = newWorkspace().writer();
        importHere(db, { [name]: text });
        const mentions = mentionsOf(db, 'TRUE');
        const edits = noteAll(db, mentions);
        const dates = mentions.flatMap(({ first, last }) =>
          first === null || last === null ? [] : [{ start: first, end: last }],
        );
        const rewritten = rewrite(text, { sentences: mentions, dates }, randomFrom(1 + i * 1000 + time));
        importHere(db, { [name]: rewritten.text });
        const listed = new Set(unplacedEdits(db).map(({ id }) => id));
        const count = counts.get(way) ?? { kept: 0, listed: 0, wrong: 0 };
        counts.set(way, count);
        mentions.forEach((mention, at) => {
          const fate = fateOf(db, edits[at] ?? 0, mention, rewritten.moved(mention), listed);
          count[fate]++;
          if (fate !== 'kept') {
            const { start, end } = rewritten.moved(mention);
            lost.push(`${fate} (${way}, ${name}): ${rewritten.text.slice(start, end)}`);
          }
        });
      }
  const sum = (fate: Fate) => [...counts.values()].reduce((total, count) => total + count[fate], 0);
  const total = sum('kept') + sum('listed') + sum('wrong');
  console.log(
    Object.fromEntries(counts),
    `${sum('kept')} of ${total} kept, ${sum('listed')} listed\n${lost.join('\n')}`,
  );
  expect(total).toBeGreaterThanOrEqual(1000);
  expect(sum('wrong')).toBe(0);
  expect(sum('kept') / total).toBeGreaterThanOrEqual(0.99);
});

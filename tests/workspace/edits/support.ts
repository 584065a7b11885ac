/** Workspaces to edit, random edits, and all that is shown as text to compare. */
import { z } from 'zod';
import { extract } from '../../../core/engine.ts';
import { type Input, type Method, type Output, schemas } from '../../../workspace/contract.ts';
import type { Reader, Writer } from '../../../workspace/database.ts';
import { addVersion } from '../../../workspace/edits/versions.ts';
import { mergeEvents } from '../../../workspace/merge.ts';
import type { Workspace } from '../../../workspace/open.ts';
import { recordOf } from '../../../workspace/records.ts';
import { createRouter } from '../../../workspace/router.ts';
import { newWorkspace } from '../support.ts';

/** Imports texts in this process: no worker threads to start. @returns ids of the articles, in their order */
export function importHere(db: Writer, texts: Record<string, string>): string[] {
  const records = Object.entries(texts).map(([name, text]) =>
    recordOf(extract(new TextEncoder().encode(text), name)),
  );
  db.transaction(() => {
    for (const record of records) addVersion(db, record);
  });
  mergeEvents(db);
  return records.map(({ id }) => id);
}

export function workspaceWith(texts: Record<string, string>): Workspace {
  const workspace = newWorkspace();
  importHere(workspace.writer(), texts);
  return workspace;
}

/** Calls a method as a window does, answers checked by the contract; an error of the workspace is thrown. */
export function caller(workspace: Workspace) {
  const router = createRouter(workspace);
  return async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const reply = await router.dispatch(method, input);
    if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
    return schemas[method].output.parse(reply.value);
  };
}

const CITIES = ['Grimma', 'Hannover', 'Leipzig', 'Kassel', 'Bremen', 'Erfurt', 'Potsdam', 'Mainz'];
const PEOPLE = ['Anna Beispiel', 'Karl Muster', 'Olga Probe', 'Erik Vorlage'];
const DAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'];

/** So many short articles; several tell of the same, with other words and other amounts. */
export function newsroom(articles: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: articles }, (_, i) => {
      const story = Math.floor(i / 2);
      const city = CITIES[story % CITIES.length] ?? '';
      const person = PEOPLE[story % PEOPLE.length] ?? '';
      const day = DAYS[story % DAYS.length] ?? '';
      const date = `${3 + (story % 24)}. Juni 20${10 + (story % 14)}`;
      return [`meldung-${i}.txt`, article(i, { city, person, day, date, amount: 20 + story + (i % 2) * 30 })];
    }),
  );
}

function article(
  i: number,
  {
    city,
    person,
    day,
    date,
    amount,
  }: Record<'city' | 'person' | 'day' | 'date', string> & { amount: number },
): string {
  const paragraphs = [
    `Abkommen für ${city}`,
    `${city}, ${date}`,
    `Am ${day} unterzeichneten Bund und Land in ${city} ein Abkommen über ${amount} Millionen Euro Soforthilfe.`,
    `Ministerpräsident ${person} traf am ${date} in ${city} die Bürgermeister der Region zu Gesprächen.`,
    `Die Gewerkschaft rief am Donnerstag in ${city} zu einem Warnstreik von ${100 + i} Beschäftigten auf.`,
    `Im März 2009 hatten Konzern und Gewerkschaft in Berlin ein Abkommen über ${300 + i} Millionen Euro unterzeichnet.`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const jsonRow = z.object({ value: z.string() }).transform(({ value }) => value);

/** What is shown, and where the edits hang, of each table a line for each row. */
const SHOWN = [
  `SELECT json_array(key, id, title, type, start, "end", granularity, certainty, open, factuality, attribution, sources,
     disputed, salience, amounts, contradictions, sentences, review, edited, decisions) AS value FROM event ORDER BY key`,
  'SELECT json_array(event, facet, name, position) AS value FROM event_facet ORDER BY event, facet, position, name',
  'SELECT json_array(event, tag) AS value FROM event_tag ORDER BY event, tag',
  'SELECT json_array(id, event, position) AS value FROM mention ORDER BY id',
  'SELECT json_array(id, event, article, start, "end") AS value FROM addition ORDER BY id',
  'SELECT json_array(id, published_user, language_user, shelved) AS value FROM article ORDER BY id',
];

export function shownState(db: Reader): string {
  return SHOWN.map((sql) => db.all(jsonRow, sql).join('\n')).join('\n\n');
}

const shownRow = z.object({ id: z.string(), shown: z.string() });

/** What is shown of every event, by its id; keys, which tell when an event was found first, are left out. */
export function shownById(db: Reader): Record<string, string> {
  const sql = `SELECT id, json_array(title, type, start, "end", granularity, certainty, open, factuality, attribution,
      sources, disputed, amounts, contradictions, sentences, review, edited, decisions,
      (SELECT json_group_array(id) FROM (SELECT id FROM mention WHERE event = e.key ORDER BY position)),
      (SELECT json_group_array(name) FROM (SELECT name FROM event_facet WHERE event = e.key ORDER BY facet, position))
    ) AS shown FROM event e ORDER BY id`;
  return Object.fromEntries(db.all(shownRow, sql).map(({ id, shown }) => [id, shown]));
}

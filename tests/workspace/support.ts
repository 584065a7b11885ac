import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article } from '../../core/article/article.ts';
import type { Event, EventMention } from '../../core/events/event.ts';
import { addExtraction } from '../../workspace/extractions.ts';
import { type ImportResult, importFiles } from '../../workspace/import.ts';
import { openWorkspace, type Workspace } from '../../workspace/open.ts';
import { storeEvents } from '../../workspace/store-events.ts';
import { file } from './articles.ts';

export { FLOOD, file, STRIKE } from './articles.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new workspace in a file that is gone after the test. */
export function newWorkspace(path = join(temporaryFolder(), 'Test.dateline')): Workspace {
  const workspace = openWorkspace(path, { create: true });
  // Not to wait for the disk: what survives a crash is for tests that kill a process.
  workspace.writer().run('PRAGMA synchronous = OFF');
  onTestFinished(() => workspace.close());
  return workspace;
}

export function importTexts(workspace: Workspace, texts: Record<string, string>): Promise<ImportResult> {
  return importFiles(
    workspace,
    Object.entries(texts).map(([name, text]) => file(name, text)),
  );
}

/** What a test says about a made-up event; the rest is filled in. */
export interface Sketch
  extends Partial<Pick<Event, 'title' | 'type' | 'participants' | 'places' | 'factuality'>> {
  /** First and last day; undated where it is missing. */
  days?: [start: string, end: string];
}

/**
 * Stores made-up events, one article for each, exactly as told: for what lies behind the engine.
 * @returns their ids, in the order of the sketches
 */
export function storeSketches(workspace: Workspace, sketches: Sketch[]): string[] {
  const db = workspace.writer();
  const articles = new Map<string, Article>();
  const events = sketches.map((sketch, index) => {
    const article = articleOf(sketch, index);
    articles.set(article.id, article);
    return eventOf(sketch, article);
  });
  db.transaction(() => {
    events.forEach(({ mentions }) => {
      const article = articles.get(mentions[0]?.article ?? '');
      if (article) addExtraction(db, { article, expressions: [], mentions });
    });
    storeEvents(db, events, articles);
  });
  return events.map(({ id }) => id);
}

function articleOf({ title = 'Ein Ereignis' }: Sketch, index: number): Article {
  const id = index.toString(16).padStart(16, '0');
  return {
    id,
    path: `${index}.txt`,
    title: `Artikel ${index}`,
    language: 'de',
    text: `${title}.`,
    published: { value: null, provenance: null, start: null, end: null },
    blocks: [{ kind: 'body', start: 0, end: title.length + 1 }],
  };
}

function eventOf(sketch: Sketch, { id: article, text }: Article): Event {
  const { title = 'Ein Ereignis', type = 'other', participants = [], places = [], days } = sketch;
  const when = days
    ? ({ start: days[0], end: days[1], granularity: 'day', certainty: 'exact', open: null } as const)
    : null;
  const shared = {
    title,
    type,
    participants,
    places,
    when,
    amounts: [],
    factuality: sketch.factuality ?? 'asserted',
  };
  const mention: EventMention = {
    ...shared,
    id: `m${article}`,
    article,
    start: 0,
    end: text.length,
    attribution: null,
    expression: null,
  };
  return { ...shared, id: `m${article}`, contradictions: [], mentions: [mention] };
}

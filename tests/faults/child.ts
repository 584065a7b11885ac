/**
 * `node child.ts WORK WORKSPACE FROM`: works on a workspace until it is killed, fails or is done. Prints a line for all that
 * was acknowledged, and what a window would hear in the end.
 * WORK is `edit`, `import`, `open` (an older file is migrated), `export` (to FROM), or what a window asks first: `host`, and
 * `repair` after it.
 */
import { writeFileSync } from 'node:fs';
import { run as runCommand } from '../../cli/program.ts';
import type { Reply } from '../../workspace/contract.ts';
import { WorkspaceError } from '../../workspace/error.ts';
import { hostWorkspace } from '../../workspace/hosted.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter, type Router } from '../../workspace/router.ts';
import { newsroom } from '../workspace/edits/support.ts';

const [work = '', path = '', from = '0'] = process.argv.slice(2);
const EDITS = 2000;
const ARTICLES = 200;

/** At once, and not when the stream gets round to it: what is told was acknowledged before the kill. */
const tell = (line: string) => writeFileSync(1, `${line}\n`);

/** Ends the work at the first refusal. */
function acknowledged(reply: Reply, what: string): void {
  if (!reply.ok) throw new WorkspaceError(reply.code, reply.message);
  tell(`ack ${what}`);
}

async function edit(router: Router): Promise<void> {
  for (let i = 0; i < EDITS; i++) {
    const title = `Ereignis ${from}-${i}`;
    acknowledged(await router.dispatch('events.add', { title }), title);
  }
}

async function importAll(router: Router): Promise<void> {
  const articles = Object.entries(newsroom(ARTICLES)).map(([name, text]) => [
    `${from}-${name}`,
    `${text}\n${from}`,
  ]);
  for (let i = 0; i < articles.length; i += 10) {
    const files = articles
      .slice(i, i + 10)
      .map(([name = '', text = '']) => ({ name, base64: Buffer.from(text).toString('base64') }));
    acknowledged(
      await router.dispatch('articles.import', { files }),
      files.map(({ name }) => name).join('\t'),
    );
  }
}

/** What a window hears of the workspace. */
async function ask(repairs: boolean): Promise<void> {
  const host = hostWorkspace(path);
  for (const word of ['access', 'info', ...(repairs ? ['repair'] : [])]) {
    const reply = await host.dispatch(`workspace.${word}`, {});
    if (!reply.ok) throw new WorkspaceError(reply.code, reply.message);
    tell(`${word} ${JSON.stringify(reply.value)}`);
  }
  host.close();
}

try {
  tell('begins');
  if (work === 'export') await runCommand(['export', path, '--format', 'json', '--out', from]);
  else if (work === 'host' || work === 'repair') await ask(work === 'repair');
  else {
    const workspace = openWorkspace(path);
    tell('opened');
    if (work === 'edit') await edit(createRouter(workspace));
    if (work === 'import') await importAll(createRouter(workspace));
    workspace.close();
  }
  tell('done');
} catch (error) {
  if (!(error instanceof WorkspaceError)) throw error;
  tell(`error ${JSON.stringify({ code: error.code, message: error.message })}`);
}

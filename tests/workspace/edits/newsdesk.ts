/** A small workspace with two sources that contradict each other, and an article without a date. */
import { FLOOD, STRIKE } from '../articles.ts';
import { caller, workspaceWith } from './support.ts';

/** Two articles that tell of one agreement, with different amounts. */
const TREATY = `Treffen in Leipzig

Leipzig, 4. Juni 2013

Am Montag unterzeichneten Angela Merkel und Stanislaw Tillich in Leipzig ein Abkommen über 40 Millionen Euro Soforthilfe.
`;
const TREATY_TOO = `Soforthilfe

Berlin, 4. Juni 2013

Angela Merkel und Stanislaw Tillich unterzeichneten am Montag in Leipzig ein Abkommen über 60 Millionen Euro für die Opfer.
`;

export async function newsdesk() {
  const workspace = workspaceWith({
    'flut.txt': FLOOD,
    'streik.txt': STRIKE,
    'treffen.txt': TREATY,
    'hilfe.txt': TREATY_TOO,
  });
  const call = caller(workspace);
  const { rows } = await call('events.list', { filter: {} });
  const find = (title: string) => {
    const row = rows.find((one) => one.title.includes(title));
    if (!row) throw new Error(`No event “${title}” among ${rows.map((one) => one.title).join(' | ')}`);
    return row.id;
  };
  const get = (id: string) => call('events.get', { id });
  return { workspace, call, get, treaty: find('Merkel'), strike: find('Warnstreik'), rows };
}

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../workspace/open.ts';
import { listViews, removeView, renameView, saveView } from '../../workspace/views.ts';
import { newWorkspace, temporaryFolder } from './support.ts';

const AID = { name: 'Hilfe', filter: { types: ['aid'] }, lanes: 'place', span: null } as const;
const WAR = {
  name: 'Angriffe im Mai',
  filter: { types: ['attack'], knownBy: '2024-05-31' },
  lanes: 'type',
  span: { from: '2024-05-01', to: '2024-05-31' },
} as const;

const mutable = <T>(value: T): T => structuredClone(value);
const names = (workspace: ReturnType<typeof newWorkspace>) =>
  listViews(workspace.reader).views.map(({ name }) => name);

function filled() {
  const workspace = newWorkspace();
  const db = workspace.writer();
  const aid = saveView(db, mutable({ ...AID, filter: { types: ['aid'] } }));
  const war = saveView(db, mutable({ ...WAR, filter: { types: ['attack'], knownBy: '2024-05-31' } }));
  return { workspace, db, aid, war };
}

describe('saved views', () => {
  it('are listed by name, with all that was saved', () => {
    const { workspace } = filled();
    expect(listViews(workspace.reader).views).toEqual([
      expect.objectContaining(WAR),
      expect.objectContaining(AID),
    ]);
  });

  it('survive a restart', () => {
    const path = join(temporaryFolder(), 'Test.dateline');
    const first = openWorkspace(path, { create: true });
    saveView(first.writer(), { name: 'Hilfe', filter: { types: ['aid'] }, lanes: 'place', span: null });
    first.close();
    expect(names(newWorkspace(path))).toEqual(['Hilfe']);
  });

  it('are replaced under the same name, whatever its case', () => {
    const { workspace, db, aid } = filled();
    const saved = saveView(db, { name: 'hilfe', filter: {}, lanes: 'none', span: null });
    expect(saved).toMatchObject({ id: aid.id, lanes: 'none', filter: {} });
    expect(names(workspace)).toEqual(['Angriffe im Mai', 'Hilfe']);
  });

  it('are renamed, but not to the name of another', () => {
    const { workspace, db, aid } = filled();
    renameView(db, { id: aid.id, name: 'Zusagen' });
    expect(names(workspace)).toEqual(['Angriffe im Mai', 'Zusagen']);
    expect(() => renameView(db, { id: aid.id, name: 'angriffe im mai' })).toThrow('already');
    expect(() => renameView(db, { id: 77, name: 'Neu' })).toThrow('no view');
  });

  it('are removed once', () => {
    const { workspace, db, aid } = filled();
    removeView(db, aid.id);
    expect(names(workspace)).toEqual(['Angriffe im Mai']);
    expect(() => removeView(db, aid.id)).toThrow('no view');
  });
});

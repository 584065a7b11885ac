import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { backupFolder, KEPT, listBackups, restoreBackup } from '../../workspace/backups.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { temporaryFolder } from '../workspace/support.ts';
import { contentOf, destroy, makeWorkspace } from './support.ts';

afterEach(() => vi.useRealTimers());

/** Opens and closes a workspace on that day. */
function openOn(day: string, path: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00Z`) });
  openWorkspace(path).close();
}

function workspace(): string {
  const path = join(temporaryFolder(), 'Nordkorea.dateline');
  makeWorkspace(path, 2, 3);
  return path;
}

const days = (path: string) => listBackups(path).map(({ number, day }) => [number, day]);

describe('backups', () => {
  it('are made once a day, of what was there before that day’s work', () => {
    const path = workspace();
    expect(days(path)).toEqual([]);
    openOn('2026-03-01', path);
    openOn('2026-03-01', path);
    openOn('2026-03-02', path);
    expect(days(path)).toEqual([
      [2, '2026-03-02'],
      [1, '2026-03-01'],
    ]);
  });

  it('stand beside the file under its name, and are workspaces themselves', () => {
    const path = workspace();
    openOn('2026-03-01', path);
    expect(backupFolder(path)).toBe(join(path, '..', 'Nordkorea.backups'));
    expect(readdirSync(backupFolder(path))).toEqual(['0001 2026-03-01.dateline']);
    expect(contentOf(listBackups(path)[0]?.path ?? '')).toEqual(contentOf(path));
  });

  it(`are ${KEPT} at most, the oldest go`, () => {
    const path = workspace();
    for (let day = 1; day <= 8; day++) openOn(`2026-03-0${day}`, path);
    expect(days(path).map(([number]) => number)).toEqual([8, 7, 6, 5, 4]);
  });

  it('go on when the clock is set back, and the newest stays the newest', () => {
    const path = workspace();
    for (let day = 1; day <= KEPT; day++) openOn(`2026-03-0${day}`, path);
    openOn('2019-01-01', path);
    expect(days(path)[0]).toEqual([KEPT + 1, '2019-01-01']);
    expect(days(path)).toHaveLength(KEPT);
  });

  it('are not made of a damaged file, whose copies would push out the whole ones', () => {
    const path = workspace();
    openOn('2026-03-01', path);
    destroy(path, 'article_list');
    openOn('2026-03-02', path);
    expect(days(path)).toEqual([[1, '2026-03-01']]);
  });

  it('that cannot be made keep nobody from working, and are told of', () => {
    const path = workspace();
    writeFileSync(backupFolder(path), 'Hier steht schon eine Datei.');
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    openWorkspace(path).close();
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^dateline: no backup of .*Nordkorea/));
    log.mockRestore();
  });

  it('leave other files of the folder alone', () => {
    const path = workspace();
    openOn('2026-03-01', path);
    const own = join(backupFolder(path), 'Meine Kopie.dateline');
    writeFileSync(own, 'x');
    for (let day = 2; day <= 8; day++) openOn(`2026-03-0${day}`, path);
    expect(existsSync(own)).toBe(true);
  });

  it('are restored under another name, never over a file', () => {
    const path = workspace();
    openOn('2026-03-01', path);
    const before = contentOf(path);
    const changed = openWorkspace(path);
    changed.writer().run('DELETE FROM article');
    changed.close();
    const out = join(path, '..', 'Zurück.dateline');
    restoreBackup(path, 1, out);
    expect(contentOf(out)).toEqual(before);
    expect(() => restoreBackup(path, 1, out)).toThrow(/exists already/);
    expect(() => restoreBackup(path, 9, `${out}2`)).toThrow(/there is no backup 9/);
  });
});

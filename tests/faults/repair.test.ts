import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../workspace/check.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { repair } from '../../workspace/repair/repair.ts';
import { shownById } from '../workspace/edits/support.ts';
import { contentOf, copyOf, destroy, makeWorkspace, randomNumbers } from './support.ts';

const PAGE = 4096;
/** More with `DATELINE_FLIPS=500`. */
const FLIPS = Number(process.env.DATELINE_FLIPS ?? 12);

const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
const sample = { path: join(folder, 'Ganz.dateline'), bytes: Buffer.alloc(0) };

beforeAll(() => {
  makeWorkspace(sample.path);
  sample.bytes = readFileSync(sample.path);
});
afterAll(() => rmSync(folder, { recursive: true }));

function damaged(change: (bytes: Buffer, path: string) => void): string {
  const path = copyOf(sample.path);
  const bytes = Buffer.from(sample.bytes);
  change(bytes, path);
  if (!bytes.equals(sample.bytes)) writeFileSync(path, bytes);
  return path;
}

const repaired = (path: string) => join(path, '..', 'neu.dateline');

describe('a whole file', () => {
  it('comes out with the same texts, the same decisions and the same events', () => {
    const out = repaired(copyOf(sample.path));
    const { losses } = repair(sample.path, out);
    expect(losses).toEqual([]);
    expect(contentOf(out)).toEqual(contentOf(sample.path));
    const [before, after] = [sample.path, out].map((path) => {
      const workspace = openWorkspace(path, { readonly: true });
      const shown = shownById(workspace.reader);
      workspace.close();
      return shown;
    });
    expect(after).toEqual(before);
    expect(readFileSync(sample.path).equals(sample.bytes)).toBe(true);
  });

  it('is never written over', () => {
    expect(() => repair(sample.path, sample.path)).toThrow(/exists already/);
  });
});

describe('what is lost is only what is damaged:', () => {
  it.each([
    ['the magic number', (bytes: Buffer) => bytes.write('XXXX', 0), 0],
    ['the page size', (bytes: Buffer) => bytes.fill(0, 16, 24), 0],
    ['the application id', (bytes: Buffer) => bytes.fill(0, 68, 72), 0],
    ['the version', (bytes: Buffer) => bytes.fill(0xff, 60, 64), 0],
    ['the index of articles', (_: Buffer, path: string) => destroy(path, 'article_list'), 0],
    ['all events', (_: Buffer, path: string) => destroy(path, 'event'), 0],
    ['all mentions', (_: Buffer, path: string) => destroy(path, 'mention'), 0],
    ['all time expressions', (_: Buffer, path: string) => destroy(path, 'expression'), 0],
    ['all blocks', (_: Buffer, path: string) => destroy(path, 'block'), 16],
    ['the full text index', (_: Buffer, path: string) => destroy(path, 'article_trigram_data'), 0],
  ])('%s', (_what, change, losses) => {
    const path = damaged(change);
    const result = repair(path, repaired(path));
    expect(result.losses).toHaveLength(losses);
    expect(contentOf(repaired(path))).toEqual(contentOf(sample.path));
    expect(check(repaired(path))).toEqual([]);
  });
});

it('a file cut off behind the root of its articles gives those before the cut', () => {
  const path = copyOf(sample.path);
  truncateSync(path, Math.floor((sample.bytes.length * 0.6) / PAGE) * PAGE);
  const { articles } = repair(path, repaired(path));
  expect(articles).toBeGreaterThan(0);
});

it('a journal that was not written back yet is read as well', () => {
  const path = copyOf(sample.path);
  const workspace = openWorkspace(path);
  workspace.writer().run("UPDATE article SET name = 'umbenannt.txt' WHERE key = 1");
  repair(path, repaired(path));
  workspace.close();
  expect(contentOf(repaired(path)).texts.join()).toContain('umbenannt.txt');
});

it('a file with nothing to read says so and leaves nothing behind', () => {
  const path = damaged((bytes) => bytes.fill(0x5a));
  expect(() => repair(path, repaired(path))).toThrow(/no article can be read; go back to a backup/);
});

it(`${FLIPS} files with flipped bits: each ends in a file that passes the check, or in a clear refusal`, {
  timeout: 600_000,
}, () => {
  const next = randomNumbers(7);
  const whole = contentOf(sample.path);
  let saved = 0;
  let refused = 0;
  for (let i = 0; i < FLIPS; i++) {
    const path = damaged((bytes) => {
      const flips = 1 + (next() % 40);
      for (let flip = 0; flip < flips; flip++) {
        const at = next() % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (next() % 8));
      }
    });
    check(path);
    const articles = articlesSaved(path);
    if (articles > 0) expect(check(repaired(path)), `file ${i}`).toEqual([]);
    else refused++;
    saved += articles / whole.texts.length;
  }
  const share = Math.round((saved / FLIPS) * 100);
  console.log(
    `${FLIPS} files with flipped bits: ${share} % of the articles saved, ${refused} files refused.`,
  );
});

/** 0 where the file was refused with advice. */
function articlesSaved(path: string): number {
  try {
    return repair(path, repaired(path)).articles;
  } catch (error) {
    expect(error).toMatchObject({
      name: 'WorkspaceError',
      message: expect.stringMatching(/go back to a backup/),
    });
    return 0;
  }
}

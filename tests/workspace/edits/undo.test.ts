import fc from 'fast-check';
import { expect, it } from 'vitest';
import { history, redo, undo } from '../../../workspace/edits/undo.ts';
import { type Dice, rollEdit } from './random-edit.ts';
import { importHere, newsroom, shownById, shownState, workspaceWith } from './support.ts';

/** More with `DATELINE_EDITS=5000`. */
const EDITS = Number(process.env.DATELINE_EDITS ?? 1000);

const dice: fc.Arbitrary<Dice> = fc.tuple(fc.nat(9_999), fc.nat(9_999), fc.nat(9_999));

it(`${EDITS} random edits: undo all leads to the state before, redo all to the state after`, {
  timeout: 600_000,
}, () => {
  const rolls = fc.noBias(fc.array(dice, { minLength: EDITS, maxLength: EDITS }));
  fc.assert(
    fc.property(rolls, (sequence) => {
      const workspace = workspaceWith(newsroom(40));
      const db = workspace.writer();
      const before = shownState(db);
      const made = sequence.filter((one) => rollEdit(db, one)).length;
      const after = shownState(db);
      expect(made).toBeGreaterThan(EDITS / 2);
      while (history(db).undo) undo(db);
      expect(shownState(db)).toBe(before);
      while (history(db).redo) redo(db);
      expect(shownState(db)).toBe(after);
    }),
    { numRuns: 1, seed: 6, endOnFailure: true },
  );
});

it('edits between imports, and of articles that are imported anew: undone, they leave what the imports alone make', {
  timeout: 600_000,
}, () => {
  const articles = newsroom(16);
  const changed = Object.fromEntries(
    Object.entries(articles)
      .slice(0, 6)
      .map(([name, text]) => [
        name,
        text.replace('Ministerpräsident', 'Der Ministerpräsident').replace('rief am', 'rief wohl am'),
      ]),
  );
  const names = Object.keys(articles);
  const part = (from: number, to: number) =>
    Object.fromEntries(names.slice(from, to).map((name) => [name, articles[name] ?? '']));
  const imports = [part(0, 6), part(6, 12), changed, part(12, 16)];
  fc.assert(
    fc.property(fc.noBias(fc.array(dice, { minLength: 120, maxLength: 120 })), (sequence) => {
      const db = workspaceWith({}).writer();
      imports.forEach((texts, i) => {
        importHere(db, texts);
        for (const one of sequence.slice(i * 30, i * 30 + 30)) rollEdit(db, one);
        for (let back = 0; back < 8; back++) undo(db);
      });
      const after = shownById(db);
      const plain = workspaceWith({}).writer();
      for (const texts of imports) importHere(plain, texts);
      let undone = 0;
      for (; history(db).undo; undone++) undo(db);
      expect(undone).toBeGreaterThan(40);
      expect(shownById(db)).toEqual(shownById(plain));
      for (; undone > 0; undone--) redo(db);
      expect(shownById(db)).toEqual(after);
    }),
    { numRuns: 2, seed: 6, endOnFailure: true },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { history, redo, undo } from '../../../workspace/edits/undo.ts';
import { type Dice, rollEdit } from './random-edit.ts';
import { newsroom, shownState, workspaceWith } from './support.ts';

/** More with `DATELINE_EDITS=5000`. */
const EDITS = Number(process.env.DATELINE_EDITS ?? 1000);

const dice: fc.Arbitrary<Dice> = fc.tuple(fc.nat(9_999), fc.nat(9_999), fc.nat(9_999));

it(`${EDITS} random edits: undo all leads to the state before, redo all to the state after`, {
  timeout: 120_000,
}, () => {
  const rolls = fc.noBias(fc.array(dice, { minLength: EDITS, maxLength: EDITS }));
  fc.assert(
    fc.property(rolls, (sequence) => {
      const workspace = workspaceWith(newsroom(12));
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

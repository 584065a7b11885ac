/**
 * Edits, undoes and redoes at random until it is killed. Arguments: the workspace and a number to begin with. Prints a line
 * when it begins.
 */

import { redo, undo } from '../../../workspace/edits/undo.ts';
import { openWorkspace } from '../../../workspace/open.ts';
import { rollEdit } from './random-edit.ts';

const [path = '', seed = '1'] = process.argv.slice(2);
const db = openWorkspace(path).writer();
let state = Number(seed);
/** Park and Miller, "Random number generators: good ones are hard to find", 1988. */
const next = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state;
};
process.stdout.write('begins\n');
for (;;) {
  const way = next() % 10;
  if (way < 2) undo(db);
  else if (way < 4) redo(db);
  else rollEdit(db, [next(), next(), next()]);
}

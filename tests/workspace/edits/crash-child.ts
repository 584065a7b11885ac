/**
 * Edits, undoes and redoes at random until it is killed. Arguments: the workspace and a number to begin with. Prints a line
 * after each step.
 */

import { redo, undo } from '../../../workspace/edits/undo.ts';
import { openWorkspace } from '../../../workspace/open.ts';
import { rollEdit } from './random-edit.ts';
import { randomFrom } from './rewrite.ts';

const [path = '', seed = '1'] = process.argv.slice(2);
const db = openWorkspace(path).writer();
const random = randomFrom(Number(seed));
const dice = () => random(Number.MAX_SAFE_INTEGER);
for (;;) {
  const way = random(10);
  if (way < 2) undo(db);
  else if (way < 4) redo(db);
  else rollEdit(db, [dice(), dice(), dice()]);
  process.stdout.write('step\n');
}

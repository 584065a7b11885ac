/** `node crash-child.ts WORKSPACE COUNT`: imports made-up articles until it is killed, or to the end. */

import { importFiles } from '../../workspace/import.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { file, STRIKE } from './articles.ts';

const [path = '', count = '0'] = process.argv.slice(2);
const workspace = openWorkspace(path, { create: true });
const files = Array.from({ length: Number(count) }, (_, i) => file(`${i}.txt`, `${STRIKE}\nFassung ${i}.`));
process.stdout.write('started\n');
await importFiles(workspace, files);
workspace.close();

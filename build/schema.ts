/** `node build/schema.ts`: writes docs/dateline-1.schema.json, the JSON Schema of what `--format json` writes. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchema } from '../core/export/dateline1.ts';

const target = fileURLToPath(new URL('../docs/dateline-1.schema.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(jsonSchema(), null, 2)}\n`);

/** The files that are far too much, in full size: each ends within its limits of time and memory. */
import { createExtractPool } from '../../workspace/extract-pool.ts';
import { generated } from '../hostile/inputs.ts';

export async function importHostile(): Promise<void> {
  const pool = createExtractPool('records', 1, 1);
  let internal = 0;
  for (const { name, bytes } of generated()) {
    const started = performance.now();
    const outcome = await pool.extract(bytes, name);
    if (!outcome.ok && outcome.code === 'internal') internal++;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${name}: ${seconds} s, ${outcome.ok ? 'read' : `${outcome.code}: ${outcome.message}`}`);
  }
  await pool.close();
  process.exitCode = internal > 0 ? 1 : 0;
}

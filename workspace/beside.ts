import { existsSync } from 'node:fs';

/**
 * A path for a new workspace beside another: `Nordkorea.dateline` and `2026-03-01` give `Nordkorea.2026-03-01.dateline`, or
 * `Nordkorea.2026-03-01-2.dateline` where that is taken.
 */
export function freeNameBeside(path: string, what: string): string {
  const stem = `${path.replace(/\.dateline$/i, '')}.${what}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.dateline` : `${stem}-${number}.dateline`;
    if (!existsSync(name)) return name;
  }
}

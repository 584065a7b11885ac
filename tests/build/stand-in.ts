/** A folder that looks like Electron's runtime to electron-builder, which then has nothing to download. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What @electron/fuses looks for in the program, before the version and the number of the fuses. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Fuses as Electron ships them: '0' blown, '1' whole. */
const SHIPPED = '101100111';

/** @param locales the languages of Chromium's own texts */
export function standInElectron(folder: string, locales: string[]): string {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'version'), '45.0.0');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<!doctype html>');
  for (const locale of locales) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  const wire = Buffer.concat([Buffer.from(FUSES), Buffer.from([1, SHIPPED.length]), Buffer.from(SHIPPED)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  });
  return folder;
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeChecksums } from '../../build/checksums.ts';

it('checksums are what sha256sum reads, in the order of names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-sums-'));
  const files = ['b.dmg', 'a.deb'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, 'abc');
  await writeChecksums(files, folder);
  // The first example of FIPS 180-4.
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(`${abc}  a.deb\n${abc}  b.dmg\n`);
  rmSync(folder, { recursive: true });
});

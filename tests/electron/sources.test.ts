/** What may not stand in the sources of the shell at all, and what its documents say of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = readdirSync('electron', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(join('electron', path), 'utf8')] as const);

describe('the sources of the shell', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(15);
  });

  it.each([
    'openExternal',
    'enableBlinkFeatures',
    'crashReporter',
    'autoUpdater',
    'contentTracing',
    'executeJavaScript',
    'file://',
    'http://',
    '@electron/remote',
    'ipcRenderer.sendSync',
    'net.request',
    'fetch(',
  ])('use nothing that the checklist warns of: %s', (banned) => {
    const users = sources.filter(([, text]) => withoutComments(text).includes(banned));
    expect(users.map(([path]) => path)).toEqual([]);
  });

  it('import Electron in the main process and the preload script only', () => {
    const users = sources.filter(([, text]) => /from 'electron'/.test(text)).map(([path]) => path);
    expect(users.filter((path) => !/^(main|preload)[\\/]/.test(path))).toEqual([]);
  });
});

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe('docs/threat-model.md', () => {
  const rows = [
    ...readFileSync('docs/threat-model.md', 'utf8').matchAll(
      /^\| (.+?) \| .+ \| `(tests\/[^`]+)`: (.+) \|$/gm,
    ),
  ].map(([, item = '', file = '', title = '']) => ({ item, file, title }));

  it('has every item of the checklist', () => {
    const numbers = rows.flatMap(({ item }) => item.match(/\d+(?=\.)/g) ?? []).map(Number);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it.each(rows)('$item is held by a test that there is', ({ file, title }) => {
    expect(readFileSync(file, 'utf8')).toContain(title);
  });
});

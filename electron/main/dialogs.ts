import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { ARTICLE_ENDINGS } from '../../core/article/formats/endings.ts';
import type { PickedFile } from '../../renderer/transport/transport.ts';
import { MAX_ARTICLE_BYTES } from '../../workspace/contract.ts';
import { type Language, WORDS } from './words.ts';

/** Spreadsheets of TimelineJS hold events, not articles. */
const TABLE_ENDINGS = ['csv', 'tsv'];

/** Asks for article files and reads them; none when the user cancels. */
export async function pickArticles(window: BrowserWindow, language: Language): Promise<PickedFile[]> {
  const words = WORDS[language];
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.import,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: words.articles, extensions: [...ARTICLE_ENDINGS, ...TABLE_ENDINGS] },
      { name: words.allFiles, extensions: ['*'] },
    ],
  });
  return Promise.all(filePaths.map(readPicked));
}

async function readPicked(path: string): Promise<PickedFile> {
  const { size } = await stat(path);
  return { name: basename(path), bytes: size > MAX_ARTICLE_BYTES ? null : await readFile(path) };
}

/** Asks where to save a file and writes it; false when the user cancels. */
export async function saveFile(
  window: BrowserWindow,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(name) });
  if (canceled) return false;
  await writeFile(filePath, bytes);
  return true;
}

const workspaceFilter = (language: Language) => [
  { name: WORDS[language].workspace, extensions: ['dateline'] },
];

/** Path of an existing workspace that the user chose; null when they cancel. */
export async function pickWorkspace(window: BrowserWindow, language: Language): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: WORDS[language].openWorkspace,
    properties: ['openFile'],
    filters: workspaceFilter(language),
  });
  return filePaths[0] ?? null;
}

/** Path for a new workspace that the user chose; null when they cancel. */
export async function placeWorkspace(window: BrowserWindow, language: Language): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: WORDS[language].newWorkspace,
    defaultPath: `${WORDS[language].untitled}.dateline`,
    filters: workspaceFilter(language),
  });
  return canceled ? null : filePath;
}

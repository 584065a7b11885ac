/** The messages of the window that the main process answers; every one is checked for who sent it and what is in it. */
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import type { HostMenu } from '../../renderer/transport/transport.ts';
import { CHANNELS } from '../channels.ts';
import { assertOwnSender } from './trust.ts';

const language = z.enum(['de', 'en']);
const savedFile = z.object({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) });

const word = z.string().min(1).max(200);
const menus: z.ZodType<HostMenu[]> = z
  .array(
    z.object({
      id: word,
      label: word,
      commands: z.array(z.object({ id: word, label: word, key: word.nullable() })).max(200),
    }),
  )
  .max(30);

export interface IpcHandlers {
  connect(event: IpcMainEvent): void;
  setLanguage(language: 'de' | 'en'): void;
  setMenus(menus: HostMenu[]): void;
  pickArticles(): Promise<unknown>;
  save(file: z.output<typeof savedFile>): Promise<boolean>;
  openWorkspace(): Promise<void>;
  newWorkspace(): Promise<void>;
}

export function handleIpc(handlers: IpcHandlers): void {
  const on = (channel: string, listener: (event: IpcMainEvent, input: unknown) => void) =>
    ipcMain.on(channel, (event, input: unknown) => {
      assertOwnSender(event);
      listener(event, input);
    });
  const handle = (channel: string, handler: (input: unknown) => Promise<unknown>) =>
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, input: unknown) => {
      assertOwnSender(event);
      return handler(input);
    });

  on(CHANNELS.connect, (event) => handlers.connect(event));
  on(CHANNELS.setLanguage, (_event, input) => handlers.setLanguage(language.parse(input)));
  on(CHANNELS.setMenus, (_event, input) => handlers.setMenus(menus.parse(input)));
  handle(CHANNELS.pickArticles, () => handlers.pickArticles());
  handle(CHANNELS.save, (input) => handlers.save(savedFile.parse(input)));
  handle(CHANNELS.openWorkspace, () => handlers.openWorkspace());
  handle(CHANNELS.newWorkspace, () => handlers.newWorkspace());
}

/** The only bridge between the sandboxed window and the rest: a port to the workspace and what only a host can do. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type Bridge, PORT_MESSAGE } from '../../renderer/transport/bridge.ts';
import { CHANNELS } from '../channels.ts';

declare const window: {
  postMessage(message: unknown, targetOrigin: string, transfer: IpcRendererEvent['ports']): void;
};

// A port cannot cross the context bridge: it goes to the page as a message of its own window.
ipcRenderer.on(CHANNELS.port, ({ ports }) => window.postMessage(PORT_MESSAGE, '/', ports));

const bridge: Bridge = {
  connect: () => ipcRenderer.send(CHANNELS.connect),
  pickArticles: () => ipcRenderer.invoke(CHANNELS.pickArticles),
  save: (file) => ipcRenderer.invoke(CHANNELS.save, file),
  openWorkspace: () => ipcRenderer.invoke(CHANNELS.openWorkspace),
  newWorkspace: () => ipcRenderer.invoke(CHANNELS.newWorkspace),
  setLanguage: (language) => ipcRenderer.send(CHANNELS.setLanguage, language),
  setMenus: (menus) => ipcRenderer.send(CHANNELS.setMenus, menus),
  onCommand(listener) {
    // The event itself stays here: it would hand the page the sender.
    const forward = (_event: IpcRendererEvent, command: string) => listener(command);
    ipcRenderer.on(CHANNELS.command, forward);
    return () => {
      ipcRenderer.off(CHANNELS.command, forward);
    };
  },
};

contextBridge.exposeInMainWorld('dateline', bridge);

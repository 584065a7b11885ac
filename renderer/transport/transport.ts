import type { Input, Method, Notification, Output } from '../../workspace/contract.ts';

/** How the window reaches the workspace. Rejects with `CallError` when a call fails. */
export interface Transport {
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Calls back for every notification until the returned function is called. */
  subscribe(listener: (notification: Notification) => void): () => void;
}

/** A file chosen or dropped by the user; `bytes` null where it is over MAX_ARTICLE_BYTES. */
export interface PickedFile {
  name: string;
  bytes: Uint8Array | null;
}

/** A command of the window as the host's menus show it. */
export interface HostCommand {
  id: string;
  label: string;
  /** `Mod+Shift+Z`; null where it has none. */
  key: string | null;
}

/** A group of commands, in the words of the user interface. */
export interface HostMenu {
  id: string;
  label: string;
  commands: HostCommand[];
}

/** What only a host can do. */
export interface Platform {
  kind: 'electron' | 'browser';
  /** Asks the user for article files; an empty array when they cancel. */
  pickArticles(): Promise<PickedFile[]>;
  /** Offers a file to be saved; false when the user cancels. */
  save(file: { name: string; mime: string; bytes: Uint8Array }): Promise<boolean>;
  /** Opens or creates another workspace file; undefined where the host cannot (the loopback server serves one file). */
  openWorkspace?: () => Promise<void>;
  newWorkspace?: () => Promise<void>;
  /** Tells the host the language of the user interface, for its menus and dialogs. */
  setLanguage(language: 'de' | 'en'): void;
  /** Tells the host what its menus can offer. */
  setMenus(menus: HostMenu[]): void;
  /** Calls back with the id of every command chosen in a menu, until the returned function is called. */
  onCommand(listener: (command: string) => void): () => void;
}

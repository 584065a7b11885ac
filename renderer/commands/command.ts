import type { TFunction } from 'i18next';
import type { Input, Method, Output } from '../../workspace/contract.ts';
import type de from '../i18n/de.json';
import type { Language } from '../i18n/language.ts';
import type { Platform, Transport } from '../transport/index.ts';

/** Its label is `commands.names.<id>` in renderer/i18n, in every language. */
export type CommandId = keyof typeof de.commands.names;

/** Where it stands in the palette and in the list of keys; its label is `commands.groups.<group>`. */
export type CommandGroup = keyof typeof de.commands.groups;

/** What a command may need when it is offered or run. The state of the window is in `useView.getState()`. */
export interface CommandContext {
  transport: Transport;
  platform: Platform;
  t: TFunction;
  language: Language;
  /** Undefined until the workspace has answered for the first time. */
  info: Output<'workspace.info'> | undefined;
  /** Changes the workspace; a failure is told to the user and answered with null. */
  act<M extends Method>(method: M, input: Input<M>): Promise<Output<M> | null>;
  /**
   * The same for what can be undone: the step is told, with a button that takes it back.
   * @param told says what was done, given the step's own name, and in its place
   */
  edit<M extends Method>(
    method: M,
    input: Input<M>,
    told?: (answer: Output<M>, step: string) => string,
  ): Promise<Output<M> | null>;
}

/** Something the user can do, in one place for its key, the list of keys, the palette and the host's menus. */
export interface Command {
  id: CommandId;
  group: CommandGroup;
  /**
   * Keys that run it, the first one shown: `Mod+K` (Ctrl, on a Mac Cmd), `Shift+F6`, `N`, `/`. Keys without Mod or Alt can
   * be switched off by the user and never reach a command while text is typed.
   */
  keys?: readonly string[];
  /** Whether its keys with Mod work while text is typed, too. */
  whileTyping?: boolean;
  /** Whether it can be run now; always, where it is left out. */
  available?(context: CommandContext): boolean;
  /** More about what it would do now: "Rückgängig: Datiert auf …". */
  detail?(context: CommandContext): string | undefined;
  run(context: CommandContext): void;
}

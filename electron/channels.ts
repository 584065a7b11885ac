/** Names of the messages between the preload script and the main process. */
export const CHANNELS = {
  connect: 'dateline:connect',
  port: 'dateline:port',
  command: 'dateline:command',
  pickArticles: 'dateline:pick-articles',
  save: 'dateline:save',
  openWorkspace: 'dateline:open-workspace',
  newWorkspace: 'dateline:new-workspace',
  setLanguage: 'dateline:set-language',
  setMenus: 'dateline:set-menus',
} as const;

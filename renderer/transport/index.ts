import type { Bridge } from './bridge.ts';
import { connectElectron } from './electron.ts';
import { browserPlatform, loopbackTransport } from './loopback.ts';
import type { Platform, Transport } from './transport.ts';

export { fromBase64, toBase64 } from './base64.ts';
export { CallError } from './call-error.ts';
export { importCalls, readFiles } from './files.ts';
export type { HostMenu, PickedFile, Platform, Transport } from './transport.ts';

declare global {
  interface Window {
    /** Present in Electron's windows only. */
    dateline?: Bridge;
  }
}

/** The workspace and the host of this window: Electron where its preload script ran, else the loopback server. */
export async function connect(): Promise<{ transport: Transport; platform: Platform }> {
  if (window.dateline) return connectElectron(window.dateline);
  return { transport: loopbackTransport(), platform: browserPlatform };
}

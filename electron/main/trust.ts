/** Who is heard: the page that Dateline itself serves, in the main frame of its window, and nobody else. */
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';

export const SCHEME = 'dateline';
export const ORIGIN = `${SCHEME}://app`;
export const PAGE = `${ORIGIN}/`;
/** Made by build/licences.ts. */
export const LICENCES = `${ORIGIN}/licences.html`;

/** Whether an address belongs to Dateline's own window: its files and the images it made itself. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(PAGE) || address.startsWith(`blob:${PAGE}`);
}

/** @throws Error when the message comes from another page or from a frame within ours */
export function assertOwnSender({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): void {
  const own = senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(PAGE);
  if (!own) throw new Error('A message from a foreign page was refused.');
}

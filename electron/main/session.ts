/** A session that can reach Dateline's own files and nothing else. */
import type { Session, WebContents } from 'electron';
import { readRendererFile, SECURITY_HEADERS } from '../../server/renderer-files.ts';
import { isOwnAddress, LICENCES, ORIGIN, SCHEME } from './trust.ts';

/** A certificate of this verdict is not trusted (https://www.electronjs.org/docs/latest/api/session). */
const REJECTED = -2;

/** @param rendererRoot the folder of the built window */
export function lockSession(session: Session, rendererRoot: string): void {
  session.protocol.handle(SCHEME, (request) => serve(rendererRoot, request));
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url) }));
  session.setCertificateVerifyProc((_request, answer) => answer(REJECTED));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // What the user saves is written by the main process (dialogs.ts); a page downloads nothing.
  session.on('will-download', (event) => event.preventDefault());
  // Chromium would download dictionaries.
  session.setSpellCheckerEnabled(false);
}

/** Answers a request for a file of the window. */
export async function serve(rendererRoot: string, request: Request): Promise<Response> {
  const { protocol, host, pathname } = new URL(request.url);
  if (`${protocol}//${host}` !== ORIGIN || request.method !== 'GET') return refused(403);
  const file = await readRendererFile(rendererRoot, pathname);
  if (!file) return refused(404);
  return new Response(file.bytes, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.mediaType } });
}

function refused(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}

/**
 * Keeps a page where it is: no other address, no further window, no embedded page.
 * @param showLicences opens the one page that may stand in a window of its own
 */
export function guard(contents: WebContents, showLicences: () => void): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (url === LICENCES) showLicences();
    return { action: 'deny' };
  });
}

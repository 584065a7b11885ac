/** The built window's files and the headers they are served with, over HTTP and over Electron's own protocol. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

/** Nothing may be loaded or reached but what this host serves; `frame-ancestors` and `form-action` shut the ways in. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a page could ask the machine for (https://www.w3.org/TR/permissions-policy/): nothing of it. */
const NO_DEVICES = [
  ...['bluetooth', 'camera', 'display-capture', 'geolocation', 'hid', 'local-fonts', 'microphone', 'midi'],
  ...['payment', 'serial', 'usb'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Headers of every reply. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Permissions-Policy': NO_DEVICES,
  'X-DNS-Prefetch-Control': 'off',
} as const;

/** The kinds of file a build of the window holds. */
const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export interface RendererFile {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}

/**
 * The file of the built window that a URL path names (`/` is index.html).
 * @returns null where there is none: also for every path that leads out of `root`, by whatever way
 */
export async function readRendererFile(root: string, urlPath: string): Promise<RendererFile | null> {
  const path = decodePath(urlPath);
  const mediaType = path && MEDIA_TYPES[extname(path)];
  if (!path || !mediaType) return null;
  try {
    const folder = await realpath(root);
    const file = await realpath(resolve(folder, join('.', path)));
    return file.startsWith(folder + sep) ? { bytes: await readFile(file), mediaType } : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function decodePath(urlPath: string): string | null {
  if (urlPath === '/') return '/index.html';
  try {
    const path = decodeURIComponent(urlPath);
    return path.includes('\0') ? null : path;
  } catch {
    // Not a path any link of the window has.
    return null;
  }
}

/** Nothing there, a file where a folder should be, a folder where a file should be, or an impossible name. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && MISSING.has(String(error.code));
}

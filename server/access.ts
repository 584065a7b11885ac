/**
 * Who may talk to the loopback server: the one window that was started with it. Every program and every web page on the
 * machine can reach a loopback port, so the address alone proves nothing.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused, as an HTTP status and one line for the reader. */
export interface Refusal {
  status: 403 | 401;
  message: string;
}

const secret = () => randomBytes(32).toString('base64url');

/** A launch token that is good for one use, and the session that it is exchanged for. */
export class Session {
  readonly cookieName: string;
  #token: string | null = secret();
  readonly #key = secret();

  /** Cookies do not tell ports apart: the port in the name keeps two servers from overwriting each other's. */
  constructor(port: number) {
    this.cookieName = `dateline-${port}`;
  }

  /** The launch token; null once it was used. */
  get token(): string | null {
    return this.#token;
  }

  /** The `Set-Cookie` header that a launch token is exchanged for; null when it is not the one, or was used. */
  exchange(token: string): string | null {
    if (this.#token === null || !same(token, this.#token)) return null;
    this.#token = null;
    return `${this.cookieName}=${this.#key}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request carries the session's cookie. */
  holds(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(/;\s*/);
    const own = cookies.find((cookie) => cookie.startsWith(`${this.cookieName}=`));
    return own !== undefined && same(own.slice(this.cookieName.length + 1), this.#key);
  }
}

/** Compares in a time that tells nothing about where two secrets differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * Refuses what a page of another origin can send: a foreign `Host` (DNS rebinding), a foreign or missing `Origin` on a
 * request that may change something, and whatever the browser itself marks as coming from another site.
 * @param origin this server's own, `http://127.0.0.1:PORT`
 */
export function refusalOf(
  { method, headers, headersDistinct }: IncomingMessage,
  origin: string,
): Refusal | null {
  // Of two hosts Node.js takes the first, somebody in between perhaps the other (RFC 9112, 3.2).
  const isOne = headersDistinct.host?.length === 1;
  if (!isOne || `http://${headers.host}` !== origin) return foreign('Host');
  const reads = method === 'GET' || method === 'HEAD';
  if (headers.origin === undefined ? !reads : headers.origin !== origin) return foreign('Origin');
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return foreign('Sec-Fetch-Site');
  return null;
}

function foreign(header: string): Refusal {
  return { status: 403, message: `This address is for Dateline's own window only (${header}).` };
}

export const NO_SESSION: Refusal = {
  status: 401,
  message:
    'This Dateline belongs to another window: its address works once. Close Dateline and start it again. ' +
    '/ Diese Adresse gilt nur einmal und wurde schon benutzt: Dateline beenden und neu starten.',
};

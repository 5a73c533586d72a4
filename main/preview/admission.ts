import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * The path behind the secret; null unless host, origin and secret are ours. The host is checked because a name of
 * somebody else's can be made to lead to this machine, and its page would be of the same origin; the origin because any
 * page may send a request here.
 */
export function admittedPath(
  secret: string,
  { headers, method, url, socket }: Pick<IncomingMessage, 'headers' | 'method' | 'url' | 'socket'>,
): string | null {
  const host = `127.0.0.1:${socket.localPort}`;
  if (headers.host !== host) return null;
  // A browser sends the origin with everything but plain reading.
  const { origin } = headers;
  if (origin === undefined ? method !== 'GET' : origin !== `http://${host}`) return null;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return null;
  const [, given = '', ...rest] = (url ?? '').split('/');
  return sameSecret(given, secret) ? `/${rest.join('/')}` : null;
}

function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

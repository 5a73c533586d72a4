import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { words } from './words.ts';

/** Where the page comes from: no other address is ever loaded. */
export const PAGE = 'app://bundle/index.html';
export const PAGE_ORIGIN = 'app://bundle';

/** Nothing from elsewhere, no code from text, no styles in the page. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Has to be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page, and nothing outside its folder. */
export function serveApp(folder: string): void {
  protocol.handle('app', (request) => respond(request, folder));
}

async function respond({ method, url }: Pick<Request, 'method' | 'url'>, folder: string): Promise<Response> {
  if (method !== 'GET') return answer(words.notices.pageNotAllowed, 405);
  const path = pathInside(folder, url);
  const type = path && TYPES[extname(path)];
  if (!path || !type) return answer(words.notices.pageNotFound, 404);
  try {
    return answer(new Uint8Array(await readFile(path)), 200, type);
  } catch {
    return answer(words.notices.pageNotFound, 404);
  }
}

/** The policy stands on every answer, as an error's text is a page too. */
function answer(body: string | Uint8Array<ArrayBuffer>, status: number, type = 'text/plain; charset=utf-8'): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // The window keeps to itself, and so may share memory with its workers.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  });
}

/** The file an address means, or null for one that leads out of the folder or to another host. */
export function pathInside(folder: string, address: string): string | null {
  const { host, pathname } = new URL(address);
  if (host !== 'bundle') return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const path = normalize(join(folder, decoded));
  return path.startsWith(normalize(folder) + sep) ? path : null;
}

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { decode, encode } from './codec.ts';
import type { PageLink } from './page-link.ts';

const LARGEST_REQUEST = 64 * 1024 * 1024;

export interface PreviewServerIo {
  readonly link: PageLink;
  /** Answers a request for `app://bundle/…`. */
  readonly respond: (request: Request) => Promise<Response>;
  readonly invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>;
  /** The built preload script. */
  readonly preload: string;
  /** The built script that stands in for Electron in the page. */
  readonly page: string;
}

export interface PreviewServer {
  readonly address: string;
  close(): void;
}

/** Serves the window's page to any browser of this machine that knows the secret in the address, and to no other. */
export async function servePreview(io: PreviewServerIo): Promise<PreviewServer> {
  const secret = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    void serve(io, secret, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${secret}/bundle/index.html`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function serve(
  io: PreviewServerIo,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = allowedPath(secret, request);
  if (path === null) return refuse(response, 403);
  const [, area, ...rest] = path.split('/');
  if (request.method === 'GET' && area === 'bundle') return serveBundle(io, secret, `/${rest.join('/')}`, response);
  switch (`${request.method} ${path.split('?')[0]}`) {
    case 'GET /preview/page.js':
      return serveScript(io, secret, response);
    case 'GET /preview/events':
      return serveEvents(io, request, response);
    case 'GET /preview/folder':
      return reply(response, await listing(new URL(path, 'http://preview').searchParams.get('path') ?? ''));
    case 'POST /preview/invoke': {
      const { channel, args } = decode(await body(request)) as { channel: string; args: unknown[] };
      return reply(response, await answered(() => io.invoke(channel, args)));
    }
    case 'POST /preview/answer': {
      const { id, path: chosen } = decode(await body(request)) as { id: string; path: string | null };
      io.link.answer(id, chosen);
      return reply(response, null);
    }
    default:
      return refuse(response, 404);
  }
}

/** The path behind the secret; null unless host, origin and secret are ours. */
export function allowedPath(
  secret: string,
  { headers, url, socket }: Pick<IncomingMessage, 'headers' | 'url' | 'socket'>,
): string | null {
  const host = `127.0.0.1:${socket.localPort}`;
  if (headers.host !== host) return null;
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return null;
  const [, given = '', ...rest] = (url ?? '').split('/');
  return sameSecret(given, secret) ? `/${rest.join('/')}` : null;
}

function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function serveBundle(io: PreviewServerIo, secret: string, path: string, response: ServerResponse): Promise<void> {
  const answer = await io.respond(new Request(`app://bundle${path}`));
  const headers = Object.fromEntries(answer.headers);
  let content = Buffer.from(await answer.arrayBuffer());
  if (headers['content-type']?.startsWith('text/html')) {
    // First of all scripts, as a preload is.
    const script = `<script src="/${secret}/preview/page.js"></script>`;
    content = Buffer.from(content.toString('utf8').replace('<head>', `<head>${script}`));
  }
  response.writeHead(answer.status, { ...headers, 'cache-control': 'no-store' });
  response.end(content);
}

async function serveScript(io: PreviewServerIo, secret: string, response: ServerResponse): Promise<void> {
  const [page, preload] = await Promise.all([readFile(io.page, 'utf8'), readFile(io.preload, 'utf8')]);
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
  const required = `globalThis.bilateralPreview(${JSON.stringify(`/${secret}/preview/`)})`;
  response.end(
    `${page}\n(function (require, module, exports, process) {${preload}\n})(${required}, { exports: {} }, {}, {});`,
  );
}

function serveEvents(io: PreviewServerIo, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': connected\n\n');
  const stop = io.link.connect((line) => response.write(`data: ${line}\n\n`));
  request.on('close', stop);
}

async function answered(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** What lies in a folder: the dialogs of the preview are shown by the page. */
async function listing(path: string): Promise<unknown> {
  const folder = resolve(path === '' ? homedir() : path);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return {
    folder,
    parent: dirname(folder),
    folders: entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort(),
    files: entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort(),
  };
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_REQUEST) throw new Error('the request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(encode(value));
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(status === 403 ? 'Refused' : 'Not found');
}

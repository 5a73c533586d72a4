import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { words } from '../words.ts';
import { admittedPath } from './admission.ts';
import { decode, encode } from './codec.ts';
import { lookAt } from './folders.ts';
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
  /** No request is taken from here on; what is being answered still is. */
  close(): void;
}

/** On everything that is answered: nothing of the address leaves the page, and no other page uses what is served. */
const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Serves the window's page to any browser of this machine that knows the secret in the address, and to no other. */
export async function servePreview(io: PreviewServerIo): Promise<PreviewServer> {
  const secret = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
    // The address stays out of what is said of an error.
    serve(io, secret, request, response).catch(() => refuse(response, 500, words.preview.failed));
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/${secret}/bundle/index.html`, close: () => server.close() };
}

async function serve(
  io: PreviewServerIo,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = admittedPath(secret, request);
  if (path === null) return refuse(response, 403, words.preview.refused);
  const [, area, ...rest] = path.split('/');
  if (request.method === 'GET' && area === 'bundle') return serveBundle(io, secret, `/${rest.join('/')}`, response);
  const { pathname, searchParams } = new URL(path, 'http://preview');
  switch (`${request.method} ${pathname}`) {
    case 'GET /preview/page.js':
      return serveScript(io, secret, response);
    case 'GET /preview/events':
      return serveEvents(io, searchParams.get('page') ?? '', request, response);
    case 'GET /preview/place':
      return reply(response, await lookAt(searchParams.get('path') ?? ''));
    case 'POST /preview/invoke': {
      const { channel, args } = decode(await body(request)) as { channel: string; args: unknown[] };
      return reply(response, await answered(() => io.invoke(channel, args)));
    }
    case 'POST /preview/answer': {
      const { id, path: chosen } = decode(await body(request)) as { id: string; path: string | null };
      io.link.answer(id, chosen);
      return reply(response, null);
    }
    case 'POST /preview/there': {
      io.link.isThere(String(decode(await body(request))));
      return reply(response, null);
    }
    default:
      return refuse(response, 404, words.notices.pageNotFound);
  }
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
  response.writeHead(answer.status, headers);
  response.end(content);
}

async function serveScript(io: PreviewServerIo, secret: string, response: ServerResponse): Promise<void> {
  const [page, preload] = await Promise.all([readFile(io.page, 'utf8'), readFile(io.preload, 'utf8')]);
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
  const required = `globalThis.bilateralPreview(${JSON.stringify(`/${secret}/preview/`)})`;
  response.end(
    `${page}\n(function (require, module, exports, process) {${preload}\n})(${required}, { exports: {} }, {}, {});`,
  );
}

function serveEvents(io: PreviewServerIo, page: string, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(': connected\n\n');
  const stop = io.link.connect(page, (line) => response.write(`data: ${line}\n\n`));
  request.on('close', stop);
}

async function answered(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
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
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(encode(value));
}

function refuse(response: ServerResponse, status: number, what: string): void {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(what);
}

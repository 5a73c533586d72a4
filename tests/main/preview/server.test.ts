import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode, encode } from '../../../main/preview/codec.ts';
import type { Place } from '../../../main/preview/folders.ts';
import { createPageLink } from '../../../main/preview/page-link.ts';
import { type PreviewServer, servePreview } from '../../../main/preview/server.ts';
import { temporaryFolder } from '../../helpers/command-line.ts';

const folder = temporaryFolder();
const invoked: unknown[][] = [];
let server: PreviewServer;
let port = 0;
let secret = '';

beforeAll(async () => {
  writeFileSync(join(folder.path, 'preload.cjs'), 'require("electron");');
  writeFileSync(join(folder.path, 'page.js'), 'var standIn;');
  server = await servePreview({
    link: createPageLink(),
    respond: async ({ url }) =>
      new Response(url.endsWith('.html') ? '<html><head></head></html>' : url, {
        headers: { 'content-type': url.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/plain' },
      }),
    async invoke(channel, args) {
      invoked.push([channel, ...args]);
      if (channel === 'fails') throw new Error('no such thing');
      return { at: new Date(0), args };
    },
    preload: join(folder.path, 'preload.cjs'),
    page: join(folder.path, 'page.js'),
  });
  const { port: given, pathname } = new URL(server.address);
  port = Number(given);
  secret = pathname.split('/')[1]!;
});
afterAll(() => {
  server.close();
  folder.remove();
});

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** A request as any program could write it, byte for byte. */
function send(line: string, headers: Readonly<Record<string, string>> = {}, body = ''): Promise<Answer> {
  const all = { host: `127.0.0.1:${port}`, connection: 'close', 'content-length': String(body.length), ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${line} HTTP/1.0\r\n${head.join('\r\n')}\r\n\r\n${body}`),
    );
    let text = '';
    socket.on('data', (chunk) => (text += chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const [top = '', ...rest] = text.split('\r\n\r\n');
      resolve({ status: Number(top.split(' ')[1]), head: top.toLowerCase(), body: rest.join('\r\n\r\n') });
    });
  });
}

const own = () => `http://127.0.0.1:${port}`;
const post = (path: string, value: unknown, headers: Readonly<Record<string, string>> = { origin: own() }) =>
  send(`POST /${secret}/preview/${path}`, headers, encode(value));

describe('who knows the address', () => {
  test('gets the page, with the preview’s script before every other', async () => {
    const { status, head, body } = await send(`GET /${secret}/bundle/index.html`);
    expect(status).toBe(200);
    expect(body).toContain(`<head><script src="/${secret}/preview/page.js"></script></head>`);
    expect(head).toContain('referrer-policy: no-referrer');
    expect(head).toContain('cache-control: no-store');
  });

  test('gets the script with the preload in it, which can require Electron alone', async () => {
    const { body } = await send(`GET /${secret}/preview/page.js`);
    expect(body).toContain('var standIn;');
    expect(body).toContain('require("electron");');
  });

  test('asks the main process, and hears of its errors', async () => {
    const answer = await post('invoke', { channel: 'request', args: [1, undefined] });
    expect(decode(answer.body)).toEqual({ value: { at: new Date(0), args: [1, undefined] } });
    expect(decode((await post('invoke', { channel: 'fails', args: [] })).body)).toEqual({ error: 'no such thing' });
  });

  test('sees folders for its dialogs', async () => {
    mkdirSync(join(folder.path, 'inner'));
    const { body } = await send(`GET /${secret}/preview/place?path=${encodeURIComponent(folder.path)}`);
    const place = decode(body) as Place;
    expect(place).toMatchObject({ kind: 'folder', folder: folder.path, name: '' });
    expect(place.files.map(({ name }) => name)).toEqual(['page.js', 'preload.cjs']);
    expect(place.folders).toEqual([{ name: 'inner', path: join(folder.path, 'inner') }]);
    const gone = await send(
      `GET /${secret}/preview/place?path=${encodeURIComponent(join(folder.path, 'new.bilateral'))}`,
    );
    expect(decode(gone.body)).toMatchObject({ kind: 'nothing', folder: folder.path, name: 'new.bilateral' });
  });
});

describe('everybody else is refused before anything is done', () => {
  const refused = async (answer: Promise<Answer>) => {
    const { status, body, head } = await answer;
    expect({ status, body }).toEqual({ status: 403, body: 'Refused' });
    expect(`${head}${body}`).not.toContain(secret.toLowerCase());
  };

  test.each([
    ['no secret', () => '/bundle/index.html'],
    ['another secret', () => `/${'x'.repeat(secret.length)}/bundle/index.html`],
    ['a shorter one', () => `/${secret.slice(0, -1)}/bundle/index.html`],
    ['a longer one', () => `/${secret}x/bundle/index.html`],
    ['it further in', () => `/x/${secret}/bundle/index.html`],
    ['it as an argument', () => `/?${secret}`],
    ['nothing', () => '/'],
  ])('with %s', async (_, path) => {
    await refused(send(`GET ${path()}`));
  });

  test.each([
    ['another name that leads here', () => 'rebound.example.com'],
    ['such a name with our port', () => `rebound.example.com:${port}`],
    ['localhost', () => `localhost:${port}`],
    ['another port', () => `127.0.0.1:${port + 1}`],
    ['no port', () => '127.0.0.1'],
    ['an address of the network', () => `192.168.1.5:${port}`],
  ])('under %s', async (_, host) => {
    await refused(send(`GET /${secret}/bundle/index.html`, { host: host() }));
  });

  test.each([
    ['another site', 'https://example.com'],
    ['nowhere', 'null'],
    ['another port of this machine', 'http://127.0.0.1:1'],
    ['another scheme', 'https://127.0.0.1'],
  ])('from %s, also with the secret', async (_, origin) => {
    await refused(post('invoke', { channel: 'request', args: [] }, { origin }));
    await refused(send(`GET /${secret}/preview/page.js`, { origin }));
    expect(invoked.every(([channel]) => channel !== 'foreign')).toBe(true);
  });

  test('to ask anything of the main process without saying where from', async () => {
    const before = invoked.length;
    await refused(post('invoke', { channel: 'request', args: [] }, {}));
    await refused(send('POST /preview/invoke', { origin: own() }, encode({ channel: 'request', args: [] })));
    expect(invoked.length).toBe(before);
  });

  test('as part of another site’s page', async () => {
    await refused(send(`GET /${secret}/preview/page.js`, { 'sec-fetch-site': 'cross-site' }));
    await refused(send(`GET /${secret}/bundle/index.html`, { 'sec-fetch-site': 'same-site' }));
    expect((await send(`GET /${secret}/bundle/index.html`, { 'sec-fetch-site': 'none' })).status).toBe(200);
  });

  test('under any other address of this machine', async () => {
    const reached = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.2', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.setTimeout(500, () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});

describe('what is not there', () => {
  test.each([
    ['GET', 'preview/../../../../etc/passwd'],
    ['GET', 'preview/%2e%2e/%2e%2e/etc/passwd'],
    ['GET', 'etc/passwd'],
    ['GET', 'preview/invoke'],
    ['PUT', 'preview/invoke'],
    ['DELETE', 'bundle/index.html'],
  ])('is not found: %s %s', async (method, path) => {
    const { status, body } = await send(`${method} /${secret}/${path}`, { origin: own() });
    expect({ status, body }).toEqual({ status: 404, body: 'Not found' });
  });

  test('of the page is asked of the program, as an address within it', async () => {
    const { body } = await send(`GET /${secret}/bundle/../../etc/passwd`);
    expect(body).toBe('app://bundle/etc/passwd');
  });

  test('a request that cannot be read is an error, which tells nothing of the address', async () => {
    const { status, body } = await send(`POST /${secret}/preview/invoke`, { origin: own() }, '{');
    expect({ status, body }).toEqual({ status: 500, body: 'Failed' });
  });
});

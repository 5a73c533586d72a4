import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, pathInside, registerAppScheme, serveApp } from '../../main/app-protocol.ts';
import { responder } from '../../main/preview/protocol-stand-in.ts';
import { temporaryFolder } from '../helpers/command-line.ts';

const folder = temporaryFolder();
const page = join(folder.path, 'page');

beforeAll(async () => {
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html>');
  writeFileSync(join(page, 'assets', 'two words.js'), 'export {};');
  writeFileSync(join(page, 'notes.txt'), 'not for the page');
  writeFileSync(join(folder.path, 'secret.json'), '{}');
  registerAppScheme();
  await app.whenReady();
  serveApp(page);
});
afterAll(() => folder.remove());

const get = async (address: string, method = 'GET') => {
  const response = await responder('app')!(new Request(address, { method }));
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the page', () => {
  test('is served with its type and the policy', async () => {
    const { status, headers, text } = await get('app://bundle/index.html');
    expect({ status, text }).toEqual({ status: 200, text: '<!doctype html>' });
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  });

  test('finds files whose names are written as addresses write them', async () => {
    const { status, headers } = await get('app://bundle/assets/two%20words.js?x=1');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    ['app://bundle/gone.js'],
    ['app://bundle/'],
    ['app://bundle/assets'],
    ['app://bundle/notes.txt'],
    ['app://elsewhere/index.html'],
    ['app://bundle/..%2Fsecret.json'],
    ['app://bundle/%2e%2e/secret.json'],
    ['app://bundle/%00.js'],
    ['app://bundle/%E0%A4%A.js'],
  ])('is not there at %s, and the answer has the policy too', async (address) => {
    const { status, headers, text } = await get(address);
    expect({ status, text }).toEqual({ status: 404, text: 'Not found' });
    expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('is only read', async () => {
    expect((await get('app://bundle/index.html', 'POST')).status).toBe(405);
  });
});

describe('the policy', () => {
  test('allows nothing that is not named, and nothing inline, evaluated or from elsewhere', () => {
    const rules = new Map(CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule]));
    expect(rules.get('default-src')).toBe("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|http|\*/);
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(rules.get(name)).toBe(`${name} 'none'`);
  });
});

describe('a path', () => {
  test('never leads out of the folder, whatever is written', () => {
    const tries = [
      '../x.js',
      '..%2fx.js',
      '..%5cx.js',
      'a/../../x.js',
      '%2e%2e%2fx.js',
      '/etc/passwd',
      '....//x.js',
      '.',
      '',
    ];
    for (const tried of tries) {
      const path = pathInside('/srv/page', `app://bundle/${tried}`);
      expect(path === null || path.startsWith('/srv/page/')).toBe(true);
    }
    expect(pathInside('/srv/page', 'app://bundle/a/b.js')).toBe(join('/srv/page', 'a', 'b.js'));
  });

  test('of a folder whose name only begins alike is outside', () => {
    symlinkSync(page, join(folder.path, 'page-2'));
    expect(pathInside(page, 'app://bundle/..%2Fpage-2%2Findex.html')).toBeNull();
  });
});

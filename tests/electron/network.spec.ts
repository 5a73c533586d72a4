import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '../e2e/app.ts';
import { SEED, setGrowth } from '../e2e/documents.ts';
import { reachedFor } from './net-log.ts';
import { endAll, start } from './started.ts';

test.afterEach(endAll);

test('thirty seconds of work look nothing up, connect to nothing and ask for nothing but the program’s own files', async ({
  app,
  electron,
  display,
}) => {
  const began = Date.now();
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const log = join(app.folder, 'net.json');
  const { page, closeWindow, ended } = await start(
    { electron, display, store: app.store },
    path,
    `--log-net-log=${log}`,
  );
  await setGrowth(page, 25);
  for (const place of ['Uncertainty', 'Sensitivity', 'Solve', 'Difference explained', 'Figures', 'Compare']) {
    await page.getByRole('tab', { name: place }).click();
    await page.waitForTimeout(500);
  }
  // Typing is what a spelling dictionary would be fetched for.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('speling');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Saved in plan.bilateral');
  await page.waitForTimeout(Math.max(0, 30_000 - (Date.now() - began)));
  await closeWindow();
  expect(await ended).toBe(0);
  expect(reachedFor(log)).toEqual([]);
});

test('what the page may try reaches nobody: not by WebRTC, not by a frame, not by a hint', async ({
  app,
  electron,
  display,
}) => {
  const heard: string[] = [];
  const datagrams = createSocket('udp4');
  datagrams.on('message', () => heard.push('a datagram'));
  datagrams.bind(0, '127.0.0.1');
  const connections = createServer(() => heard.push('a connection')).listen(0, '127.0.0.1');
  await Promise.all([once(datagrams, 'listening'), once(connections, 'listening')]);
  const ports = { udp: datagrams.address().port, tcp: (connections.address() as AddressInfo).port };
  try {
    const log = join(app.folder, 'net.json');
    const { page, closeWindow, ended } = await start({ electron, display, store: app.store }, `--log-net-log=${log}`);
    const candidates = await page.evaluate(async ({ udp, tcp }) => {
      const http = `http://127.0.0.1:${tcp}/`;
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'prerender', 'stylesheet']) {
        document.head.append(Object.assign(document.createElement('link'), { rel, href: `http://localhost:${tcp}/` }));
      }
      document.body.append(Object.assign(new Image(), { src: http }));
      await fetch(http).catch(() => undefined);
      navigator.sendBeacon(http);
      new WebSocket(`ws://127.0.0.1:${tcp}/`);
      new EventSource(http);
      window.open(http);
      const frame = document.body.appendChild(document.createElement('iframe'));
      const found: string[] = [typeof RTCPeerConnection];
      // A frame's own is there; it finds no way out.
      const { RTCPeerConnection: OfFrame } = frame.contentWindow as unknown as typeof globalThis;
      const servers = [
        { urls: `stun:127.0.0.1:${udp}` },
        { urls: `turn:127.0.0.1:${udp}`, username: 'a', credential: 'b' },
        { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'a', credential: 'b' },
        { urls: 'stun:stun.example.com:19302' },
      ];
      const connection = new OfFrame({ iceServers: servers });
      connection.onicecandidate = ({ candidate }) => candidate && found.push(candidate.candidate);
      connection.createDataChannel('any');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return found;
    }, ports);
    expect(candidates).toEqual(['undefined']);
    expect(heard).toEqual([]);
    await closeWindow();
    expect(await ended).toBe(0);
    expect(reachedFor(log).filter((one) => /HOST_RESOLVER|BYTES_SENT|CONNECT_ATTEMPT|UDP_CONNECT/.test(one))).toEqual(
      [],
    );
  } finally {
    datagrams.close();
    connections.close();
  }
});

test('no permission is given, and nothing is saved behind the analyst’s back', async ({ app, electron, display }) => {
  const { page, main } = await start({ electron, display, store: app.store });
  const refused = main.evaluate(
    ({ session }) =>
      new Promise((done) => session.defaultSession.on('will-download', (event) => done(event.defaultPrevented))),
  );
  const answers = await page.evaluate(async () => {
    const named = async (act: () => Promise<unknown>) => act().then(String, (error: Error) => error.name);
    const link = Object.assign(document.createElement('a'), {
      download: 'x',
      href: URL.createObjectURL(new Blob(['x'])),
    });
    link.click();
    return {
      notifications: await named(() => Notification.requestPermission()),
      camera: await named(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await named(() => navigator.mediaDevices.getDisplayMedia()),
      place: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('given'),
          ({ code }) => done(code),
        ),
      ),
      read: await named(() => navigator.clipboard.readText()),
      midi: await named(() => navigator.requestMIDIAccess()),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    // Where there is none, that is said first.
    camera: expect.stringMatching(/NotAllowedError|NotFoundError/),
    screen: expect.stringMatching(/NotAllowedError|NotSupportedError|InvalidStateError/),
    place: 1,
    read: 'NotAllowedError',
    midi: expect.stringMatching(/NotAllowedError|SecurityError/),
  });
  expect(await refused).toBe(true);
});

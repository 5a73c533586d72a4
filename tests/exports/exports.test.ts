import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createExports, type ExportAsked } from '../../main/exports/exports.ts';
import { createExportThread } from '../../main/exports/thread.ts';
import { type ExportKind, STANDARD_CHOICES } from '../../shared/exports/choices.ts';
import { seedDocument } from '../seeds/seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-exports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const document = seedDocument();
const choices = {
  ...STANDARD_CHOICES,
  scenarios: [document.baseline.id, document.scenarios[0]!.id],
  metrics: ['trade' as const],
  year: 2035,
};
const asked = (kind: ExportKind, more: Partial<ExportAsked> = {}): ExportAsked => ({
  id: 'one',
  kind,
  name: document.title,
  document,
  choices,
  text: null,
  picture: null,
  ...more,
});

/** Exports as the window has them, answered with these paths; the thread is the built one. */
function desk(answers: (string | null)[]) {
  const [suggested, used, shown, shares]: [string[], string[], string[], number[]] = [[], [], [], []];
  const exports = createExports({
    thread: createExportThread(pathToFileURL('out/main/export-worker.js')),
    version: '1.2.3',
    language: () => undefined,
    today: () => new Date('2026-03-01T12:00:00Z'),
    askPath: async (_, path) => {
      suggested.push(path);
      return answers.shift() ?? null;
    },
    folder: () => folder,
    used: (path) => void used.push(path),
    share: (_, share) => void shares.push(share),
    print: () => Promise.reject(new Error('no window')),
    show: (path) => void shown.push(path),
  });
  return { exports, suggested, used, shown, shares };
}

describe('an export', () => {
  test('is written by a thread to where the analyst says, with the ending of its kind, and can be shown there', async () => {
    const { exports, suggested, used, shown } = desk([join(folder, 'chart')]);
    const done = await exports.make(asked('svg', { name: 'A/B: "to" 2035, trade' }));
    expect(suggested).toEqual([join(folder, 'A B to 2035, trade.svg')]);
    const text = readFileSync(join(folder, 'chart.svg'), 'utf8');
    expect(done).toEqual({ kind: 'exported', name: 'chart.svg', bytes: Buffer.byteLength(text), lacking: [] });
    expect(text).toContain('Bilateral 1.2.3');
    expect(exports.reveal('one')).toEqual({ ok: true, value: undefined });
    expect([used, shown]).toEqual([[join(folder, 'chart.svg')], [join(folder, 'chart.svg')]]);
    expect(exports.reveal('another').ok).toBe(false);
  });

  test('is the same bytes for the same document and day, and holds no path', async () => {
    const { exports } = desk([join(folder, 'a.xlsx'), join(folder, 'b.xlsx')]);
    await exports.make(asked('xlsx'));
    await exports.make(asked('xlsx'));
    const [a, b] = ['a.xlsx', 'b.xlsx'].map((name) => readFileSync(join(folder, name)));
    expect(a!.equals(b!)).toBe(true);
    expect(a!.includes(folder)).toBe(false);
  });

  test('of what the page shows is its text', async () => {
    const { exports } = desk([join(folder, 'table.csv')]);
    await exports.make(asked('csv', { text: 'Year,Trade\r\n2024,2000\r\n' }));
    expect(readFileSync(join(folder, 'table.csv'), 'utf8')).toBe('Year,Trade\r\n2024,2000\r\n');
  });

  test('that nobody says where to is not written', async () => {
    const { exports } = desk([null]);
    expect(await exports.make(asked('html'))).toEqual({ kind: 'cancelled' });
  });

  test('never replaces a file that nobody was asked about', async () => {
    writeFileSync(join(folder, 'mine.svg'), 'mine');
    const { exports } = desk([join(folder, 'mine')]);
    const done = await exports.make(asked('svg'));
    expect(done).toMatchObject({ kind: 'refused', problems: [{ code: 'exporting.taken' }] });
    expect(readFileSync(join(folder, 'mine.svg'), 'utf8')).toBe('mine');
  });

  test('into a folder that is gone says so, and leaves nothing', async () => {
    const { exports } = desk([join(folder, 'gone', 'a.svg')]);
    const done = await exports.make(asked('svg'));
    expect(done).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'exporting.notWritten', params: { inner: { code: 'store.ENOENT' } } }],
    });
  });

  test('that is stopped writes nothing, and the next one is written all the same', async () => {
    const before = readdirSync(folder);
    const { exports, shares } = desk([join(folder, 'stopped.html'), join(folder, 'next.svg')]);
    const stopped = exports.make(asked('html'));
    const next = exports.make(asked('svg', { id: 'two' }));
    await expect.poll(() => shares.length, { timeout: 60_000 }).toBeGreaterThan(0);
    exports.cancel('one');
    expect(await stopped).toEqual({ kind: 'cancelled' });
    expect((await next).kind).toBe('exported');
    expect(readdirSync(folder)).toEqual([...before, 'next.svg'].toSorted());
  });

  test('as PDF is refused in a sentence where no window prints', async () => {
    const { exports } = desk([join(folder, 'report.pdf')]);
    expect(await exports.make(asked('pdf'))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'exporting.notPrinted' }],
    });
  });

  test('that breaks is told as a bug, and the next one is written', async () => {
    const thread = createExportThread(pathToFileURL('out/main/export-worker.js'));
    const made = { version: '1.2.3', hash: '0', date: '2026-03-01' };
    const order = { document, choices, made, language: undefined, picture: null };
    const write = (kind: 'finding') => thread.write({ ...order, kind }, () => undefined, new AbortController().signal);
    await expect(write('unheard of' as never)).rejects.toThrow(/is not a function/);
    expect(new TextDecoder().decode((await write('finding'))!.bytes)).toMatch(/^Trade in 2035 /);
  });
});

test('the chart and the finding of an export are had without a file', async () => {
  const { exports } = desk([]);
  const asked = { document, choices, picture: null };
  const [drawing, picture, finding] = await Promise.all(
    (['svg', 'png', 'finding'] as const).map(async (kind) => {
      const piece = await exports.piece(kind, asked);
      return piece.ok ? Buffer.from(piece.value).toString('utf8') : null;
    }),
  );
  expect(drawing).toMatch(/^<svg /);
  expect(picture).toMatch(/^.PNG/);
  expect(finding).toMatch(
    /^Trade in 2035 .*\(Cambodia–Japan to 2035; sources: Khmer Times.*10,000 draws, seed 42\.\)$/,
  );
});

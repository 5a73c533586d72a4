import { readdirSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ImportAnswers, Reading } from '../../shared/imports/reading.ts';
import { fixture, notesIn, openIn, readBytes } from '../helpers/imports.ts';

/** The same numbers at every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FILES = readdirSync('tests/fixtures/imports').toSorted();
const PAIRS: Readonly<Record<string, string>> = {
  'comtrade-35.csv': 'CHN-JPN',
  'comtrade-47.csv': 'THA-JPN',
  'comtrade-47-services-latin1.csv': 'DEU-JPN',
  'plain-windows-1252.csv': 'DEU-AUT',
};
/** Answers to whatever may be asked. */
const ANSWERS: ImportAnswers = { skipBadRows: true, rate: '150', year: '2021' };

type Change = (bytes: Uint8Array, random: () => number) => Uint8Array;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (changed: string): Uint8Array => Buffer.from(changed, 'latin1');
const somewhere = (length: number, random: () => number): number => Math.floor(random() * length);
const lines =
  (change: (all: string[], at: number, random: () => number) => void): Change =>
  (bytes, random) => {
    const all = text(bytes).split('\n');
    change(all, somewhere(all.length, random), random);
    return bytesOf(all.join('\n'));
  };

const CHANGES: Readonly<Record<string, Change>> = {
  byte: (bytes, random) => {
    const changed = bytes.slice();
    for (let k = 0; k < 3; k++) changed[somewhere(bytes.length, random)] = somewhere(256, random);
    return changed;
  },
  digit: (bytes, random) => {
    const changed = bytes.slice();
    const digits = [...changed.keys()].filter((at) => changed[at]! >= 48 && changed[at]! <= 57);
    changed[digits[somewhere(digits.length, random)]!] = 48 + somewhere(10, random);
    return changed;
  },
  cut: (bytes, random) => bytes.slice(0, somewhere(bytes.length, random)),
  gap: (bytes, random) => {
    const at = somewhere(bytes.length, random);
    return bytesOf(text(bytes.slice(0, at)) + text(bytes.slice(at + 20)));
  },
  separator: (bytes) => bytesOf(text(bytes).replaceAll(',', ';')),
  quote: lines((all, at) => {
    all[at] = `"${all[at]}`;
  }),
  lineTwice: lines((all, at) => all.splice(at, 0, all[at]!)),
  lineGone: lines((all, at) => all.splice(at, 1)),
  headerShuffled: lines((all) => {
    all[0] = all[0]!.split(',').reverse().join(',');
  }),
  headerTwice: lines((all) => {
    all[0] = `${all[0]},${all[0]}`;
  }),
  columnGone: lines((all) => {
    for (const [k, line] of all.entries()) all[k] = line.split(',').slice(0, -2).join(',');
  }),
  utf16: (bytes) => Buffer.from(`\ufeff${text(bytes)}`, 'utf16le'),
  carriageReturns: (bytes) => bytesOf(text(bytes).replaceAll(/\r?\n/g, '\r')),
  zeros: (bytes, random) => {
    const changed = bytes.slice();
    changed.fill(0, somewhere(bytes.length, random), somewhere(bytes.length, random) + 4);
    return changed;
  },
};

/** Each value is a number; what codes add up to beside a total is said where it differs. */
function contradiction({ series, file }: Reading): string | null {
  for (const { id, values } of series) {
    for (const [period, value] of Object.entries(values))
      if (!Number.isFinite(value)) return `${id} ${period} ${value}`;
  }
  if (file.layout !== 'trade-map-products') return null;
  const total = series.find(({ hs, measure }) => hs === undefined && measure === 'exports');
  const codes = series.filter(({ hs, measure }) => hs !== undefined && measure === 'exports');
  if (!total || codes.length === 0 || notesIn({ file } as Reading).some((code) => /^total/.test(code))) return null;
  for (const [period, value] of Object.entries(total.values)) {
    const sum = codes.reduce((all, { values }) => all + (values[period] ?? 0), 0);
    if (Math.abs(sum - value) > 0.02) return `${period}: total ${value}, codes ${sum}`;
  }
  return null;
}

test('500 damaged files neither crash nor hang, and give no total that contradicts its codes without a note', async () => {
  const random = numbersFrom(13);
  const kinds = Object.keys(CHANGES);
  const wrong: string[] = [];
  let taken = 0;
  for (let run = 0; run < 500; run++) {
    // Every second one is the layout with a total.
    const name = run % 2 === 0 ? FILES[somewhere(FILES.length, random)]! : FILES.find((file) => /products/.test(file))!;
    const kind = kinds[run % kinds.length]!;
    const damaged = CHANGES[kind]!(fixture(name), random);
    const unit = /products|partners|matrix|decimal|r-export/.test(name) ? { unit: 'USD thousand' } : {};
    const sides = /5-columns/.test(name) ? { reporter: 'KHM', partner: 'JPN' } : {};
    const reading = await readBytes(
      damaged,
      PAIRS[name] ?? 'KHM-JPN',
      { ...ANSWERS, ...unit, ...sides },
      { name, size: 1000 },
    );
    taken += reading.series.length > 0 ? 1 : 0;
    const open = reading.questions.length + reading.problems.length > 0;
    if (open === reading.series.length > 0)
      wrong.push(`${run} ${name} ${kind}: open ${open}, ${reading.series.length} series`);
    const against = contradiction(reading);
    if (against) wrong.push(`${run} ${name} ${kind}: ${against}`);
  }
  expect(wrong).toEqual([]);
  expect(taken).toBeGreaterThan(150);
});

const random = numbersFrom(7);
const noise = Uint8Array.from({ length: 1_000_000 }, () => somewhere(256, random));
const signed = (signature: string) => Buffer.concat([Buffer.from(signature, 'latin1'), deflateSync(noise)]);

test.each([
  ['a picture', signed('\x89PNG\r\n\x1a\n'), 'the file is a picture'],
  ['a workbook', signed('PK\x03\x04........xl/workbook.xml'), 'save the sheet as CSV'],
  ['an archive', signed('PK\x03\x04........data.csv'), 'the file is an archive'],
  ['a PDF', signed('%PDF-1.7\n'), 'the file is a PDF'],
  ['an old workbook', signed('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'a workbook'],
  ['a page', Buffer.from(`<!doctype html><html>${'<p>a,b,c</p>\n'.repeat(100_000)}`), 'the file is a web page'],
  ['a document of this program', Buffer.from(`{\n  "format": "bilateral"${','.repeat(1_000_000)}`), 'the file is JSON'],
  ['noise', noise, 'the file is no text'],
  ['nothing', new Uint8Array(), 'the file is empty'],
  ['blanks', Buffer.from('\r\n  \r\n'), 'the file is empty'],
  ['prose', Buffer.from('It is a truth\nuniversally acknowledged\n'), 'text without columns'],
  ['one endless line', Buffer.alloc(6_000_000, 'a'), 'the file is no text'],
])('%s is refused at once, for what it is', async (_, bytes, why) => {
  const start = performance.now();
  const reading = await readBytes(bytes);
  expect(openIn(reading).join()).toContain(why);
  expect(reading.series).toEqual([]);
  // The goal is 100 ms; a busy machine gets its time.
  expect(performance.now() - start).toBeLessThan(2000);
});

describe('text and rows', () => {
  const PLAIN = 'Year,Exports (USD m),Imports (USD m)\n';
  const values = async (file: string | Uint8Array, size?: number) => {
    const reading = await readBytes(file, 'KHM-JPN', {}, size ? { size } : {});
    return [openIn(reading), reading.series.map((one) => one.values)];
  };

  test('pieces of any size, line ends of any kind and UTF-16 with and without its mark read alike', async () => {
    const lines = [PLAIN.trim(), '2021,1,2', '"2022","1,234.5",4', '2023,5,6'];
    const expected = [
      [],
      [
        { '2021': 1, '2022': 1234.5, '2023': 5 },
        { '2021': 2, '2022': 4, '2023': 6 },
      ],
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(await values(lines.join(end), 1)).toEqual(expected);
      expect(await values(lines.join(end) + end)).toEqual(expected);
    }
    const le = Buffer.from(lines.join('\r\n'), 'utf16le');
    expect(await values(le, 3)).toEqual(expected);
    expect(await values(Buffer.concat([Buffer.from([0xff, 0xfe]), le]))).toEqual(expected);
    expect(await values(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(le).swap16()]))).toEqual(expected);
  });

  test('a quoted line break is part of its cell, and lines are counted as editors count them', async () => {
    const file = 'Year,Exports (USD m),Remarks\n2021,1,"first\nsecond\nthird"\n2022,2,x\n';
    const reading = await readBytes(file);
    expect(reading.series[0]!.import!.lines).toEqual({ '2021': [2, 2], '2022': [5, 5] });
  });

  test('a quote that is never closed spoils its own row alone', async () => {
    const rows = Array.from({ length: 300 }, (_, k) => `${k === 20 ? '"' : ''}${1960 + (k % 90)},${k % 90}`);
    const reading = await readBytes(`Year,Exports (USD m)\n${rows.slice(0, 90).join('\n')}\n`, 'KHM-JPN', {
      skipBadRows: true,
    });
    expect(reading.file.skipped).toEqual([{ line: 22, why: { code: 'quote', params: null } }]);
    expect(Object.keys(reading.series[0]!.values)).toHaveLength(89);
  });

  test('bytes that are no UTF-8 spoil their own rows, where the rest is UTF-8', async () => {
    const good = 'Année,Exportations (USD m)\n'.concat(...[2019, 2020, 2021].map((year) => `${year},1 \u00e9\n`));
    const bytes = Buffer.concat([
      Buffer.from(good.replaceAll(' \u00e9', '')),
      Buffer.from([0x32, 0x30, 0xff, 0x2c, 0x31, 0x0a]),
    ]);
    const many = Buffer.concat([Buffer.from('É'.repeat(40).concat('\n')), bytes]);
    const reading = await readBytes(many, 'KHM-JPN', { skipBadRows: true });
    expect(reading.file.encoding).toBe('utf-8');
    expect(reading.file.skipped.map(({ why }) => why.code)).toEqual(['bytes']);
  });

  test('a short text that reads in two encodings is asked for with both readings', async () => {
    // 輸出 in CP932, between letters of no language.
    const bytes = Buffer.concat([
      Buffer.from('Year,Exports (USD m) '),
      Buffer.from([0x97, 0x41, 0x8f, 0x6f]),
      Buffer.from('\n2021,1\n2022,2\n'),
    ]);
    const asked = await readBytes(bytes);
    const encoding = asked.questions.find(({ id }) => id === 'encoding');
    if (encoding) expect(encoding.choices.map(({ value }) => value)).toEqual(['cp932', 'windows-1252']);
    else expect(asked.file.encoding).toBe('cp932');
    const given = await readBytes(bytes, 'KHM-JPN', { encoding: 'cp932' });
    expect(given.preview[0]!.cells[1]).toBe('Exports (USD m) 輸出');
  });

  test('numbers that could be thousands or decimals are asked for', async () => {
    const asked = await readBytes('Year;Exports (USD m)\n2021;1,140\n2022;1,200\n');
    expect(asked.questions.map(({ id }) => id)).toEqual(['decimal']);
    const comma = await readBytes('Year;Exports (USD m)\n2021;1,140\n', 'KHM-JPN', { decimal: 'comma' });
    expect(comma.series[0]!.values).toEqual({ '2021': 1.14 });
  });

  test('two rows that say different things of one year are not added and not chosen between', async () => {
    const reading = await readBytes(`${PLAIN}2021,1,2\n2021,3,2\n2021,1,2\n`);
    expect(reading.questions.map(({ id }) => id)).toEqual(['skipBadRows']);
    expect(reading.file.skipped).toEqual([
      { line: 3, why: { code: 'otherValue', params: { period: '2021', line: 2 } } },
    ]);
  });

  test('reading is stopped by its signal', async () => {
    const stop = new AbortController();
    const file = {
      name: 'a.csv',
      chunks: (async function* () {
        yield Buffer.from(PLAIN);
        stop.abort();
        yield Buffer.from('2021,1,2\n');
      })(),
    };
    const { readData } = await import('../../shared/imports/read-data.ts');
    const { english } = await import('../../shared/language/en/english.ts');
    const { contextOf } = await import('../helpers/imports.ts');
    await expect(readData(english, file, contextOf('KHM-JPN'), {}, () => undefined, stop.signal)).rejects.toThrow(
      /abort/i,
    );
  });
});

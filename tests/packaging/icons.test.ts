import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Width and height as a PNG states them. */
const sizeOfPng = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'));

describe('the icons in the repository', () => {
  let drawn: string;
  beforeAll(() => {
    drawn = mkdtempSync(join(tmpdir(), 'bilateral-icons-'));
    const { status, stderr } = spawnSync(process.execPath, ['main/icons/draw.mjs', drawn], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  });
  afterAll(() => rmSync(drawn, { recursive: true, force: true }));

  test('are what `npm run icons` makes of bilateral.svg', () => {
    const paths = readdirSync(drawn, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
    expect(paths.length).toBe(14);
    expect(paths.filter((path) => !readFileSync(path).equals(readFileSync(join(drawn, path))))).toEqual([]);
    expect(readFileSync('renderer/public/icon.svg')).toEqual(readFileSync('main/icons/bilateral.svg'));
  });

  test('are of the size that they are named for', () => {
    const names = readdirSync('main/icons/png');
    for (const name of names) {
      const size = Number(name.split('x')[0]);
      expect(sizeOfPng(readFileSync(join('main/icons/png', name)))).toEqual([size, size]);
    }
    expect(names).toEqual(expect.arrayContaining(['16x16.png', '32x32.png', '256x256.png', '1024x1024.png']));
  });

  test('are drawn in the colours of the window', () => {
    const tokens = readFileSync('shared/charts/tokens.css', 'utf8').toLowerCase();
    const colours = readFileSync('main/icons/bilateral.svg', 'utf8').match(/#[0-9a-f]{6}/g) ?? [];
    expect(colours.length).toBeGreaterThan(3);
    expect(colours.filter((colour) => !tokens.includes(colour))).toEqual([]);
  });
});

describe.each(['bilateral', 'document'])('%s.ico', (name) => {
  const file = readFileSync(`main/icons/${name}.ico`);
  const entries = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const offset = file.readUInt32LE(at + 12);
    return { width: file[at] || 256, image: file.subarray(offset, offset + file.readUInt32LE(at + 8)) };
  });

  test('has the sizes of Windows, the small ones as bitmaps and the large ones as PNG', () => {
    expect(file.readUInt32LE(0)).toBe(0x10000);
    expect(entries.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(entries.filter(({ image }) => isPng(image)).map(({ width }) => width)).toEqual([128, 256]);
  });

  test('has bitmaps as long as their header says: pixels of four bytes and a mask in rows of 32 bits', () => {
    for (const { width, image } of entries.filter((entry) => !isPng(entry.image))) {
      expect([image.readUInt32LE(0), image.readInt32LE(4), image.readInt32LE(8)]).toEqual([40, width, 2 * width]);
      expect(image.length).toBe(40 + 4 * width * width + 4 * Math.ceil(width / 32) * width);
    }
  });

  test.runIf(name === 'bilateral')(
    'has its smallest bitmap the right way up, in the order blue, green, red, alpha',
    () => {
      const pixel = (column: number, row: number) => {
        const at = 40 + 4 * ((15 - row) * 16 + column);
        return [...(entries[0]?.image.subarray(at, at + 4) ?? [])];
      };
      // Towards the top right, the square that ends the upper line; at the very corner, the tile is round.
      expect(pixel(12, 4)).toEqual([0xe0, 0xa6, 0x4b, 255]);
      expect(pixel(15, 0)[3]).toBeLessThan(255);
    },
  );
});

describe.each(['bilateral', 'document'])('%s.icns', (name) => {
  const file = readFileSync(`main/icons/${name}.icns`);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    chunks.set(file.toString('latin1', at, at + 4), file.subarray(at + 8, at + file.readUInt32BE(at + 4)));
  }

  test('has every size of macOS, at one and at two pixels a point', () => {
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const pictures = [...chunks].filter(([, chunk]) => isPng(chunk));
    expect(Object.fromEntries(pictures.map(([kind, chunk]) => [kind, sizeOfPng(chunk)[0]]))).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic13: 256,
      ic08: 256,
      ic14: 512,
      ic09: 512,
      ic10: 1024,
    });
  });

  test('has its smallest sizes as packed planes of alpha, red, green and blue', () => {
    for (const [kind, size] of [
      ['ic04', 16],
      ['ic05', 32],
    ] as const) {
      const packed = chunks.get(kind) ?? Buffer.alloc(0);
      expect(packed.toString('latin1', 0, 4)).toBe('ARGB');
      expect(unpacked(packed.subarray(4)).length).toBe(4 * size * size);
    }
    const planes = unpacked(chunks.get('ic05')?.subarray(4) ?? Buffer.alloc(0));
    const alpha = (column: number, row: number) => planes[32 * row + column];
    expect([alpha(0, 0), alpha(16, 16)]).toEqual([0, 255]);
  });
});

/** The run-length packing of icns: below 128, that many bytes and one more follow; else the next byte, less 125 times. */
function unpacked(packed: Buffer): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < packed.length; ) {
    const code = packed.readUInt8(at);
    if (code < 128) bytes.push(...packed.subarray(at + 1, at + 2 + code));
    else bytes.push(...Array<number>(code - 125).fill(packed.readUInt8(at + 1)));
    at += code < 128 ? code + 2 : 2;
  }
  return bytes;
}

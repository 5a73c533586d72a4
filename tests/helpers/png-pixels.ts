import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly bytes: Uint8Array;
}

/** The pixels of a PNG with 8 bits of red, green, blue and opacity, not interlaced, as resvg writes it. */
export function pixelsOf(png: Uint8Array): Pixels {
  const file = Buffer.from(png);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const packed = inflateSync(Buffer.concat(parts));
  const row = width * 4;
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (row + 1)]!;
    for (let x = 0; x < row; x++) {
      const left = x < 4 ? 0 : bytes[y * row + x - 4]!;
      const up = y === 0 ? 0 : bytes[(y - 1) * row + x]!;
      const corner = x < 4 || y === 0 ? 0 : bytes[(y - 1) * row + x - 4]!;
      bytes[y * row + x] = packed[y * (row + 1) + 1 + x]! + predicted(filter, left, up, corner);
    }
  }
  return { width, height, bytes };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 4) {
    const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [number, number, number];
    return a <= b && a <= c ? left : b <= c ? up : corner;
  }
  return [0, left, up, (left + up) >> 1][filter]!;
}

/** The share of pixels of which any part differs by more than a few of 255. */
export function differing(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let at = 0; at < a.bytes.length; at += 4) {
    if ([0, 1, 2, 3].some((part) => Math.abs(a.bytes[at + part]! - b.bytes[at + part]!) > 24)) count++;
  }
  return count / (a.width * a.height);
}

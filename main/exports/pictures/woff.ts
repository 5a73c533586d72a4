import { inflateSync } from 'node:zlib';

/** Header of a WOFF file, and of each of its tables; of an OpenType file, and of each of its. */
const [HEADER, ENTRY, OPEN_HEADER, OPEN_ENTRY] = [44, 20, 12, 16];

/** The OpenType font in a file of WOFF 1 (W3C, "WOFF File Format 1.0"): its tables, unpacked. */
export function openType(woff: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = from.getUint16(12);
  const font = new Uint8Array(from.getUint32(16));
  const to = new DataView(font.buffer);
  const log = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  [count, 16 << log, log, 16 * count - (16 << log)].forEach((value, k) => {
    to.setUint16(4 + 2 * k, value);
  });
  let place = OPEN_HEADER + OPEN_ENTRY * count;
  for (let k = 0; k < count; k++) {
    const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map((at) => from.getUint32(HEADER + ENTRY * k + at));
    const table = woff.subarray(offset, offset! + packed!);
    font.set(packed === length ? table : inflateSync(table), place);
    [tag!, sum!, place, length!].forEach((value, at) => {
      to.setUint32(OPEN_HEADER + OPEN_ENTRY * k + 4 * at, value);
    });
    place += (length! + 3) & ~3;
  }
  return font;
}

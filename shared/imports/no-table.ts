/** What a file is that cannot be a table of text; each has its own sentence. */
export type NoTable = 'empty' | 'picture' | 'spreadsheet' | 'archive' | 'pdf' | 'page' | 'json' | 'binary';

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 4000));

/** What the first bytes of a file show it to be, where that is no table; null where it may be one. */
export function noTable(bytes: Uint8Array): NoTable | null {
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff) || begins(bytes, 0x47, 0x49, 0x46, 0x38))
    return 'picture';
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet';
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return /xl\/|Content_Types/.test(ascii(bytes)) ? 'spreadsheet' : 'archive';
  if (begins(bytes, 0x1f, 0x8b) || begins(bytes, 0x37, 0x7a, 0xbc, 0xaf)) return 'archive';
  if (utf16Order(bytes)) return null;
  const start = ascii(bytes)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (start === '' && bytes.length < 4000) return 'empty';
  if (/^<(!doctype|html|\?xml|head|body|table|svg|!--)/i.test(start)) return 'page';
  if (/^\{\s*["}]|^\[\s*[[{]/.test(start)) return 'json';
  return isBinary(bytes) ? 'binary' : null;
}

/** Text holds next to no control characters; a few bytes that were damaged do not make it another kind of file. */
function isBinary(bytes: Uint8Array): boolean {
  const looked = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let i = 0; i < looked; i++) {
    const byte = bytes[i]!;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 26) controls++;
  }
  return controls > Math.max(2, looked / 200);
}

/** The order of bytes in UTF-16, by its mark or by where zero bytes stand; null for other text. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (begins(bytes, 0xfe, 0xff)) return 'utf-16be';
  const pairs = Math.min(bytes.length, 4096) >> 1;
  let [high, low] = [0, 0];
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) high++;
    if (bytes[2 * i + 1] === 0) low++;
  }
  if (pairs < 4 || high + low < pairs * 0.3) return null;
  if (low > 20 * high) return 'utf-16le';
  return high > 20 * low ? 'utf-16be' : null;
}

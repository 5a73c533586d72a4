/** The kinds that macOS asks for, with their side in pixels; those at one pixel a point up to 32 are not PNG. */
const KINDS = [
  { kind: 'ic04', size: 16, packed: true },
  { kind: 'ic05', size: 32, packed: true },
  { kind: 'ic11', size: 32 },
  { kind: 'ic12', size: 64 },
  { kind: 'ic07', size: 128 },
  { kind: 'ic13', size: 256 },
  { kind: 'ic08', size: 256 },
  { kind: 'ic14', size: 512 },
  { kind: 'ic09', size: 512 },
  { kind: 'ic10', size: 1024 },
];

export const ICNS_SIZES = [...new Set(KINDS.map(({ size }) => size))];

/** An .icns of square pictures `{ size, rgba, png }`, one of each size of `ICNS_SIZES`. */
export function encodeIcns(pictures) {
  const chunks = KINDS.map(({ kind, size, packed }) => {
    const picture = pictures.find((one) => one.size === size);
    return chunk(kind, packed ? argb(picture.rgba) : picture.png);
  });
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(kind, content) {
  const header = Buffer.alloc(8);
  header.write(kind, 0, 'latin1');
  header.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([header, content]);
}

/** Alpha, red, green and blue one after the other, each run-length packed. */
function argb(rgba) {
  const planes = [3, 0, 1, 2].map((channel) => pack(rgba.filter((_, index) => index % 4 === channel)));
  return Buffer.concat([Buffer.from('ARGB', 'latin1'), ...planes]);
}

/** 0…127: that many bytes and one more follow; 128…255: the next byte 3…130 times. */
function pack(bytes) {
  const packed = [];
  let literal = [];
  const flush = () => {
    if (literal.length > 0) packed.push(literal.length - 1, ...literal);
    literal = [];
  };
  for (let at = 0; at < bytes.length; ) {
    let run = 1;
    while (run < 130 && at + run < bytes.length && bytes[at + run] === bytes[at]) run++;
    if (run >= 3) {
      flush();
      packed.push(run + 125, bytes[at]);
      at += run;
    } else {
      literal.push(bytes[at]);
      if (literal.length === 128) flush();
      at++;
    }
  }
  flush();
  return Buffer.from(packed);
}

/** Up to here a picture is stored as a plain bitmap, which every reader of .ico knows; larger ones as PNG. */
const LARGEST_BITMAP = 64;

/** An .ico of square pictures `{ size, rgba, png }`, smallest first. */
export function encodeIco(pictures) {
  const images = pictures.map((picture) => (picture.size <= LARGEST_BITMAP ? bitmap(picture) : picture.png));
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach((image, index) => {
    const at = 6 + 16 * index;
    const { size } = pictures[index];
    // A byte each for width and height: 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(image.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([header, ...images]);
}

/** BITMAPINFOHEADER, the pixels from the bottom row up as BGRA, and a mask of the clear pixels, a bit each. */
function bitmap({ size, rgba }) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  // Pixels and mask together, hence twice the height.
  header.writeInt32LE(2 * size, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(4 * size * size);
  const maskRow = 4 * Math.ceil(size / 32);
  const mask = Buffer.alloc(maskRow * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = 4 * ((size - 1 - row) * size + column);
      const to = 4 * (row * size + column);
      const [red, green, blue, alpha] = rgba.subarray(from, from + 4);
      pixels.set([blue, green, red, alpha], to);
      if (alpha === 0) mask[maskRow * row + (column >> 3)] |= 0x80 >> (column & 7);
    }
  }
  header.writeUInt32LE(pixels.length + mask.length, 20);
  return Buffer.concat([header, pixels, mask]);
}

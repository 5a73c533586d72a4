/** Where the faces of a font file start: several in a collection, else one. */
export function facesIn(bytes: Uint8Array): readonly number[] {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== COLLECTION) return [0];
  return Array.from({ length: view.getUint32(8) }, (_, k) => view.getUint32(12 + 4 * k));
}

const COLLECTION = 0x74746366;
const CHARACTERS = 0x636d6170;
const COLOURS: ReadonlySet<number> = new Set([0x43424454, 0x73626978, 0x434f4c52]);

type Range = readonly [from: number, to: number];

/**
 * The ranges of characters that a face has glyphs for (OpenType, "cmap", formats 4 and 12). A face whose glyphs are
 * pictures has none: what draws outlines does not draw them.
 */
export function characterRanges(bytes: Uint8Array, face: number): readonly Range[] {
  const view = viewOf(bytes);
  const tables = tablesOf(view, face);
  const cmap = tables.find(({ tag }) => tag === CHARACTERS)?.place;
  if (cmap === undefined || tables.some(({ tag }) => COLOURS.has(tag))) return [];
  const maps = Array.from({ length: view.getUint16(cmap + 2) }, (_, k) => cmap + view.getUint32(cmap + 8 + 8 * k));
  const found = maps.find((at) => view.getUint16(at) === 12) ?? maps.find((at) => view.getUint16(at) === 4);
  if (found === undefined) return [];
  return view.getUint16(found) === 12 ? groupsAt(view, found) : segmentsAt(view, found);
}

/**
 * Names a cut by its family alone (OpenType, "name"): one that calls itself `Inter SemiBold` is found by weight as a cut of
 * `Inter`. Changes the bytes it is given.
 */
export function nameFamilyAlone(font: Uint8Array, family: string): void {
  const view = viewOf(font);
  const { place = 0 } = tablesOf(view, 0).find(({ tag }) => tag === NAMES) ?? {};
  const length = 2 * family.length;
  for (let k = 0; place > 0 && k < view.getUint16(place + 2); k++) {
    const record = place + 6 + 12 * k;
    // The longer name begins with the shorter one.
    if (view.getUint16(record + 6) === FAMILY && view.getUint16(record + 8) > length)
      view.setUint16(record + 8, length);
  }
}

const NAMES = 0x6e616d65;
const FAMILY = 1;

const tablesOf = (view: DataView, face: number) =>
  Array.from({ length: view.getUint16(face + 4) }, (_, k) => {
    const at = face + 12 + 16 * k;
    return { tag: view.getUint32(at), place: view.getUint32(at + 8) };
  });

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const groupsAt = (view: DataView, at: number): readonly Range[] =>
  Array.from({ length: view.getUint32(at + 12) }, (_, k) => {
    const group = at + 16 + 12 * k;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });

function segmentsAt(view: DataView, at: number): readonly Range[] {
  const doubled = view.getUint16(at + 6);
  return Array.from({ length: doubled / 2 }, (_, k) => {
    const [end, start] = [view.getUint16(at + 14 + 2 * k), view.getUint16(at + 16 + doubled + 2 * k)];
    return [start, Math.min(end, 0xfffe)] as const;
  });
}

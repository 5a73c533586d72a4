import { bytes as harfbuzz } from 'harfbuzzjs/dist/harfbuzz.wasm?bytes';
import { bytes as subsetting } from 'harfbuzzjs/dist/harfbuzz-subset.wasm?bytes';

// HarfBuzz by its own C functions, of which a picture needs few: what would load it by itself looks for its files beside a
// module that no bundle has.

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
type Wasm = Readonly<Record<string, (...given: number[]) => number>> & { readonly memory: Memory };
type Imports = Readonly<Record<string, Readonly<Record<string, (...given: number[]) => number>>>>;

/** As far as it is used: the types of Node leave it to those of a page. */
const { Module, Instance } = (
  globalThis as unknown as {
    readonly WebAssembly: {
      readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
      readonly Instance: new (module: object, imports: Imports) => { readonly exports: Wasm };
    };
  }
).WebAssembly;

const instance = (bytes: Uint8Array<ArrayBuffer>, imports: Imports): Wasm =>
  new Instance(new Module(bytes), imports).exports;

const PAGE = 65_536;

let shaper: Wasm | undefined;
function shaping(): Wasm {
  if (shaper) return shaper;
  const unused = () => 0;
  const env = {
    _emscripten_runtime_keepalive_clear: unused,
    _setitimer_js: unused,
    _abort_js: () => {
      throw new Error('HarfBuzz gave up');
    },
    emscripten_resize_heap: (size = 0) => {
      const { memory } = shaper!;
      return memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE)) === -1 ? 0 : 1;
    },
  };
  shaper = instance(harfbuzz(), { env, wasi_snapshot_preview1: { proc_exit: unused } });
  shaper['__wasm_call_ctors']!();
  return shaper;
}

let cutter: Wasm | undefined;
function cutting(): Wasm {
  if (!cutter) {
    cutter = instance(subsetting(), {});
    cutter['_initialize']!();
  }
  return cutter;
}

const WRITABLE = 2;

/** A font's face in the memory of one of the two; `free` lets go of both. */
function faceIn(wasm: Wasm, font: Uint8Array, index: number) {
  const place = wasm['malloc']!(font.byteLength);
  new Uint8Array(wasm.memory.buffer).set(font, place);
  const blob = wasm['hb_blob_create']!(place, font.byteLength, WRITABLE, 0, 0);
  const face = wasm['hb_face_create']!(blob, index);
  wasm['hb_blob_destroy']!(blob);
  const free = () => {
    wasm['hb_face_destroy']!(face);
    wasm['free']!(place);
  };
  return { face, free };
}

/** A font that text is measured in. */
export interface ShapedFont {
  readonly has: (codePoint: number) => boolean;
  /** How far a run of letters reaches, shaped and kerned, for a size of 1. */
  readonly width: (run: string) => number;
}

/** `index`: its place in a collection of fonts. */
export function shapedFont(font: Uint8Array, index = 0): ShapedFont {
  const wasm = shaping();
  const { face } = faceIn(wasm, font, index);
  const hbFont = wasm['hb_font_create']!(face);
  const units = wasm['hb_face_get_upem']!(face);
  const glyph = wasm['malloc']!(4);
  return {
    has: (codePoint) => wasm['hb_font_get_nominal_glyph']!(hbFont, codePoint, glyph) !== 0,
    width: (run) => advanceOf(wasm, hbFont, run) / units,
  };
}

/** Bytes of a glyph's place: five numbers, the first how far it reaches. */
const PLACE = 20;

function advanceOf(wasm: Wasm, font: number, run: string): number {
  const letters = wasm['malloc']!(2 * run.length);
  const view = new DataView(wasm.memory.buffer);
  for (let k = 0; k < run.length; k++) view.setUint16(letters + 2 * k, run.charCodeAt(k), true);
  const buffer = wasm['hb_buffer_create']!();
  wasm['hb_buffer_add_utf16']!(buffer, letters, run.length, 0, run.length);
  wasm['hb_buffer_guess_segment_properties']!(buffer);
  wasm['hb_shape']!(font, buffer, 0, 0);
  const count = wasm['hb_buffer_get_length']!(buffer);
  const places = wasm['hb_buffer_get_glyph_positions']!(buffer, 0);
  const after = new DataView(wasm.memory.buffer);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += after.getInt32(places + PLACE * k, true);
  wasm['hb_buffer_destroy']!(buffer);
  wasm['free']!(letters);
  return sum;
}

/** The part of a font that these letters need, as a font; null where it cannot be cut. */
export function cutFont(font: Uint8Array, index: number, letters: Iterable<string>): Uint8Array<ArrayBuffer> | null {
  const wasm = cutting();
  const { face, free } = faceIn(wasm, font, index);
  const input = wasm['hb_subset_input_create_or_fail']!();
  const wanted = wasm['hb_subset_input_unicode_set']!(input);
  for (const letter of letters) wasm['hb_set_add']!(wanted, letter.codePointAt(0)!);
  const subset = wasm['hb_subset_or_fail']!(face, input);
  wasm['hb_subset_input_destroy']!(input);
  if (subset === 0) {
    free();
    return null;
  }
  const blob = wasm['hb_face_reference_blob']!(subset);
  const [at, length] = [wasm['hb_blob_get_data']!(blob, 0), wasm['hb_blob_get_length']!(blob)];
  const cut = new Uint8Array(wasm.memory.buffer.slice(at, at + length));
  wasm['hb_blob_destroy']!(blob);
  wasm['hb_face_destroy']!(subset);
  free();
  return length === 0 ? null : cut;
}

import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { bytes as renderer } from '@resvg/resvg-wasm/index_bg.wasm?bytes';
import type { Face } from './fonts.ts';

let loaded: Promise<void> | undefined;

/** An SVG as PNG, `width` pixels wide, with the letters of these faces. */
export async function pngOfSvg(svg: string, width: number, faces: readonly Face[]): Promise<Uint8Array<ArrayBuffer>> {
  const resvg = await opened(svg, faces, { mode: 'width', value: width });
  const image = resvg.render();
  const bytes = new Uint8Array(image.asPng());
  image.free();
  resvg.free();
  return bytes;
}

/** The same SVG with its letters as outlines, which need no font. */
export async function outlined(svg: string, faces: readonly Face[]): Promise<string> {
  const resvg = await opened(svg, faces, { mode: 'original' });
  const text = resvg.toString();
  resvg.free();
  return text;
}

/** A font so large is cut before it is read: resvg joins the signs of some scripts in whole fonts alone. */
const LARGE = 2_000_000;

type Fit = { readonly mode: 'width'; readonly value: number } | { readonly mode: 'original' };

async function opened(svg: string, faces: readonly Face[], fitTo: Fit) {
  loaded ??= initWasm(renderer());
  await loaded;
  return new Resvg(svg, {
    fitTo,
    font: {
      fontBuffers: faces.map(({ bytes, whole }) => (whole.length < LARGE ? whole : bytes)),
      loadSystemFonts: false,
      defaultFontFamily: 'Inter',
    },
  });
}

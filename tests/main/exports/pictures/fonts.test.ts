import { describe, expect, test } from 'vitest';
import { facesOf, widthOf } from '../../../../main/exports/pictures/fonts.ts';

describe('widths of texts', () => {
  test('come from the bundled font', () => {
    // 'H' of Inter is 1,520 of 2,048 units wide at weight 400 (hmtx).
    console.log(
      widthOf('H', 2048, 400),
      widthOf('AV', 100, 400),
      widthOf('A', 100, 400) + widthOf('V', 100, 400),
      widthOf('កម្ពុជា', 100, 400),
      widthOf('日本', 100, 400),
      widthOf('مرحبا', 100, 400),
    );
    const t = performance.now();
    const f = facesOf(
      new Map([
        [400, new Set('Hello 日本 កម្ពុជា مرحبا')],
        [600, new Set('Hello')],
      ]),
    );
    console.log(
      performance.now() - t,
      f.faces.map((x) => [x.weight, x.letters.join(''), x.bytes.length]),
      f.missing,
    );
  });
});

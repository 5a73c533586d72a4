import cyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff?bytes';
import cyrillic500 from '@fontsource/inter/files/inter-cyrillic-500-normal.woff?bytes';
import cyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff?bytes';
import cyrillicExt400 from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff?bytes';
import cyrillicExt500 from '@fontsource/inter/files/inter-cyrillic-ext-500-normal.woff?bytes';
import cyrillicExt600 from '@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff?bytes';
import greek400 from '@fontsource/inter/files/inter-greek-400-normal.woff?bytes';
import greek500 from '@fontsource/inter/files/inter-greek-500-normal.woff?bytes';
import greek600 from '@fontsource/inter/files/inter-greek-600-normal.woff?bytes';
import greekExt400 from '@fontsource/inter/files/inter-greek-ext-400-normal.woff?bytes';
import greekExt500 from '@fontsource/inter/files/inter-greek-ext-500-normal.woff?bytes';
import greekExt600 from '@fontsource/inter/files/inter-greek-ext-600-normal.woff?bytes';
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff?bytes';
import latin500 from '@fontsource/inter/files/inter-latin-500-normal.woff?bytes';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff?bytes';
import latinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff?bytes';
import latinExt500 from '@fontsource/inter/files/inter-latin-ext-500-normal.woff?bytes';
import latinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff?bytes';
import vietnamese400 from '@fontsource/inter/files/inter-vietnamese-400-normal.woff?bytes';
import vietnamese500 from '@fontsource/inter/files/inter-vietnamese-500-normal.woff?bytes';
import vietnamese600 from '@fontsource/inter/files/inter-vietnamese-600-normal.woff?bytes';
import khmer400 from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff?bytes';
import khmer500 from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-500-normal.woff?bytes';
import khmer600 from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-600-normal.woff?bytes';

/** Weights that letters of pictures have. */
export const WEIGHTS = [400, 500, 600] as const;
export type Weight = (typeof WEIGHTS)[number];

/**
 * The cuts of Inter and Noto Sans Khmer as files of WOFF 1, by weight; a letter is looked for in this order. Pictures have no
 * variable fonts: LibreOffice, Inkscape and resvg know none.
 */
export const BUNDLED: Readonly<Record<Weight, readonly (() => Uint8Array<ArrayBuffer>)[]>> = {
  400: [latin400, latinExt400, vietnamese400, greek400, greekExt400, cyrillic400, cyrillicExt400, khmer400],
  500: [latin500, latinExt500, vietnamese500, greek500, greekExt500, cyrillic500, cyrillicExt500, khmer500],
  600: [latin600, latinExt600, vietnamese600, greek600, greekExt600, cyrillic600, cyrillicExt600, khmer600],
};

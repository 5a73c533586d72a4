import { bytes as cyrillic400 } from '@fontsource/inter/files/inter-cyrillic-400-normal.woff?bytes';
import { bytes as cyrillic500 } from '@fontsource/inter/files/inter-cyrillic-500-normal.woff?bytes';
import { bytes as cyrillic600 } from '@fontsource/inter/files/inter-cyrillic-600-normal.woff?bytes';
import { bytes as cyrillicExt400 } from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff?bytes';
import { bytes as cyrillicExt500 } from '@fontsource/inter/files/inter-cyrillic-ext-500-normal.woff?bytes';
import { bytes as cyrillicExt600 } from '@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff?bytes';
import { bytes as greek400 } from '@fontsource/inter/files/inter-greek-400-normal.woff?bytes';
import { bytes as greek500 } from '@fontsource/inter/files/inter-greek-500-normal.woff?bytes';
import { bytes as greek600 } from '@fontsource/inter/files/inter-greek-600-normal.woff?bytes';
import { bytes as greekExt400 } from '@fontsource/inter/files/inter-greek-ext-400-normal.woff?bytes';
import { bytes as greekExt500 } from '@fontsource/inter/files/inter-greek-ext-500-normal.woff?bytes';
import { bytes as greekExt600 } from '@fontsource/inter/files/inter-greek-ext-600-normal.woff?bytes';
import { bytes as latin400 } from '@fontsource/inter/files/inter-latin-400-normal.woff?bytes';
import { bytes as latin500 } from '@fontsource/inter/files/inter-latin-500-normal.woff?bytes';
import { bytes as latin600 } from '@fontsource/inter/files/inter-latin-600-normal.woff?bytes';
import { bytes as latinExt400 } from '@fontsource/inter/files/inter-latin-ext-400-normal.woff?bytes';
import { bytes as latinExt500 } from '@fontsource/inter/files/inter-latin-ext-500-normal.woff?bytes';
import { bytes as latinExt600 } from '@fontsource/inter/files/inter-latin-ext-600-normal.woff?bytes';
import { bytes as vietnamese400 } from '@fontsource/inter/files/inter-vietnamese-400-normal.woff?bytes';
import { bytes as vietnamese500 } from '@fontsource/inter/files/inter-vietnamese-500-normal.woff?bytes';
import { bytes as vietnamese600 } from '@fontsource/inter/files/inter-vietnamese-600-normal.woff?bytes';
import { bytes as khmer400 } from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff?bytes';
import { bytes as khmer500 } from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-500-normal.woff?bytes';
import { bytes as khmer600 } from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-600-normal.woff?bytes';

/** Weights that letters of pictures have. */
export const WEIGHTS = [400, 500, 600] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What letters are written in, first to last; the system's own where a program does not read those of a file. */
export const FAMILIES = 'Inter, Noto Sans Khmer, Arial, Helvetica, sans-serif';

interface Cut {
  readonly family: string;
  /** Reads a file of WOFF 1. */
  readonly file: () => Uint8Array<ArrayBuffer>;
}

const inter = (...files: readonly Cut['file'][]): readonly Cut[] => files.map((file) => ({ family: 'Inter', file }));
const khmer = (file: Cut['file']): Cut => ({ family: 'Noto Sans Khmer', file });

/**
 * The cuts of Inter and Noto Sans Khmer by weight; a letter is looked for in this order. Pictures have no variable fonts:
 * LibreOffice, Inkscape and resvg know none.
 */
export const BUNDLED: Readonly<Record<Weight, readonly Cut[]>> = {
  400: [
    ...inter(latin400, latinExt400, vietnamese400, greek400, greekExt400, cyrillic400, cyrillicExt400),
    khmer(khmer400),
  ],
  500: [
    ...inter(latin500, latinExt500, vietnamese500, greek500, greekExt500, cyrillic500, cyrillicExt500),
    khmer(khmer500),
  ],
  600: [
    ...inter(latin600, latinExt600, vietnamese600, greek600, greekExt600, cyrillic600, cyrillicExt600),
    khmer(khmer600),
  ],
};

import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { characterRanges, facesIn } from './font-tables.ts';

/** Where the system keeps fonts; where it keeps none there, nothing is found. */
function folders(): readonly string[] {
  const home = homedir();
  const windows = process.env['WINDIR'] ?? 'C:\\Windows';
  const local = process.env['LOCALAPPDATA'];
  if (process.platform === 'win32') {
    return [join(windows, 'Fonts'), ...(local ? [join(local, 'Microsoft', 'Windows', 'Fonts')] : [])];
  }
  if (process.platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local', 'share', 'fonts'), join(home, '.fonts')];
}

const FONT = /\.(?:ttf|otf|ttc|otc)$/i;
/** Cuts that a plain text is not written in come last. */
const UNLIKELY = /bold|black|light|thin|heavy|italic|oblique|condensed|mono|serif(?!.*sans)|emoji|symbol/i;
const LIKELY = /regular|book|medium|sans/i;

/** A font, and where it is one of a collection, its place there. */
export interface FontFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly index: number;
}

/** Fonts of the system, looked at one after the other until one has the letter. */
export interface SystemFonts {
  readonly find: (codePoint: number) => FontFile | null;
}

let known: SystemFonts | undefined;
export const systemFonts = (): SystemFonts => (known ??= fontsIn(folders()));

/** The fonts in some folders, in an order that does not depend on how the system lists them. */
export function fontsIn(given: readonly string[]): SystemFonts {
  const files = given.flatMap(filesIn).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const ranges = new Map<string, ReturnType<typeof coverageOf>>();
  return {
    find(codePoint) {
      for (const file of files) {
        const faces = ranges.get(file) ?? coverageOf(file);
        ranges.set(file, faces);
        const index = faces.findIndex((face) => face.some(([from, to]) => codePoint >= from && codePoint <= to));
        if (index !== -1) return { bytes: new Uint8Array(readFileSync(file)), index };
      }
      return null;
    },
  };
}

const rank = (file: string): number => (UNLIKELY.test(file) ? 2 : 0) + (LIKELY.test(file) ? 0 : 1);

function filesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => FONT.test(name)).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Of each face of a file, the ranges of letters that it has; none where the file cannot be read as a font. */
function coverageOf(file: string) {
  try {
    const bytes = new Uint8Array(readFileSync(file));
    return facesIn(bytes).map((offset) => characterRanges(bytes, offset));
  } catch {
    return [];
  }
}

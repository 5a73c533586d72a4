import { words } from '../words.ts';

/** What the files of scenario documents end with. */
export const EXTENSION = '.bilateral';

/** Systems take names of 255 bytes at most; of scripts of three bytes a letter that is 85. */
const MOST_BYTES = 200;

/** The name of a document's file, from its title. */
export const suggestedName = (title: string): string => `${safeName(title)}${EXTENSION}`;

/** A file name without its ending: no separators, no names that a system keeps for itself. */
export function safeName(title: string): string {
  const name = shortened(
    title
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no file name may have
      .replace(/[\u0000-\u001f<>:"/\\|?*\s]+/g, ' ')
      .trim(),
  ).replace(/[. ]+$/g, '');
  return name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? words.dialogs.untitledFile : name;
}

/** Whole characters of it, as many as fit. */
function shortened(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > MOST_BYTES) break;
    end += character.length;
  }
  return name.slice(0, end);
}

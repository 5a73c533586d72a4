/** What the files of scenario documents end with. */
export const EXTENSION = '.bilateral';

/** A file name from the title: no separators, no names that a system keeps for itself. */
export function suggestedName(title: string): string {
  const name = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no file name may have
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/g, '');
  return `${name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? 'Scenarios' : name}${EXTENSION}`;
}

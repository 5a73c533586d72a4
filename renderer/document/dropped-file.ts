import { tooLarge } from '../../shared/document/json-text.ts';
import { problem } from '../../shared/language/problems.ts';
import { MOST_BYTES } from '../../shared/limits.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';

/** The one file that was dropped on the window, or why it cannot be opened. */
export function droppedFile({ files, items }: Pick<DataTransfer, 'files' | 'items'>): Outcome<File> {
  const [file] = files;
  if (!file) return refused(problem('store.nothingDropped', 'window'));
  if (files.length > 1) return refused(problem('store.severalDropped', 'window', { count: files.length }));
  if (items[0]?.webkitGetAsEntry()?.isDirectory) return refused(problem('store.folderDropped', file.name));
  return file.size > MOST_BYTES ? refused(tooLarge(file.size, file.name)) : accepted(file);
}

/** Files of these names are data, unless a document stands in them. */
const OF_DATA = /\.(?:csv|tsv|tab|txt)$/i;

/** Whether all that was dropped are data files, to be imported instead of opened. */
export async function areData(files: readonly File[]): Promise<boolean> {
  if (files.length === 0 || !files.every(({ name }) => OF_DATA.test(name))) return false;
  const begins = await Promise.all(files.map((file) => file.slice(0, 64).text()));
  return begins.every((text) => !/^\ufeff?\s*\{/.test(text));
}

import { tooLarge } from '../../shared/document/json-text.ts';
import { MOST_BYTES } from '../../shared/limits.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';

/** The one file that was dropped on the window, or why it cannot be opened. */
export function droppedFile({ files, items }: Pick<DataTransfer, 'files' | 'items'>): Outcome<File> {
  const [file] = files;
  if (!file)
    return refused({ where: 'window', what: 'no file was dropped on it', allowed: 'drop a scenario document' });
  if (files.length > 1) {
    const what = `${files.length} files were dropped on it`;
    return refused({ where: 'window', what, allowed: 'one document is open at a time: drop one' });
  }
  if (items[0]?.webkitGetAsEntry()?.isDirectory) {
    return refused({ where: file.name, what: 'is a folder', allowed: 'drop a scenario document in it' });
  }
  return file.size > MOST_BYTES ? refused({ ...tooLarge(file.size), where: file.name }) : accepted(file);
}

import { tableOf } from '../../../shared/tables/table.ts';
import { words } from '../../words.ts';
import { printable } from '../printable.ts';
import type { Result } from '../result.ts';

/** Where an export was written, and how many bytes it has. */
export const exportCommand = (path: string, file: Uint8Array): Result => ({
  file,
  json: () => ({ path, bytes: file.length }),
  csv: () => [
    tableOf(
      [{ path, bytes: file.length }],
      [
        { id: 'path', of: (one) => one.path },
        { id: 'bytes', of: (one) => one.bytes },
      ],
    ),
  ],
  table: () => `${words.commandLine.exported(printable(path), file.length)}\n`,
});

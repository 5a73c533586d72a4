import { words } from '../../words.ts';
import importStyles from './import.module.css';
import type { FileRead } from './use-reading.ts';

interface ProgressProps {
  readonly read: FileRead;
  readonly file: File;
  readonly more: number;
}

/** How far the reading is, what is still open, and which file of several this is. */
export function Progress({ read: { reading, shown, progress, failed }, file, more }: ProgressProps) {
  const said = words.importSheet;
  if (failed !== null && shown !== null) return <span className={importStyles.said}>{said.failed(failed)}</span>;
  if (reading === null && progress !== null) {
    return (
      <span className={importStyles.said}>
        <progress aria-label={said.reading(file.name)} max={file.size} value={progress.bytes} />
        <span>{said.read(progress.rows, progress.bytes)}</span>
      </span>
    );
  }
  const open = reading?.questions ?? [];
  const text =
    open.length > 0
      ? said.open(open.map(({ id }) => said.questions.names[id]))
      : more > 0
        ? said.queue(1, more + 1)
        : '';
  return (
    <span className={importStyles.said} role="status">
      {text}
    </span>
  );
}

import type { ReadFile } from '../../renderer/engine/read-file.ts';
import { readData } from '../../shared/imports/read-data.ts';
import { english } from '../../shared/language/en/english.ts';

/** Reads files on the test's own thread, as the window's does on its own; what is cancelled is not told. */
export const inProcessReading: ReadFile = ({ file, context, answers }, tell) => {
  let cancelled = false;
  const read = async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const chunks = (async function* () {
      yield bytes;
    })();
    // What crosses to a thread is cloned.
    const reading = await readData(
      english,
      { name: file.name, size: file.size, chunks },
      structuredClone(context),
      structuredClone(answers),
    );
    if (!cancelled) tell({ kind: 'read', reading: structuredClone(reading) });
  };
  read().catch((error: unknown) => tell({ kind: 'failed', why: String(error) }));
  return () => {
    cancelled = true;
  };
};

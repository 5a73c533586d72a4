import { parentPort } from 'node:worker_threads';
import { languageOf } from '../../shared/language/languages.ts';
import { namesOf } from '../../shared/language/names.ts';
import type { ExportNews, ExportOrder } from './order.ts';
import { WRITERS } from './writers.ts';

/* The thread that writes exports, one after the other, built as a file of its own. */
const port = parentPort;
if (!port) throw new Error('this file is started as a worker');

const tell = (news: ExportNews, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(news, transfer);

async function written({ number, kind, document, choices, made, picture, language }: ExportOrder): Promise<void> {
  try {
    const write = await WRITERS[kind]();
    const names = namesOf(languageOf(language), document.structure);
    let lacking: readonly string[] = [];
    const bytes = await write(
      { document, names, choices, made, picture },
      (share) => tell({ number, share }),
      (letters) => {
        lacking = letters;
      },
    );
    // What is handed over is the export alone, and not the memory that it may be a part of.
    const own = new Uint8Array(bytes);
    tell({ number, bytes: own, lacking }, [own.buffer]);
  } catch (error) {
    tell({ number, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

let last: Promise<void> = Promise.resolve();
port.on('message', (order: ExportOrder) => {
  last = last.then(() => written(order));
});

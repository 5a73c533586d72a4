import { readData } from '../../shared/imports/read-data.ts';
import { spokenIn } from '../../shared/language/spoken-languages.ts';
import { chunksOf, type ReadNews, type ReadOrder } from './read-file.ts';

/** A thread that reads one data file, and says now and then how far it is. */
const tell = (news: ReadNews) => self.postMessage(news);
const QUIET_MS = 100;

self.onmessage = ({ data: { file, context, answers } }: MessageEvent<ReadOrder>) => {
  let told = performance.now();
  const input = { name: file.name, size: file.size, chunks: chunksOf(file) };
  readData(spokenIn(), input, context, answers, (progress) => {
    if (performance.now() - told < QUIET_MS) return;
    told = performance.now();
    tell({ kind: 'progress', progress });
  }).then(
    (reading) => tell({ kind: 'read', reading }),
    (error: unknown) => tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
  );
};

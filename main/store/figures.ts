import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFigures } from '../../shared/figures/read.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import { writeFigures } from '../../shared/figures/write.ts';
import { accepted, type Outcome, sentence } from '../../shared/outcome.ts';
import { inStore, storeFile } from './store-file.ts';

const SEED = 'cambodia-japan.figures.json';

/** The analyst's figures over those that came with the program, which stay as they were shipped. */
export interface FiguresStore {
  readonly current: () => Figures;
  readonly notice: string | undefined;
  keep(figures: Figures): Promise<Outcome<Figures>>;
  /** Back to the shipped figures. */
  reset(): Promise<Outcome<Figures>>;
}

export async function openFigures(folder: string, seeds: string): Promise<FiguresStore> {
  const shipped = await shippedFigures(seeds);
  const file = storeFile<Figures>(inStore(folder, 'figures.json'), {
    fallback: shipped,
    parse: readFigures,
    print: printed,
  });
  const { content, notice } = await file.read();
  let figures = content;
  const keep = async (next: Figures): Promise<Outcome<Figures>> => {
    const written = await file.write(next);
    if (!written.ok) return written;
    figures = next;
    return accepted(next);
  };
  return { current: () => figures, notice, keep, reset: () => keep(shipped) };
}

/** The seed is part of the program: one that cannot be read is a bug. */
async function shippedFigures(seeds: string): Promise<Figures> {
  const read = readFigures(await readFile(join(seeds, SEED), 'utf8'));
  if (!read.ok) throw new Error(`the shipped figures cannot be read: ${read.problems.map(sentence).join('; ')}`);
  return read.value;
}

function printed(figures: Figures): string {
  const written = writeFigures(figures);
  if (!written.ok)
    throw new Error(`figures that were checked cannot be written: ${written.problems.map(sentence).join('; ')}`);
  return written.value;
}

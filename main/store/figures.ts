import { join } from 'node:path';
import { z } from 'zod';
import { jsonText } from '../../shared/document/json-output.ts';
import { problemsOf } from '../../shared/document/problems.ts';
import {
  type Corrections,
  corrected,
  correctionsOf,
  correctionsSchema,
  NO_CORRECTIONS,
  withoutCorrection,
} from '../../shared/figures/corrections.ts';
import { checkedFigures, readFigures } from '../../shared/figures/read.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import type { Seeds } from '../seeds.ts';
import { sentenceOf } from '../words.ts';
import { findFile } from './read-file.ts';
import { jsonFormat, storeFile } from './store-file.ts';

const VERSION = 1;

/** The analyst's corrections and additions over the figures that came with the program, which stay as shipped. */
export interface FiguresStore {
  readonly shipped: Figures;
  /** The shipped figures with the corrections over them. */
  readonly current: () => Figures;
  readonly notice: string | undefined;
  keep(figures: Figures): Promise<Outcome<Figures>>;
  /** One entry back to what was shipped; null: all of them. */
  reset(id: string | null): Promise<Outcome<Figures>>;
}

const fileSchema = z.looseObject({ version: z.literal(VERSION), corrections: correctionsSchema });

export async function openFigures(folder: string, seeds: Pick<Seeds, 'figures'>): Promise<FiguresStore> {
  const shipped = await shippedFigures(seeds);
  const format = jsonFormat<Corrections>(NO_CORRECTIONS, VERSION, (json) => {
    const parsed = fileSchema.safeParse(json);
    if (!parsed.success) return refused(problemsOf(parsed.error, json));
    // What does not fit the shipped figures any more is as unreadable as what fits no schema.
    const fits = corrected(shipped, parsed.data.corrections);
    return fits.ok ? accepted(parsed.data.corrections) : fits;
  });
  const file = storeFile(join(folder, 'figures.json'), {
    ...format,
    print: (corrections) => jsonText({ version: VERSION, corrections }),
  });
  const { content, notice } = await file.read();
  let corrections = content;
  let figures = fitting(shipped, content);
  const write = async (next: Corrections): Promise<Outcome<Figures>> => {
    const merged = corrected(shipped, next);
    if (!merged.ok) return merged;
    const written = await file.write(next);
    if (!written.ok) return written;
    corrections = next;
    figures = merged.value;
    return accepted(figures);
  };
  return {
    shipped,
    current: () => figures,
    notice,
    async keep(next) {
      const checked = checkedFigures(next);
      return checked.ok ? write(correctionsOf(shipped, checked.value)) : checked;
    },
    reset: (id) => write(id === null ? NO_CORRECTIONS : withoutCorrection(shipped, corrections, id)),
  };
}

/** The seed is part of the program: one that cannot be read is a broken installation. */
async function shippedFigures(seeds: Pick<Seeds, 'figures'>): Promise<Figures> {
  const found = await findFile(seeds.figures);
  const read = found.kind === 'file' ? readFigures(Buffer.from(found.bytes).toString('utf8')) : refused(found.problem);
  if (!read.ok)
    throw new Error(`The figures of the first case cannot be read. ${read.problems.map(sentenceOf).join('. ')}`);
  return read.value;
}

/** What was read was checked against the shipped figures. */
function fitting(shipped: Figures, corrections: Corrections): Figures {
  const merged = corrected(shipped, corrections);
  return merged.ok ? merged.value : shipped;
}

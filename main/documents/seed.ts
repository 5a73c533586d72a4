import { sameValue } from '../../shared/document/differences.ts';
import { followers, setFigures } from '../../shared/document/edits/figures.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import type { Seeds } from '../seeds.ts';
import { sentenceOf } from '../words.ts';
import { readFileOnDisk } from './file-on-disk.ts';

/**
 * A copy of the first case on the store's figures: what stood at a figure that the analyst corrected stands at the
 * corrected one. The shipped file is part of the program: one that cannot be read is a broken installation.
 */
export async function firstCase(seeds: Seeds, figures: Figures): Promise<ScenarioDocument> {
  const file = await readFileOnDisk(seeds.document);
  const read = file.ok ? readDocument(file.value.bytes, seeds.structure) : file;
  if (!read.ok) throw new Error(`The first case cannot be read. ${read.problems.map(sentenceOf).join('. ')}`);
  const { document } = read.value;
  if (sameValue(document.figures, figures)) return document;
  const following = setFigures(document, { figures, follow: followers(document, figures) });
  return following.ok ? following.value : { ...document, figures };
}

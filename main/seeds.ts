import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Structure, structureSchema } from '../shared/model/structure.ts';

/**
 * What comes with the program: a case is a pair of files, `NAME.bilateral` and `NAME.figures.json`; the first one by name
 * is what a new document starts as. Seeds that cannot be read are a broken installation.
 */
export interface Seeds {
  /** Path of the document that a new one starts as. */
  readonly document: string;
  /** Path of its figures. */
  readonly figures: string;
  /** What documents of version 1, which do not say it, have as their structure. */
  readonly structure: Structure;
}

const DOCUMENT = '.bilateral';

export async function openSeeds(folder: string): Promise<Seeds> {
  const [structure, names] = await Promise.all([
    readFile(join(folder, 'version-1.structure.json'), 'utf8'),
    readdir(folder),
  ]);
  const [first] = names.filter((name) => name.endsWith(DOCUMENT)).toSorted();
  if (first === undefined) throw new Error(`There is no case in ${folder}.`);
  return {
    document: join(folder, first),
    figures: join(folder, `${first.slice(0, -DOCUMENT.length)}.figures.json`),
    structure: structureSchema.parse(JSON.parse(structure)),
  };
}

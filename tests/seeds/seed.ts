import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Seeds } from '../../main/seeds.ts';
import { documentSchema, type ScenarioDocument } from '../../shared/document/schema.ts';
import { type Figures, figuresSchema } from '../../shared/figures/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { type Names, namesOf } from '../../shared/language/names.ts';
import { type Structure, structureSchema } from '../../shared/model/structure.ts';

const read = (path: string): string => readFileSync(resolve(path), 'utf8');

export const seedFiguresText = read('seeds/cambodia-japan.figures.json');
export const seedDocumentText = read('seeds/cambodia-japan.bilateral');
export const golden = (name: string) => JSON.parse(read(`tests/golden/${name}.json`));

/** The shipped figures, a new value each time. */
export const seedFigures = (): Figures => figuresSchema.parse(JSON.parse(seedFiguresText));

/** What documents of version 1 have as their structure. */
export const seedStructure: Structure = structureSchema.parse(JSON.parse(read('seeds/version-1.structure.json')));

/** What things are called in a document of the first case. */
export const seedNames: Names = namesOf(english, seedStructure);

/** What comes with the program, as the main process has it. */
export const seeds: Seeds = {
  document: resolve('seeds/cambodia-japan.bilateral'),
  figures: resolve('seeds/cambodia-japan.figures.json'),
  structure: seedStructure,
};

/** The shipped document, a new value each time. */
export const seedDocument = (): ScenarioDocument => documentSchema.parse(JSON.parse(seedDocumentText));

/** Where the document of the first case stands as it was with seven scenarios and no groups of goods, inputs or metrics. */
export const firstCasePath = resolve('tests/fixtures/first-case.bilateral');
export const firstCaseText = readFileSync(firstCasePath, 'utf8');

/** The same, a new value each time: for tests that need some document whose numbers the worked cases give. */
export const firstCase = (): ScenarioDocument => documentSchema.parse(JSON.parse(firstCaseText));

/** The figures with one of them changed, as a correction does. */
export const corrected = (figures: Figures, id: string, change: Partial<Figures['items'][number]>): Figures => ({
  ...figures,
  items: figures.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
});

/** The figures without one of them. */
export const without = (figures: Figures, id: string): Figures => ({
  ...figures,
  items: figures.items.filter((item) => item.id !== id),
});

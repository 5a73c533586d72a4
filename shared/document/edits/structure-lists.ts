import { FUNCTIONS } from '../../model/formulas/formula-tree.ts';
import { metricNames } from '../../model/metrics.ts';
import { type Ids, LAST_YEAR, REGISTER } from '../../model/register.ts';
import { idsIn, type Structure } from '../../model/structure.ts';
import type { ScenarioDocument } from '../schema.ts';

/** What a structure lists: those that assumptions are made of, and the analyst's own metrics. */
export type StructureList = keyof Ids | 'metrics';

/** A track, a group of goods, an input or a metric, as the structure lists it. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly [field: string]: unknown;
}

export const listOf = (structure: Structure, list: StructureList): readonly Listed[] =>
  list === 'exports' || list === 'imports' ? structure.goods[list] : structure[list];

/** The document with another list in its structure. */
export function withList(
  document: ScenarioDocument,
  list: StructureList,
  entries: readonly Listed[],
): ScenarioDocument {
  const { structure } = document;
  const next =
    list === 'exports' || list === 'imports'
      ? { ...structure, goods: { ...structure.goods, [list]: entries } }
      : { ...structure, [list]: list === 'tracks' ? entries.map((one) => ({ help: '', ...one })) : entries };
  return { ...document, structure: next as Structure };
}

/** A name as it is told apart from another. */
export const asRead = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether another one of the list is called so: sentences tell them apart by their names. */
export const isTakenName = (structure: Structure, list: StructureList, name: string, id?: string): boolean =>
  listOf(structure, list).some((one) => one.id !== id && asRead(one.name) === asRead(name));

/** An id made from a name: `wiringHarnesses`, with a number behind it where it is taken. */
export function freeStructureId(structure: Structure, list: StructureList, name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words
    .map((word, k) => (k === 0 ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1)))
    .join('');
  const stem = (/^[A-Za-z]/.test(joined) ? joined : `${STEMS[list]}${joined}`).slice(0, 56);
  // Formulas name inputs and metrics by their ids alone: what means something else there is taken.
  const taken = new Set(
    list === 'inputs' || list === 'metrics'
      ? [...Object.keys(FUNCTIONS), 'year', ...Object.keys(REGISTER), ...metricNames(idsIn(structure), structure)]
      : listOf(structure, list).map(({ id }) => id),
  );
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}${n}`;
  return id;
}

const STEMS: Readonly<Record<StructureList, string>> = {
  tracks: 'track',
  exports: 'group',
  imports: 'group',
  inputs: 'input',
  metrics: 'metric',
};

/** The values that one that is new has: a track without workers, a group that follows its flow, an input that stays as it is. */
export function newValues(list: keyof Ids, first: boolean, base: number): unknown {
  switch (list) {
    case 'tracks':
      return {
        initialShare: first ? 1 : 0,
        annualQuota: 0,
        newQuota: 0,
        quotaGrowth: 0,
        quotaStart: Math.min(base + 3, LAST_YEAR),
        fillRate: 1,
        averageStay: 3,
        wage: 0,
        remittanceShare: 0.3,
        term: null,
        moveOnShare: 0,
        moveOnTo: null,
      };
    case 'inputs':
      return { base: 0, growth: { shape: 'constant', rate: 0 }, values: {} };
    default:
      return { share: first ? 1 : 0, growth: null, overrides: {}, access: null };
  }
}

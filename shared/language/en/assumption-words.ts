import type { growthPath } from '../../model/register/growth-paths.ts';
import type { EXPORTS } from '../../model/register/trade.ts';

/** What an assumption is called, in full and under its group's heading, and what it is. */
export interface AssumptionWords {
  readonly label: string;
  readonly short: string;
  readonly help: string;
}

export const words = (label: string, short: string, help: string): AssumptionWords => ({ label, short, help });

/** Leaves of a growth path; `named` is what grows as a sentence begins with it, `goods` as one goes on. */
export const growth = (
  named: string,
  goods: string,
): Readonly<Record<keyof ReturnType<typeof growthPath>, AssumptionWords>> => ({
  rate: words(`${named} growth, every year`, 'Every year', `The rate at which ${goods} grow in every projected year`),
  from: words(
    `${named} growth, first year`,
    'First year',
    `The rate at which ${goods} grow in the first projected year, before it moves towards the long run`,
  ),
  to: words(`${named} growth, long run`, 'Long run', `The rate at which ${goods} grow once the first years are over`),
  halfLife: words(
    `${named} growth, half-life of the fade`,
    'Half-life',
    'Years in which half of the distance to the long-run rate is gone',
  ),
  years: words(
    `${named} growth, years to the long run`,
    'Years to long run',
    'Years in which growth moves in even steps to the long-run rate',
  ),
  ceiling: words(
    `${named.replace(/,$/, '')}, ceiling`,
    'Ceiling',
    `What ${goods} approach and never pass: growth slows down below it, as on a logistic curve`,
  ),
});

/** Market access of a flow or a group of goods, `of` whom the tariff is. */
export const access = (goods: string, of: string): Readonly<Record<keyof typeof EXPORTS.access, AssumptionWords>> => ({
  initialTariff: words(
    `Tariff on ${goods} today`,
    'Tariff today',
    `The average tariff of ${of} on ${goods} before it begins to move`,
  ),
  mfnTariff: words(
    `MFN tariff on ${goods}`,
    'MFN tariff',
    `What those ${goods} will pay to ${of} that use no preference: the tariff for most-favoured nations`,
  ),
  preferentialTariff: words(
    `Preferential tariff on ${goods}`,
    'Preferential tariff',
    `What those ${goods} will pay to ${of} that use a preference; higher than today where a preference is lost`,
  ),
  utilisation: words(
    `Use of the preference, ${goods}`,
    'Use of the preference',
    `Share of ${goods} that use the preference: rules of origin keep it below 100%`,
  ),
  elasticity: words(
    `Price elasticity of ${goods}`,
    'Price elasticity',
    `By how many percent ${goods} rise when their price at the border, tariff included, falls by one percent`,
  ),
  startYear: words(
    `Tariff on ${goods} moves from`,
    'In force from',
    'The calendar year in which the tariff begins to move',
  ),
  phaseInYears: words(
    `Tariff on ${goods}, years to phase in`,
    'Phased in over',
    'Years over which the tariff moves, in even steps',
  ),
});

/** What is said of a track, by its name. */
export const TRACK = {
  newQuota: (track: string) =>
    words(`${track}, new quota`, 'New quota', 'Persons who may leave in a year once a negotiated quota holds'),
  quotaGrowth: (track: string) =>
    words(
      `${track}, growth of the new quota`,
      'Quota growth',
      'How much the negotiated quota grows in each year after its first',
    ),
  quotaStart: (track: string) =>
    words(`${track}, new quota from`, 'New quota from', 'The calendar year from which the negotiated quota holds'),
  annualQuota: (track: string) =>
    words(
      `${track}, quota today`,
      'Quota today',
      'Persons who may leave in a year until a negotiated quota takes its place',
    ),
  initialShare: (track: string) =>
    words(
      `${track}, share of workers in the base year`,
      'Share at start',
      'Share of all workers in the base year who are on this track; the shares of all tracks add up to 100%',
    ),
  fillRate: (track: string) =>
    words(`${track}, fill rate of the quota`, 'Fill rate', 'Share of the quota for which workers do leave'),
  averageStay: (track: string) =>
    words(
      `${track}, average stay`,
      'Average stay',
      'Years that a worker stays on average; up to one year they come home within the year',
    ),
  wage: (track: string) => words(`${track}, wage`, 'Wage', 'What a worker earns in a year, in the partner’s currency'),
  remittanceShare: (track: string) =>
    words(`${track}, share of the wage sent home`, 'Share sent home', 'Remittances of a worker as a share of the wage'),
  term: (track: string) =>
    words(
      `${track}, fixed term`,
      'Fixed term',
      'Years after which all who came in one year leave together; with none, stays end on average',
    ),
  moveOnShare: (track: string) =>
    words(
      `${track}, share that moves on`,
      'Share that moves on',
      'Share of those whose stay ends who change to another track without going home',
    ),
};

/** What is said of a group of goods, by its name. */
export const group = (flow: 'exports' | 'imports', name: string, of: string): Tree => {
  const goods = `${flow} of ${name}`;
  const named = `${flow === 'exports' ? 'Exports' : 'Imports'} of ${name}`;
  return {
    share: words(
      `${named}, share in the base year`,
      'Share at start',
      'Share of the flow in the base year; the shares of all groups add up to 100%',
    ),
    growth: growth(`${named},`, goods),
    access: access(goods, of),
  };
};

/** What is said of an input of the analyst's own, by its name. */
export const input = (name: string): Tree => ({
  base: words(`${name} in the base year`, 'Base year', `${name} in the base year, where no value is known for it`),
  growth: growth(`${name},`, name),
});

export type Tree = { readonly [key: string]: AssumptionWords | Tree };

/** By path. */
export const flat = (tree: Tree, path: string): readonly (readonly [path: string, AssumptionWords])[] =>
  Object.entries(tree).flatMap(([key, inside]) =>
    isWords(inside) ? [[`${path}.${key}`, inside] as const] : flat(inside, `${path}.${key}`),
  );

const isWords = (inside: AssumptionWords | Tree): inside is AssumptionWords => typeof inside.label === 'string';

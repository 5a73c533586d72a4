import type { ModelMetric } from '../../model/metrics.ts';
import type { Structure } from '../../model/structure.ts';
import type { Noun } from '../sentence.ts';
import { possessive } from './grammar.ts';

/** What a metric is called, what it is, and how sentences are made about it. */
export interface MetricWords extends Noun {
  readonly help: string;
  readonly counted: boolean;
}

/** Said of many and measured: exports are higher or lower. */
const words = (label: string, help: string): MetricWords => ({ label, help, plural: true, counted: false });

/** Said of one and measured: trade is higher or lower. */
const one = (label: string, help: string): MetricWords => ({ ...words(label, help), plural: false });

/** Counted: there are more or fewer workers, and a number of them needs no unit. */
const counted = (label: string, help: string): MetricWords => ({ ...words(label, help), counted: true });

/** Of groups and tracks there are as many as the structure lists. */
type Listed = `${'exports' | 'imports' | 'workers'}:${string}`;

/** Metrics by their names, for a document's structure. */
const named = (structure: Structure): Readonly<Record<string, MetricWords>> => {
  const { home, partner, tracks, goods, inputs, metrics } = structure;
  return {
    ...fixed(structure),
    ...Object.fromEntries([
      ...tracks.map(({ id, name, help }) => [
        `workers:${id}`,
        counted(name, `Workers in ${partner.name} on this track${help === '' ? '' : `: ${help}`}`),
      ]),
      ...goods.exports.map(({ id, name }) => [
        `exports:${id}`,
        words(
          `Exports of ${name}`,
          `${possessive(home.name)} exports of this group to ${partner.name}, without new projects`,
        ),
      ]),
      ...goods.imports.map(({ id, name }) => [
        `imports:${id}`,
        words(
          `Imports of ${name}`,
          `${possessive(home.name)} imports of this group from ${partner.name}, without new projects`,
        ),
      ]),
      ...inputs.map(({ id, name }) => [id, one(name, 'Own input')]),
      ...metrics.map(({ id, name, formula }) => [id, one(name, `Own metric: ${formula}`)]),
    ]),
  };
};

const fixed = ({ home, partner }: Structure): Readonly<Record<Exclude<ModelMetric, Listed>, MetricWords>> => ({
  exports: words('Exports', `${possessive(home.name)} exports to ${partner.name}, new projects included`),
  imports: words('Imports', `${possessive(home.name)} imports from ${partner.name}, new projects included`),
  trade: one('Trade', 'Exports plus imports'),
  balance: one('Balance', 'Exports minus imports'),
  exportShare: one('Export share', 'Exports as a share of trade'),
  exportsConcentration: one('Concentration of exports', CONCENTRATION),
  importsConcentration: one('Concentration of imports', CONCENTRATION),
  workers: counted('Workers', `${home.adjective} workers in ${partner.name} on all tracks`),
  departures: counted('Departures', `Workers who leave for ${partner.name} in the year`),
  returns: counted('Returns', 'Workers who come home in the year'),
  movedOn: counted('Moved on', 'Workers who change to another track in the year without going home'),
  remittances: words('Remittances', `What workers in ${partner.name} send home in the year`),
  newProjects: counted('New projects', 'Projects begun in the year from leads and new zones'),
  operatingProjects: counted('Operating projects', 'New projects that have been built'),
  fdi: one('New-project FDI', 'Capital spent in the year on new projects'),
  jobs: counted('Jobs in new projects', 'Jobs filled in operating new projects'),
  utilisation: one('Utilisation of new projects', 'How much of their capacity new projects use, given skilled labour'),
  skilledSupply: one('Skilled labour supply', 'People with the skills that new projects need'),
  projectExports: words('Exports of new projects', `Exports to ${partner.name} of operating new projects`),
  projectImports: words(
    'Imports of new projects',
    `Imports from ${partner.name} for new projects, capital goods included`,
  ),
  incentiveCost: one('Incentive cost', 'What incentives for new projects cost in the year'),
  tariffRevenue: words('Tariffs on imports', `Tariffs that ${home.name} takes on imports, those of new projects free`),
  exportDuties: words(
    'Tariffs on exports',
    `Tariffs that exports pay to ${partner.name}, without those of new projects`,
  ),
  externalInflow: one(
    'External inflow',
    'What trade, workers and new projects bring in foreign exchange: balance, remittances and new-project FDI',
  ),
});

const CONCENTRATION =
  'Herfindahl–Hirschman index of the groups: 1 where all goods are in one, less the more they spread';

export const metrics = { named };

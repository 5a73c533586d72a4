import type { MetricName } from '../../model/metrics.ts';
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

/** Metrics by their names, for a document's countries and tracks. */
const named = ({
  home,
  partner,
  tracks,
}: Pick<Structure, 'home' | 'partner' | 'tracks'>): Readonly<Record<MetricName, MetricWords>> => {
  const ofTrack = (id: string): MetricWords => {
    const { name = id, help = '' } = tracks.find((track) => track.id === id) ?? {};
    return counted(name, `Workers in ${partner.name} on this track${help === '' ? '' : `: ${help}`}`);
  };
  return {
    exports: words('Exports', `${possessive(home.name)} exports to ${partner.name}, new projects included`),
    imports: words('Imports', `${possessive(home.name)} imports from ${partner.name}, new projects included`),
    trade: one('Trade', 'Exports plus imports'),
    balance: one('Balance', 'Exports minus imports'),
    exportShare: one('Export share', 'Exports as a share of trade'),
    workers: counted('Workers', `${home.adjective} workers in ${partner.name} on all tracks`),
    workersTrainee: ofTrack('trainee'),
    workersSkilled: ofTrack('skilled'),
    workersSeasonal: ofTrack('seasonal'),
    departures: counted('Departures', `Workers who leave for ${partner.name} in the year`),
    returns: counted('Returns', 'Workers who come home in the year'),
    remittances: words('Remittances', `What workers in ${partner.name} send home in the year`),
    newProjects: counted('New projects', 'Projects begun in the year from leads and new zones'),
    operatingProjects: counted('Operating projects', 'New projects that have been built'),
    fdi: one('New-project FDI', 'Capital spent in the year on new projects'),
    jobs: counted('Jobs in new projects', 'Jobs filled in operating new projects'),
    utilisation: one(
      'Utilisation of new projects',
      'How much of their capacity new projects use, given skilled labour',
    ),
    skilledSupply: one('Skilled labour supply', 'People with the skills that new projects need'),
    projectExports: words('Exports of new projects', `Exports to ${partner.name} of operating new projects`),
    projectImports: words(
      'Imports of new projects',
      `Imports from ${partner.name} for new projects, capital goods included`,
    ),
    incentiveCost: one('Incentive cost', 'What incentives for new projects cost in the year'),
    externalInflow: one(
      'External inflow',
      'What trade, workers and new projects bring in foreign exchange: balance, remittances and new-project FDI',
    ),
  };
};

export const metrics = { named };

import type { MetricName } from '../../model/metrics.ts';
import type { Structure } from '../../model/structure.ts';
import { possessive } from './grammar.ts';

/** What a metric is called, and what it is. */
export interface MetricWords {
  readonly label: string;
  readonly help: string;
}

const words = (label: string, help: string): MetricWords => ({ label, help });

/** Metrics by their names, for a document's countries and tracks. */
const named = ({
  home,
  partner,
  tracks,
}: Pick<Structure, 'home' | 'partner' | 'tracks'>): Readonly<Record<MetricName, MetricWords>> => {
  const ofTrack = (id: string): MetricWords => {
    const { name = id, help = '' } = tracks.find((one) => one.id === id) ?? {};
    return words(name, `Workers in ${partner.name} on this track${help === '' ? '' : `: ${help}`}`);
  };
  return {
    exports: words('Exports', `${possessive(home.name)} exports to ${partner.name}, new projects included`),
    imports: words('Imports', `${possessive(home.name)} imports from ${partner.name}, new projects included`),
    trade: words('Trade', 'Exports plus imports'),
    balance: words('Balance', 'Exports minus imports'),
    exportShare: words('Export share', 'Exports as a share of trade'),
    workers: words('Workers', `${home.adjective} workers in ${partner.name} on all tracks`),
    workersTrainee: ofTrack('trainee'),
    workersSkilled: ofTrack('skilled'),
    workersSeasonal: ofTrack('seasonal'),
    departures: words('Departures', `Workers who leave for ${partner.name} in the year`),
    returns: words('Returns', 'Workers who come home in the year'),
    remittances: words('Remittances', `What workers in ${partner.name} send home in the year`),
    newProjects: words('New projects', 'Projects begun in the year from leads and new zones'),
    operatingProjects: words('Operating projects', 'New projects that have been built'),
    fdi: words('New-project FDI', 'Capital spent in the year on new projects'),
    jobs: words('Jobs in new projects', 'Jobs filled in operating new projects'),
    utilisation: words(
      'Utilisation of new projects',
      'How much of their capacity new projects use, given skilled labour',
    ),
    skilledSupply: words('Skilled labour supply', 'People with the skills that new projects need'),
    projectExports: words('Exports of new projects', `Exports to ${partner.name} of operating new projects`),
    projectImports: words(
      'Imports of new projects',
      `Imports from ${partner.name} for new projects, capital goods included`,
    ),
    incentiveCost: words('Incentive cost', 'What incentives for new projects cost in the year'),
    externalInflow: words(
      'External inflow',
      'What trade, workers and new projects bring in foreign exchange: balance, remittances and new-project FDI',
    ),
  };
};

export const metrics = { named };

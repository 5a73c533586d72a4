import type { AssumptionPath, Group, Track, WholePath } from '../../model/register.ts';
import type { Structure } from '../../model/structure.ts';
import { possessive } from './grammar.ts';

/** What an assumption is called, in full and under its group's heading, and what it is. */
export interface AssumptionWords {
  readonly label: string;
  readonly short: string;
  readonly help: string;
}

const words = (label: string, short: string, help: string): AssumptionWords => ({ label, short, help });

const growth = <F extends 'exports' | 'imports'>(flow: F, name: string) =>
  ({
    [`${flow}.growth.rate`]: words(
      `${name} growth, every year`,
      'Every year',
      `The rate at which ${flow} grow in every projected year`,
    ),
    [`${flow}.growth.from`]: words(
      `${name} growth, first year`,
      'First year',
      `The rate at which ${flow} grow in the first projected year, before it moves towards the long run`,
    ),
    [`${flow}.growth.to`]: words(
      `${name} growth, long run`,
      'Long run',
      `The rate at which ${flow} grow once the first years are over`,
    ),
    [`${flow}.growth.halfLife`]: words(
      `${name} growth, half-life of the fade`,
      'Half-life',
      'Years in which half of the distance to the long-run rate is gone',
    ),
    [`${flow}.growth.years`]: words(
      `${name} growth, years to the long run`,
      'Years to long run',
      'Years in which growth moves in even steps to the long-run rate',
    ),
    [`${flow}.growth.ceiling`]: words(
      `${name}, ceiling`,
      'Ceiling',
      `What ${flow} approach and never pass: growth slows down below it, as on a logistic curve`,
    ),
  }) as Record<`${F}.growth.${'rate' | 'from' | 'to' | 'halfLife' | 'years' | 'ceiling'}`, AssumptionWords>;

const TRACK = {
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
};

const track = <K extends Track>(id: K, { tracks }: Pick<Structure, 'tracks'>) => {
  const name = tracks.find((one) => one.id === id)?.name ?? id;
  return Object.fromEntries(
    Object.entries(TRACK).map(([field, said]) => [`workers.tracks.${id}.${field}`, said(name)]),
  ) as Record<`workers.tracks.${K}.${keyof typeof TRACK}`, AssumptionWords>;
};

/** Assumptions by their paths, for a document's countries, currency and tracks. */
const named = ({
  home,
  partner,
  currency,
  tracks,
}: Pick<Structure, 'home' | 'partner' | 'currency' | 'tracks'>): Readonly<Record<AssumptionPath, AssumptionWords>> => ({
  'base.totalTrade': words(
    'Trade in the base year',
    'Trade',
    `${possessive(home.name)} exports to ${partner.name} plus its imports from there, in the base year`,
  ),
  'base.exportShare': words(
    'Export share in the base year',
    'Export share',
    'Exports as a share of trade in the base year; the rest are imports',
  ),
  'base.workers': words(
    `Workers in ${partner.name} in the base year`,
    'Workers',
    `${home.adjective} workers in ${partner.name} at the end of the base year, on all tracks`,
  ),
  ...growth('exports', 'Exports'),
  ...growth('imports', 'Imports'),
  'marketAccess.tariffCut': words(
    'Tariff cut',
    'Tariff cut',
    `Points by which ${partner.name} lowers its tariff on exports; below 0 the tariff rises, as when a preference is lost`,
  ),
  'marketAccess.startYear': words(
    'Tariff cut from',
    'In force from',
    'The calendar year in which the tariff begins to move',
  ),
  'marketAccess.phaseInYears': words(
    'Tariff cut, years to phase in',
    'Phased in over',
    'Years over which the tariff moves, in even steps',
  ),
  'marketAccess.initialTariff': words(
    'Tariff on exports today',
    'Tariff today',
    `The average tariff of ${partner.name} on exports of ${home.name} before any cut`,
  ),
  'marketAccess.elasticity': words(
    'Price elasticity of exports',
    'Price elasticity',
    'By how many percent exports rise when their price at the border, tariff included, falls by one percent',
  ),
  'workers.stockCap': words(
    'Ceiling on all workers',
    'Worker ceiling',
    `The most workers of all tracks together who may be in ${partner.name}; departures are cut back to it`,
  ),
  ...track('trainee', { tracks }),
  ...track('skilled', { tracks }),
  ...track('seasonal', { tracks }),
  'workers.exchangeRate': words(
    'Exchange rate',
    'Exchange rate',
    `${currency} for one US dollar, at which wages become remittances`,
  ),
  'investment.newLeadsPerYear': words(
    'New leads a year',
    'New leads',
    'Companies that become leads in each year after the first',
  ),
  'investment.incentiveUplift': words(
    'Incentives, rise of the conversion rate',
    'Incentive uplift',
    'By how much incentives raise the conversion rate of leads',
  ),
  'investment.incentiveStart': words(
    'Incentives from',
    'Incentives from',
    'The calendar year from which incentives raise conversion and cost money',
  ),
  'investment.incentiveCostPerProject': words(
    'Incentives, cost of a project',
    'Incentive cost',
    'What incentives cost for each new project',
  ),
  'investment.zones': words(
    'New special economic zones',
    'New zones',
    'Zones that open, each with room for a number of projects',
  ),
  'investment.zoneYear': words('Zones open in', 'Zones open in', 'The calendar year in which the new zones open'),
  'investment.leads': words(
    'Leads at the forum',
    'Forum leads',
    'Companies that are leads in the first projected year',
  ),
  'investment.conversionRate': words(
    'Conversion rate of leads',
    'Conversion rate',
    'Share of leads that become projects',
  ),
  'investment.conversionYears': words(
    'Years in which leads convert',
    'Years to convert',
    'Years over which the leads of one year become projects, in even parts',
  ),
  'investment.firmsPerZone': words(
    'Projects a zone takes',
    'Projects a zone',
    'Projects for which a new zone has room',
  ),
  'investment.zoneFillYears': words(
    'Years to fill a zone',
    'Years to fill',
    'Years from the opening of a zone until it is full, in even parts',
  ),
  'investment.capexPerProject': words(
    'Capital of a project',
    'Project capital',
    'Foreign direct investment in one project, spent evenly while it is built',
  ),
  'investment.buildYears': words(
    'Years to build a project',
    'Years to build',
    'Years from the beginning of a project until it operates',
  ),
  'investment.jobsPerProject': words(
    'Jobs of a project',
    'Project jobs',
    'Jobs that an operating project wants to fill',
  ),
  'investment.exportsPerProject': words(
    'Exports of a project',
    'Project exports',
    `What an operating project exports to ${partner.name} in a year at full capacity`,
  ),
  'investment.importsPerProject': words(
    'Imports of a project',
    'Project imports',
    `What an operating project imports from ${partner.name} in a year at full capacity`,
  ),
  'investment.capitalGoodsShare': words(
    `Share of capital spent on ${partner.adjective} goods`,
    `Spent in ${partner.name}`,
    `Share of the capital of new projects that buys imports from ${partner.name}`,
  ),
  'skills.tvetGraduates': words(
    'Graduates of vocational training',
    'TVET graduates',
    'Persons who finish technical and vocational education and training in a year and join skilled labour',
  ),
  'skills.initialSkilled': words(
    'Skilled labour in the base year',
    'Skilled at start',
    'Persons with the skills that new projects need, in the base year',
  ),
  'skills.returneeShare': words(
    'Returning workers who take skilled jobs',
    'Skilled returnees',
    'Share of the workers who come home that joins skilled labour; each return counts',
  ),
  'skills.skilledJobShare': words(
    'Share of jobs that need skills',
    'Skilled jobs',
    'Share of the jobs of new projects for which skilled labour is needed',
  ),
  discountRate: words(
    'Discount rate',
    'Discount rate',
    'The rate a year at which money of later years is worth less today, for present values',
  ),
});

/** Headings under which assumptions are shown. */
const groups: Readonly<Record<Group, string>> = {
  base: 'Base year',
  exportsGrowth: 'Exports growth',
  importsGrowth: 'Imports growth',
  marketAccess: 'Market access',
  shocks: 'Shocks',
  workers: 'Workers',
  investment: 'Investment',
  skills: 'Skills',
  valuation: 'Valuation',
};

const whole: Readonly<Record<WholePath, string>> = {
  'exports.growth': 'Exports growth path',
  'imports.growth': 'Imports growth path',
  'exports.overrides': 'Exports growth typed for a year',
  'imports.overrides': 'Imports growth typed for a year',
  shocks: 'Shocks',
};

export const assumptions = { named, groups, whole: () => whole };

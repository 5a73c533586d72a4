import type { AssumptionPath, Group, WholePath } from '../../model/register.ts';
import type { Structure } from '../../model/structure.ts';
import {
  type AssumptionWords,
  access,
  flat,
  group,
  growth,
  input,
  TRACK,
  type Tree,
  words,
} from './assumption-words.ts';
import { possessive } from './grammar.ts';

export type { AssumptionWords } from './assumption-words.ts';

/** Of tracks, groups and inputs there are as many as the structure lists. */
type Listed = `${'workers.tracks' | 'exports.groups' | 'imports.groups' | 'inputs'}.${string}`;

/** Assumptions by their paths, for a document's structure. */
const named = (structure: Structure): Readonly<Record<string, AssumptionWords>> => {
  const { home, partner, tracks, goods, inputs } = structure;
  const of = { exports: partner.name, imports: home.name };
  const one = (
    { id, name }: { readonly id: string; readonly name: string },
    at: string,
    tree: (name: string) => Tree,
  ) => flat(tree(name), `${at}.${id}`);
  return {
    ...fixed(structure),
    ...Object.fromEntries([
      ...tracks.flatMap((track) =>
        one(track, 'workers.tracks', (name) =>
          Object.fromEntries(Object.entries(TRACK).map(([key, said]) => [key, said(name)])),
        ),
      ),
      ...(['exports', 'imports'] as const).flatMap((flow) =>
        goods[flow].flatMap((goods) => one(goods, `${flow}.groups`, (name) => group(flow, name, of[flow]))),
      ),
      ...inputs.flatMap((own) => one(own, 'inputs', input)),
    ]),
  };
};

const flowWords = <F extends 'exports' | 'imports'>(flow: F, named: string, of: string) =>
  Object.fromEntries([
    ...flat(growth(named, flow), `${flow}.growth`),
    ...flat(access(flow, of), `${flow}.access`),
  ]) as Record<Extract<AssumptionPath, `${F}.growth.${string}` | `${F}.access.${string}`>, AssumptionWords>;

const fixed = ({
  home,
  partner,
  currency,
}: Structure): Readonly<Record<Exclude<AssumptionPath, Listed>, AssumptionWords>> => ({
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
  ...flowWords('exports', 'Exports', partner.name),
  ...flowWords('imports', 'Imports', home.name),
  'workers.stockCap': words(
    'Ceiling on all workers',
    'Worker ceiling',
    `The most workers of all tracks together who may be in ${partner.name}; departures are cut back to it`,
  ),
  'exchange.rate': words(
    'Exchange rate',
    'Exchange rate',
    `${currency} for one US dollar, at which wages become remittances`,
  ),
  'exchange.change': words(
    'Exchange rate, change',
    'Change',
    `By how much the rate moves once and for good: above 0 a dollar buys more ${currency}`,
  ),
  'exchange.startYear': words(
    'Exchange rate moves from',
    'Moves from',
    'The calendar year from which the changed rate holds',
  ),
  'exchange.exportsElasticity': words(
    'Exchange rate elasticity of exports',
    'Elasticity of exports',
    `By how many percent exports in dollars fall when a dollar buys one percent more ${currency}`,
  ),
  'exchange.importsElasticity': words(
    'Exchange rate elasticity of imports',
    'Elasticity of imports',
    `By how many percent imports in dollars rise when a dollar buys one percent more ${currency}`,
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
  'investment.leads': words('Leads at the forum', 'Forum leads', 'Companies that are leads in the first year of leads'),
  'investment.leadsYear': words(
    'Year of the first leads',
    'Leads of',
    'The calendar year whose leads these are: new ones come in the years after it, none came before',
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
  'prices.inflation': words(
    'Inflation',
    'Inflation',
    'The rate a year at which dollar prices rise, for showing money in prices of the base year',
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
  exportsAccess: 'Market access of exports',
  importsAccess: 'Market access of imports',
  exchange: 'Exchange rate',
  shocks: 'Shocks',
  workers: 'Workers',
  investment: 'Investment',
  skills: 'Skills',
  inputs: 'Own inputs',
  valuation: 'Valuation',
};

/** What is said of values that are set as a whole, by the last word of their paths and whose they are. */
const WHOLE: Readonly<Record<string, (of: string) => string>> = {
  growth: (of) => `${of} growth path`,
  overrides: (of) => `${of} growth typed for a year`,
  access: (of) => `${of} market access`,
  moveOnTo: (of) => `${of} move on to`,
  values: (of) => `${of} known for a year`,
};

const whole = ({ tracks, goods, inputs }: Structure, path: WholePath): string => {
  const keys = path.split('.');
  const said = WHOLE[keys.at(-1)!];
  if (said === undefined) return 'Shocks';
  const [, , id = keys[1]] = keys;
  const lists = { workers: tracks, exports: goods.exports, imports: goods.imports, inputs };
  if (keys.length === 2) return said(keys[0] === 'exports' ? 'Exports' : 'Imports');
  const listed = lists[keys[0] as keyof typeof lists].find((one) => one.id === (keys[0] === 'inputs' ? keys[1] : id));
  return said(`${listed?.name ?? id},`);
};

export const assumptions = { named, groups, whole };

import type { growthPath } from '../../model/register/growth-paths.ts';
import type { EXPORTS } from '../../model/register/trade.ts';
import type { AssumptionPath, Group, WholePath } from '../../model/register.ts';
import type { Structure } from '../../model/structure.ts';
import { possessive } from './grammar.ts';

/** What an assumption is called, in full and under its group's heading, and what it is. */
export interface AssumptionWords {
  readonly label: string;
  readonly short: string;
  readonly help: string;
}

const words = (label: string, short: string, help: string): AssumptionWords => ({ label, short, help });

/** Leaves of a growth path; `named` is what grows as a sentence begins with it, `goods` as one goes on. */
const growth = (
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
    `${named}, ceiling`,
    'Ceiling',
    `What ${goods} approach and never pass: growth slows down below it, as on a logistic curve`,
  ),
});

/** Market access of a flow or a group of goods, `of` whom the tariff is. */
const access = (goods: string, of: string): Readonly<Record<keyof typeof EXPORTS.access, AssumptionWords>> => ({
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
const group = (flow: 'exports' | 'imports', name: string, of: string): Tree => {
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
const input = (name: string): Tree => ({
  base: words(`${name} in the base year`, 'Base year', `${name} in the base year, where no value is known for it`),
  growth: growth(`${name},`, name),
});

type Tree = { readonly [key: string]: AssumptionWords | Tree };

/** By path. */
const flat = (tree: Tree, path: string): readonly (readonly [path: string, AssumptionWords])[] =>
  Object.entries(tree).flatMap(([key, inside]) =>
    isWords(inside) ? [[`${path}.${key}`, inside] as const] : flat(inside, `${path}.${key}`),
  );

const isWords = (inside: AssumptionWords | Tree): inside is AssumptionWords => typeof inside.label === 'string';

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

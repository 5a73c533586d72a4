/**
 * The register of assumptions (model.md § 10): every scalar assumption by path, with its label, unit, allowed range,
 * step, role and where its default comes from. The schema's bounds, the screens, the command line and Explain read it.
 */

/** Tracks of workers, in the order in which they are written and shown. */
export const TRACKS = ['trainee', 'skilled', 'seasonal'] as const;
export type Track = (typeof TRACKS)[number];

/** No projection, override, shock or start year lies beyond this calendar year. */
export const LAST_YEAR = 2060;

/** Something the two countries can decide, or a view of the world. */
export type Role = 'lever' | 'world';

/** Headings under which assumptions are shown. */
export const GROUPS = {
  base: 'Base year',
  exportsGrowth: 'Exports growth',
  importsGrowth: 'Imports growth',
  marketAccess: 'Market access',
  shocks: 'Shocks',
  workers: 'Workers',
  investment: 'Investment',
  skills: 'Skills',
  valuation: 'Valuation',
} as const;
export type Group = keyof typeof GROUPS;

/** Where the default value of an assumption comes from. */
export type Origin =
  | { readonly kind: 'figure'; readonly figure: string }
  /** The source says something close; `as` tells how it is read. */
  | { readonly kind: 'read'; readonly figure: string; readonly as: string }
  | { readonly kind: 'derived'; readonly derived: string }
  | { readonly kind: 'assumed'; readonly note: string };

export interface Assumption {
  readonly label: string;
  /** The label under its group's heading. */
  readonly short: string;
  readonly group: Group;
  /** `1` for a pure number; see `percent` for how it is shown. */
  readonly unit: string;
  /** Shown as a percentage; a fraction in code and files. */
  readonly percent: boolean;
  readonly min: number;
  readonly max: number;
  /** Step of sliders and arrow keys. */
  readonly step: number;
  /** Only whole numbers are allowed. */
  readonly whole: boolean;
  /** A calendar year after the base year. */
  readonly calendarYear: boolean;
  /** Where analysts really move: the range of a slider. */
  readonly soft: readonly [number, number];
  readonly role: Role;
  readonly origin: Origin;
}

type Entry = Pick<Assumption, 'label' | 'short' | 'group' | 'unit' | 'min' | 'max' | 'role' | 'origin'> &
  Partial<Assumption>;

const assumed = (note: string): Origin => ({ kind: 'assumed', note });
const figure = (id: string): Origin => ({ kind: 'figure', figure: id });

function entry(given: Entry): Assumption {
  const soft = given.soft ?? [given.min, given.max];
  const step = given.step ?? (given.whole ? 1 : 10 ** Math.floor(Math.log10((soft[1] - soft[0]) / 100)));
  return { percent: false, whole: false, calendarYear: false, ...given, soft, step };
}

const year = (given: Omit<Entry, 'unit' | 'min' | 'max'>): Assumption =>
  entry({ unit: 'year', min: 1991, max: LAST_YEAR, whole: true, calendarYear: true, soft: [2025, 2040], ...given });

/** The six parameters that growth paths of the four shapes have between them (§ 2). */
function growth<F extends 'exports' | 'imports'>(flow: F, name: string, observed: string) {
  const group: Group = flow === 'exports' ? 'exportsGrowth' : 'importsGrowth';
  const rate = {
    group,
    unit: '1',
    percent: true,
    role: 'world',
    min: -0.9,
    max: 2,
    soft: [-0.1, 0.4],
    step: 0.001,
  } as const;
  return {
    [`${flow}.growth.rate`]: entry({
      ...rate,
      label: `${name} growth, every year`,
      short: 'Every year',
      origin: assumed('one rate for all years'),
    }),
    [`${flow}.growth.from`]: entry({
      ...rate,
      soft: [-0.1, 0.6],
      label: `${name} growth, first year`,
      short: 'First year',
      origin: figure(observed),
    }),
    [`${flow}.growth.to`]: entry({
      ...rate,
      min: -0.5,
      max: 0.5,
      soft: [-0.05, 0.15],
      label: `${name} growth, long run`,
      short: 'Long run',
      origin: assumed('a long-run rate; the source gives none'),
    }),
    [`${flow}.growth.halfLife`]: entry({
      group,
      unit: 'years',
      role: 'world',
      min: 0.1,
      max: 50,
      soft: [0.1, 10],
      step: 0.1,
      label: `${name} growth, half-life of the fade`,
      short: 'Half-life',
      origin: assumed('how fast the first year’s growth fades'),
    }),
    [`${flow}.growth.years`]: entry({
      group,
      unit: 'years',
      role: 'world',
      min: 2,
      max: 50,
      whole: true,
      soft: [2, 15],
      label: `${name} growth, years to the long run`,
      short: 'Years to long run',
      origin: assumed('when the long-run rate is reached'),
    }),
    [`${flow}.growth.ceiling`]: entry({
      group,
      unit: 'USD m',
      role: 'world',
      min: 0,
      max: 1e9,
      soft: [0, 20_000],
      step: 100,
      label: `${name}, ceiling`,
      short: 'Ceiling',
      origin: assumed('the most the flow can reach'),
    }),
  } as Record<`${F}.growth.${'rate' | 'from' | 'to' | 'halfLife' | 'years' | 'ceiling'}`, Assumption>;
}

/** The nine assumptions of a track of workers (§ 5). */
function track<K extends Track>(key: K, name: string) {
  const at = `workers.tracks.${key}` as const;
  const lever = { group: 'workers', role: 'lever' } as const;
  const world = { group: 'workers', role: 'world' } as const;
  const persons = { unit: 'persons a year', min: 0, max: 1e6, soft: [0, 20_000], step: 100 } as const;
  const share = { unit: '1', percent: true, min: 0, max: 1, step: 0.01 } as const;
  return {
    [`${at}.newQuota`]: entry({
      ...lever,
      ...persons,
      label: `${name}, new quota`,
      short: 'New quota',
      origin: assumed('the source proposes a higher quota and gives no number'),
    }),
    [`${at}.quotaGrowth`]: entry({
      ...lever,
      unit: '1',
      percent: true,
      min: -0.5,
      max: 1,
      soft: [-0.1, 0.2],
      step: 0.005,
      label: `${name}, growth of the new quota`,
      short: 'Growth of new quota',
      origin: assumed('growth of the quota a year after its start'),
    }),
    [`${at}.quotaStart`]: year({
      ...lever,
      label: `${name}, new quota from`,
      short: 'New quota from',
      origin: assumed('when a negotiated quota could hold'),
    }),
    [`${at}.annualQuota`]: entry({
      ...world,
      ...persons,
      label: `${name}, quota today`,
      short: 'Quota today',
      origin: assumed('the source gives no quota'),
    }),
    [`${at}.initialShare`]: entry({
      ...world,
      ...share,
      label: `${name}, share of workers in the base year`,
      short: 'Share in base year',
      origin: assumed('the source names the programmes, not their shares'),
    }),
    [`${at}.fillRate`]: entry({
      ...world,
      ...share,
      label: `${name}, fill rate of the quota`,
      short: 'Fill rate',
      origin: assumed('how much of the quota is used'),
    }),
    [`${at}.averageStay`]: entry({
      ...world,
      unit: 'years',
      min: 0.05,
      max: 50,
      soft: [0.05, 10],
      step: 0.05,
      label: `${name}, average stay`,
      short: 'Average stay',
      origin: assumed('how long a worker stays'),
    }),
    [`${at}.wage`]: entry({
      ...world,
      unit: 'JPY a year',
      min: 0,
      max: 1e9,
      soft: [0, 6_000_000],
      step: 10_000,
      label: `${name}, wage`,
      short: 'Wage',
      origin: assumed('the source gives no wage'),
    }),
    [`${at}.remittanceShare`]: entry({
      ...world,
      ...share,
      label: `${name}, share of the wage sent home`,
      short: 'Share sent home',
      origin: assumed('the source gives no remittances'),
    }),
  } as Record<
    `workers.tracks.${K}.${'newQuota' | 'quotaGrowth' | 'quotaStart' | 'annualQuota' | 'initialShare' | 'fillRate' | 'averageStay' | 'wage' | 'remittanceShare'}`,
    Assumption
  >;
}

const base = { group: 'base', role: 'world' } as const;
const access = { group: 'marketAccess' } as const;
const decided = { group: 'investment', role: 'lever' } as const;
const expected = { group: 'investment', role: 'world' } as const;
const skills = { group: 'skills' } as const;
const illustrative = assumed('illustrative; the source gives no tariff');

export const REGISTER = {
  'base.totalTrade': entry({
    ...base,
    unit: 'USD m',
    min: 0.001,
    max: 1e6,
    soft: [0, 5000],
    step: 10,
    label: 'Trade in the base year',
    short: 'Trade',
    origin: figure('trade.total.2024'),
  }),
  'base.exportShare': entry({
    ...base,
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    step: 0.001,
    label: 'Export share in the base year',
    short: 'Export share',
    origin: { kind: 'derived', derived: 'exportShare' },
  }),
  'base.workers': entry({
    ...base,
    unit: 'persons',
    min: 0,
    max: 1e7,
    soft: [0, 50_000],
    step: 100,
    label: 'Workers in Japan in the base year',
    short: 'Workers',
    origin: {
      kind: 'read',
      figure: 'workers.2025-03',
      as: 'workers sent by March 2025, read as the stock at the end of the base year',
    },
  }),
  ...growth('exports', 'Exports', 'exports.growth.2025-01..2025-04'),
  ...growth('imports', 'Imports', 'imports.growth.2025-01..2025-04'),
  'marketAccess.tariffCut': entry({
    ...access,
    role: 'lever',
    unit: '1',
    percent: true,
    min: -1,
    max: 1,
    soft: [-0.1, 0.1],
    step: 0.001,
    label: 'Tariff cut',
    short: 'Tariff cut',
    origin: assumed('no cut; below 0 a preference is lost'),
  }),
  'marketAccess.startYear': year({
    ...access,
    role: 'lever',
    label: 'Tariff cut from',
    short: 'From',
    origin: assumed('when a cut could start'),
  }),
  'marketAccess.phaseInYears': entry({
    ...access,
    role: 'lever',
    unit: 'years',
    min: 1,
    max: 30,
    whole: true,
    soft: [1, 15],
    label: 'Tariff cut, years to phase in',
    short: 'Years to phase in',
    origin: assumed('even steps'),
  }),
  'marketAccess.initialTariff': entry({
    ...access,
    role: 'world',
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    soft: [0, 0.3],
    step: 0.001,
    label: 'Tariff on exports today',
    short: 'Tariff today',
    origin: illustrative,
  }),
  'marketAccess.elasticity': entry({
    ...access,
    role: 'world',
    unit: '1',
    min: 0,
    max: 10,
    soft: [0, 5],
    step: 0.1,
    label: 'Price elasticity of exports',
    short: 'Price elasticity',
    origin: illustrative,
  }),
  'workers.stockCap': entry({
    group: 'workers',
    role: 'lever',
    unit: 'persons',
    min: 0,
    max: 1e7,
    soft: [0, 100_000],
    step: 100,
    label: 'Ceiling on all workers',
    short: 'Ceiling on workers',
    origin: assumed('no ceiling'),
  }),
  ...track('trainee', 'Trainees'),
  ...track('skilled', 'Skilled workers'),
  ...track('seasonal', 'Seasonal workers'),
  'workers.exchangeRate': entry({
    group: 'workers',
    role: 'world',
    unit: 'JPY per USD',
    min: 1,
    max: 1e5,
    soft: [80, 200],
    step: 1,
    label: 'Exchange rate',
    short: 'Exchange rate',
    origin: assumed('a round rate near that of 2024 and 2025'),
  }),
  'investment.newLeadsPerYear': entry({
    ...decided,
    unit: 'companies a year',
    min: 0,
    max: 1e5,
    soft: [0, 500],
    step: 1,
    label: 'New leads a year',
    short: 'New leads',
    origin: assumed('companies met after the forum'),
  }),
  'investment.incentiveUplift': entry({
    ...decided,
    unit: '1',
    percent: true,
    min: 0,
    max: 10,
    soft: [0, 2],
    step: 0.01,
    label: 'Incentives, rise of the conversion rate',
    short: 'Incentive uplift',
    origin: assumed('the source proposes incentives and gives no number'),
  }),
  'investment.incentiveStart': year({
    ...decided,
    label: 'Incentives from',
    short: 'Incentives from',
    origin: assumed('when incentives could start'),
  }),
  'investment.incentiveCostPerProject': entry({
    ...decided,
    unit: 'USD m a project',
    min: 0,
    max: 1e4,
    soft: [0, 10],
    step: 0.1,
    label: 'Incentives, cost of a project',
    short: 'Cost of a project',
    origin: assumed('the source gives no cost'),
  }),
  'investment.zones': entry({
    ...decided,
    unit: 'zones',
    min: 0,
    max: 100,
    soft: [0, 10],
    step: 1,
    label: 'New special economic zones',
    short: 'New zones',
    origin: assumed('the source proposes more zones and gives no number'),
  }),
  'investment.zoneYear': year({
    ...decided,
    label: 'Zones open in',
    short: 'Zones open in',
    origin: assumed('when zones could open'),
  }),
  'investment.leads': entry({
    ...expected,
    unit: 'companies',
    min: 0,
    max: 1e5,
    soft: [0, 1000],
    step: 1,
    label: 'Leads at the forum',
    short: 'Leads at the forum',
    origin: { kind: 'read', figure: 'forum.companies', as: 'companies that attended, read as leads of the first year' },
  }),
  'investment.conversionRate': entry({
    ...expected,
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    soft: [0, 0.2],
    step: 0.001,
    label: 'Conversion rate of leads',
    short: 'Conversion rate',
    origin: assumed('the source gives no rate'),
  }),
  'investment.conversionYears': entry({
    ...expected,
    unit: 'years',
    min: 1,
    max: 20,
    whole: true,
    soft: [1, 10],
    label: 'Years in which leads convert',
    short: 'Years to convert',
    origin: assumed('even over the years'),
  }),
  'investment.firmsPerZone': entry({
    ...expected,
    unit: 'projects a zone',
    min: 0,
    max: 1e4,
    soft: [0, 100],
    step: 1,
    label: 'Projects a zone takes',
    short: 'Projects a zone',
    origin: assumed('the source gives no number'),
  }),
  'investment.zoneFillYears': entry({
    ...expected,
    unit: 'years',
    min: 1,
    max: 30,
    whole: true,
    soft: [1, 15],
    label: 'Years to fill a zone',
    short: 'Years to fill a zone',
    origin: assumed('even over the years'),
  }),
  'investment.capexPerProject': entry({
    ...expected,
    unit: 'USD m a project',
    min: 0,
    max: 1e5,
    soft: [0, 50],
    step: 0.1,
    label: 'Capital of a project',
    short: 'Capital of a project',
    origin: assumed('the source gives no amount'),
  }),
  'investment.buildYears': entry({
    ...expected,
    unit: 'years',
    min: 1,
    max: 20,
    whole: true,
    soft: [1, 10],
    label: 'Years to build a project',
    short: 'Years to build',
    origin: assumed('capital is spent evenly'),
  }),
  'investment.jobsPerProject': entry({
    ...expected,
    unit: 'persons a project',
    min: 0,
    max: 1e5,
    soft: [0, 2000],
    step: 1,
    label: 'Jobs of a project',
    short: 'Jobs of a project',
    origin: assumed('the source gives no number'),
  }),
  'investment.exportsPerProject': entry({
    ...expected,
    unit: 'USD m a project a year',
    min: 0,
    max: 1e4,
    soft: [0, 20],
    step: 0.1,
    label: 'Exports of a project',
    short: 'Exports of a project',
    origin: assumed('to Japan, once it operates'),
  }),
  'investment.importsPerProject': entry({
    ...expected,
    unit: 'USD m a project a year',
    min: 0,
    max: 1e4,
    soft: [0, 20],
    step: 0.1,
    label: 'Imports of a project',
    short: 'Imports of a project',
    origin: assumed('from Japan, once it operates'),
  }),
  'investment.capitalGoodsShare': entry({
    ...expected,
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    step: 0.01,
    label: 'Share of capital spent on Japanese goods',
    short: 'Capital goods from Japan',
    origin: assumed('the source gives no share'),
  }),
  'skills.tvetGraduates': entry({
    ...skills,
    role: 'lever',
    unit: 'persons a year',
    min: 0,
    max: 1e6,
    soft: [0, 5000],
    step: 10,
    label: 'Graduates of vocational training',
    short: 'TVET graduates',
    origin: assumed('the source proposes more training and gives no number'),
  }),
  'skills.initialSkilled': entry({
    ...skills,
    role: 'world',
    unit: 'persons',
    min: 0,
    max: 1e7,
    soft: [0, 10_000],
    step: 10,
    label: 'Skilled labour in the base year',
    short: 'Skilled at the start',
    origin: assumed('the source gives no number'),
  }),
  'skills.returneeShare': entry({
    ...skills,
    role: 'world',
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    soft: [0, 0.5],
    step: 0.005,
    label: 'Returning workers who take skilled jobs',
    short: 'Returnees with skills',
    origin: assumed('the source gives no share'),
  }),
  'skills.skilledJobShare': entry({
    ...skills,
    role: 'world',
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    step: 0.01,
    label: 'Share of jobs that need skills',
    short: 'Jobs that need skills',
    origin: assumed('the source gives no share'),
  }),
  discountRate: entry({
    group: 'valuation',
    role: 'world',
    unit: '1',
    percent: true,
    min: 0,
    max: 0.5,
    soft: [0, 0.15],
    step: 0.001,
    label: 'Discount rate',
    short: 'Discount rate',
    origin: assumed('a usual public rate'),
  }),
} as const satisfies Readonly<Record<string, Assumption>>;

/** Path of a scalar assumption, as in a document's changes: `workers.tracks.trainee.newQuota`. */
export type AssumptionPath = keyof typeof REGISTER;

export const ASSUMPTION_PATHS = Object.keys(REGISTER) as readonly AssumptionPath[];

export const isAssumptionPath = (path: string): path is AssumptionPath => Object.hasOwn(REGISTER, path);

/** Values that are set, compared and changed as a whole: the shape of a path changes only through them. */
export const WHOLE_VALUES = {
  'exports.growth': { label: 'Exports growth path', group: 'exportsGrowth', role: 'world' },
  'imports.growth': { label: 'Imports growth path', group: 'importsGrowth', role: 'world' },
  'exports.overrides': { label: 'Exports growth typed for a year', group: 'exportsGrowth', role: 'world' },
  'imports.overrides': { label: 'Imports growth typed for a year', group: 'importsGrowth', role: 'world' },
  shocks: { label: 'Shocks', group: 'shocks', role: 'world' },
} as const satisfies Readonly<Record<string, { label: string; group: Group; role: Role }>>;

export type WholePath = keyof typeof WHOLE_VALUES;

export const isWholePath = (path: string): path is WholePath => Object.hasOwn(WHOLE_VALUES, path);

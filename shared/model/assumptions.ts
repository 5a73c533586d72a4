import { z } from 'zod';
import { byKey, MOST_OVERRIDES } from '../limits.ts';
import { type AssumptionPath, INNER_RANGES, LAST_YEAR, REGISTER, type TRACKS } from './register.ts';

export type { Horizon } from './horizon.ts';

/**
 * An object whose unknown keys are kept and written back (a newer program may have put them there), typed by its
 * known keys alone so that a misspelt field stays a type error.
 */
export const open = <S extends z.core.$ZodLooseShape>(shape: S) => z.looseObject(shape) as unknown as z.ZodObject<S>;

const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.number().min(min).max(max);

/** A number within the register's range of `path`. */
export function scalar(path: AssumptionPath) {
  const number = within(REGISTER[path]);
  return REGISTER[path].whole ? number.int() : number;
}

const rate = (flow: 'exports' | 'imports') => ({
  rate: scalar(`${flow}.growth.rate`),
  from: scalar(`${flow}.growth.from`),
  to: scalar(`${flow}.growth.to`),
  halfLife: scalar(`${flow}.growth.halfLife`),
  years: scalar(`${flow}.growth.years`),
  ceiling: scalar(`${flow}.growth.ceiling`),
});

/** A growth path of one of the four shapes of § 2; rates as fractions, `ceiling` in USD m. */
const growthSchema = (flow: 'exports' | 'imports') => {
  const { rate: constant, from, to, halfLife, years, ceiling } = rate(flow);
  return z.discriminatedUnion('shape', [
    open({ shape: z.literal('constant'), rate: constant }),
    open({ shape: z.literal('fade'), from, to, halfLife }),
    open({ shape: z.literal('linear'), from, to, years }),
    open({ shape: z.literal('saturating'), from: from.min(0), ceiling }),
  ]);
};

/** Calendar year → growth rate that replaces the path's in that year. */
const overridesSchema = byKey(within(INNER_RANGES.override), MOST_OVERRIDES, /^\d{4}$/);

const shockSchema = open({
  year: z.number().int().max(LAST_YEAR),
  flow: z.enum(['exports', 'imports', 'both']),
  /** Fraction by which the flow moves in its first year. */
  size: within(INNER_RANGES.shockSize),
  /** Years until half of it has worn off; null: permanent. */
  halfLife: within(INNER_RANGES.shockHalfLife).nullable(),
});

const shocksSchema = z.array(shockSchema).max(100);

const flow = (name: 'exports' | 'imports') => open({ growth: growthSchema(name), overrides: overridesSchema });

const track = (name: (typeof TRACKS)[number]) => {
  const at = `workers.tracks.${name}` as const;
  return open({
    initialShare: scalar(`${at}.initialShare`),
    annualQuota: scalar(`${at}.annualQuota`),
    newQuota: scalar(`${at}.newQuota`),
    quotaGrowth: scalar(`${at}.quotaGrowth`),
    quotaStart: scalar(`${at}.quotaStart`),
    fillRate: scalar(`${at}.fillRate`),
    averageStay: scalar(`${at}.averageStay`),
    wage: scalar(`${at}.wage`),
    remittanceShare: scalar(`${at}.remittanceShare`),
  });
};

/**
 * The complete assumptions of a scenario, as in a document's `baseline.assumptions`. What holds between fields
 * (shares that add up to 1, a cut not above its tariff, years after the base year) is checked in `constraints.ts`.
 */
export const assumptionsSchema = open({
  base: open({
    totalTrade: scalar('base.totalTrade'),
    exportShare: scalar('base.exportShare'),
    workers: scalar('base.workers'),
  }),
  exports: flow('exports'),
  imports: flow('imports'),
  marketAccess: open({
    initialTariff: scalar('marketAccess.initialTariff'),
    tariffCut: scalar('marketAccess.tariffCut'),
    elasticity: scalar('marketAccess.elasticity'),
    startYear: scalar('marketAccess.startYear'),
    phaseInYears: scalar('marketAccess.phaseInYears'),
  }),
  shocks: shocksSchema,
  investment: open({
    leads: scalar('investment.leads'),
    newLeadsPerYear: scalar('investment.newLeadsPerYear'),
    conversionRate: scalar('investment.conversionRate'),
    conversionYears: scalar('investment.conversionYears'),
    incentiveUplift: scalar('investment.incentiveUplift'),
    incentiveStart: scalar('investment.incentiveStart'),
    incentiveCostPerProject: scalar('investment.incentiveCostPerProject'),
    zones: scalar('investment.zones'),
    firmsPerZone: scalar('investment.firmsPerZone'),
    zoneYear: scalar('investment.zoneYear'),
    zoneFillYears: scalar('investment.zoneFillYears'),
    capexPerProject: scalar('investment.capexPerProject'),
    buildYears: scalar('investment.buildYears'),
    jobsPerProject: scalar('investment.jobsPerProject'),
    exportsPerProject: scalar('investment.exportsPerProject'),
    importsPerProject: scalar('investment.importsPerProject'),
    capitalGoodsShare: scalar('investment.capitalGoodsShare'),
  }),
  skills: open({
    initialSkilled: scalar('skills.initialSkilled'),
    tvetGraduates: scalar('skills.tvetGraduates'),
    returneeShare: scalar('skills.returneeShare'),
    skilledJobShare: scalar('skills.skilledJobShare'),
  }),
  workers: open({
    /** Persons on all tracks together, or null for no ceiling. */
    stockCap: scalar('workers.stockCap').nullable(),
    exchangeRate: scalar('workers.exchangeRate'),
    tracks: open({ trainee: track('trainee'), skilled: track('skilled'), seasonal: track('seasonal') }),
  }),
  discountRate: scalar('discountRate'),
});

/** Schemas of the values that are set and changed as a whole. */
export const wholeSchemas = {
  'exports.growth': growthSchema('exports'),
  'imports.growth': growthSchema('imports'),
  'exports.overrides': overridesSchema,
  'imports.overrides': overridesSchema,
  shocks: shocksSchema,
} as const;

export type Assumptions = z.infer<typeof assumptionsSchema>;
export type Growth = Assumptions['exports']['growth'];
export type GrowthShape = Growth['shape'];
export type Flow = Assumptions['exports'];
export type Shock = z.infer<typeof shockSchema>;

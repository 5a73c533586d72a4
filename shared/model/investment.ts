import type { Assumptions, Horizon } from './assumptions.ts';
import { METRIC_INDEX } from './metrics.ts';

type Investment = Assumptions['investment'];

/** Investment (§ 4): what depends on the year and not on rates, per year index. */
export interface InvestmentTable {
  /** Leads whose turn to convert it is, were the conversion rate 1. */
  readonly converting: Float64Array;
  /** Projects that new zones take. */
  readonly inZones: Float64Array;
}

export const investmentTable = (years: number): InvestmentTable => ({
  converting: new Float64Array(years),
  inZones: new Float64Array(years),
});

export function tabulateInvestment(investment: Investment, horizon: Horizon, table: InvestmentTable): void {
  const { leads, newLeadsPerYear, conversionYears, zones, firmsPerZone, zoneYear, zoneFillYears } = investment;
  const yearly = (zones * firmsPerZone) / zoneFillYears;
  const years = table.converting.length;
  for (let t = 1; t < years; t++) {
    // Of the last `conversionYears` years, the first projected one brought the forum's leads, later ones the new leads.
    const forum = t <= conversionYears ? leads : 0;
    table.converting[t] = (forum + newLeadsPerYear * Math.min(conversionYears, t - 1)) / conversionYears;
    const open = horizon.base + t - zoneYear;
    table.inZones[t] = open >= 0 && open < zoneFillYears ? yearly : 0;
  }
}

/** Writes new and operating projects, FDI (USD m) and incentive cost (USD m) of every year into a projection. */
export function computeInvestment(
  investment: Investment,
  horizon: Horizon,
  table: InvestmentTable,
  projection: Float64Array,
): void {
  const years = table.converting.length;
  const newProjects = METRIC_INDEX.newProjects * years;
  const operating = METRIC_INDEX.operatingProjects * years;
  const fdi = METRIC_INDEX.fdi * years;
  const cost = METRIC_INDEX.incentiveCost * years;
  const { conversionRate, incentiveUplift, incentiveStart, incentiveCostPerProject, buildYears } = investment;
  const lifted = Math.min(1, conversionRate * (1 + incentiveUplift));
  const costPerProject = incentiveUplift > 0 ? incentiveCostPerProject : 0;
  const capexPerYear = investment.capexPerProject / buildYears;
  projection[newProjects] = 0;
  projection[operating] = 0;
  projection[fdi] = 0;
  projection[cost] = 0;
  let operatingNow = 0;
  for (let t = 1; t < years; t++) {
    const incentives = horizon.base + t >= incentiveStart;
    const begun =
      (table.converting[t] as number) * (incentives ? lifted : conversionRate) + (table.inZones[t] as number);
    projection[newProjects + t] = begun;
    projection[cost + t] = incentives ? costPerProject * begun : 0;
    let building = 0;
    for (let k = Math.max(1, t - buildYears + 1); k <= t; k++) building += projection[newProjects + k] as number;
    projection[fdi + t] = capexPerYear * building;
    if (t > buildYears) operatingNow += projection[newProjects + t - buildYears] as number;
    projection[operating + t] = operatingNow;
  }
}

import type { Assumptions } from '../assumptions.ts';
import { METRICS } from '../metrics.ts';
import { assumption } from './assumptions.ts';
import { because, type Formula, formula, sum } from './formula.ts';
import { years } from './notes.ts';
import type { Quantity } from './quantity.ts';
import { ofYear, type Workings } from './workings.ts';

const input = (workings: Workings, field: keyof Assumptions['investment']): Quantity =>
  assumption(workings, `investment.${field}`);

const NONE_YET = because('new projects begin after the base year', formula`0`);

/** P(t) (§ 4): projects begun in the year. */
export const newProjects = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('newProjects', METRICS.newProjects.label, 'projects', year), () =>
    year === workings.horizon.base
      ? NONE_YET
      : formula`${projectsFromLeads(workings, year)} + ${projectsInZones(workings, year)}`,
  );

const projectsFromLeads = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('projectsFromLeads', 'Projects from leads', 'projects', year), () => {
    const { incentiveStart } = workings.assumptions.investment;
    const start = input(workings, 'incentiveStart');
    const converting = leadsConverting(workings, year);
    return year >= incentiveStart
      ? because(
          `incentives from ${incentiveStart}`,
          formula`${converting} × ${conversionWithIncentives(workings)}`,
          start,
        )
      : because(
          `incentives start in ${incentiveStart}`,
          formula`${converting} × ${input(workings, 'conversionRate')}`,
          start,
        );
  });

const conversionWithIncentives = (workings: Workings): Quantity =>
  workings.quantity(
    { id: 'conversionWithIncentives', label: 'Conversion rate of leads with incentives', unit: '1' },
    () => formula`min(1, ${input(workings, 'conversionRate')} × (1 + ${input(workings, 'incentiveUplift')}))`,
  );

/** Leads whose turn to convert it is: every lead is spread evenly over the years in which it may convert. */
const leadsConverting = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('leadsConverting', 'Leads in their turn to convert', 'companies', year), () => {
    const first = workings.horizon.base + 1;
    const { conversionYears } = workings.assumptions.investment;
    const oldest = Math.max(first, year - conversionYears + 1);
    const forum = input(workings, 'leads');
    const fresh = input(workings, 'newLeadsPerYear');
    const spread = input(workings, 'conversionYears');
    const laterYears = Math.min(conversionYears, year - first);
    const note = `leads of ${span(oldest, year)}, each over ${years(conversionYears)}`;
    if (oldest > first) return because(note, formula`${laterYears} × ${fresh} ÷ ${spread}`);
    if (laterYears === 0) return because(note, formula`${forum} ÷ ${spread}`);
    return because(note, formula`(${forum} + ${laterYears} × ${fresh}) ÷ ${spread}`);
  });

const projectsInZones = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('projectsInZones', 'Projects in new zones', 'projects', year), () => {
    const { zoneYear, zoneFillYears } = workings.assumptions.investment;
    const opens = input(workings, 'zoneYear');
    const fill = input(workings, 'zoneFillYears');
    if (year < zoneYear) return because(`new zones open in ${zoneYear}`, formula`0`, opens);
    const last = zoneYear + zoneFillYears - 1;
    if (year > last) return because(`new zones are full after ${last}`, formula`0`, opens, fill);
    const [zones, firms] = [input(workings, 'zones'), input(workings, 'firmsPerZone')];
    return because(`new zones fill in ${span(zoneYear, last)}`, formula`${zones} × ${firms} ÷ ${fill}`, opens);
  });

/** O(t) (§ 4): projects that have been built. */
export const operatingProjects = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('operatingProjects', METRICS.operatingProjects.label, 'projects', year), (): Formula => {
    const { buildYears } = workings.assumptions.investment;
    const building = input(workings, 'buildYears');
    const begun = year - buildYears;
    const first = workings.horizon.base + 1;
    if (begun < first) {
      return because(
        `the first projects, begun in ${first}, operate from ${first + buildYears} on`,
        formula`0`,
        building,
      );
    }
    return because(
      `projects take ${years(buildYears)} to build`,
      formula`${operatingProjects(workings, year - 1)} + ${newProjects(workings, begun)}`,
      building,
    );
  });

/** F(t) (§ 4): capital spent in the year on projects under construction, USD m. */
export const fdi = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('fdi', METRICS.fdi.label, 'USD m', year), () =>
    year === workings.horizon.base
      ? NONE_YET
      : formula`${input(workings, 'capexPerProject')} ÷ ${input(workings, 'buildYears')} × ${underConstruction(workings, year)}`,
  );

const underConstruction = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('projectsUnderConstruction', 'Projects under construction', 'projects', year), () => {
    const { buildYears } = workings.assumptions.investment;
    const oldest = Math.max(workings.horizon.base + 1, year - buildYears + 1);
    const begun = Array.from({ length: year - oldest + 1 }, (_, index) => newProjects(workings, oldest + index));
    return because(`begun in ${span(oldest, year)}`, sum(begun));
  });

/** I(t) (§ 4): what incentives cost in the year, USD m. */
export const incentiveCost = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('incentiveCost', METRICS.incentiveCost.label, 'USD m', year), () => {
    const { incentiveStart, incentiveUplift } = workings.assumptions.investment;
    if (year === workings.horizon.base) return NONE_YET;
    const uplift = input(workings, 'incentiveUplift');
    const start = input(workings, 'incentiveStart');
    if (incentiveUplift <= 0) return because('no incentives', formula`0`, uplift);
    if (year < incentiveStart) return because(`incentives start in ${incentiveStart}`, formula`0`, start);
    const cost = formula`${input(workings, 'incentiveCostPerProject')} × ${newProjects(workings, year)}`;
    return because(`incentives from ${incentiveStart}`, cost, uplift, start);
  });

const span = (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`);

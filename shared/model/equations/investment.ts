import { choose, constant, f, type Series, sum, yearly } from '../algebra/formula.ts';
import type { Model } from './model.ts';

const NONE_YET = f`0`.because('countedAfterBaseYear');

/** Investment (§ 4). Years before the base year count: what was begun in them is spent or opens after it. */
export function investment({ structure, given, base }: Model) {
  const { leadsYear, incentiveStart, conversionYears, zoneYear, zoneFillYears, buildYears } = structure.investment;
  const of = given.investment;

  /** Leads whose turn to convert it is: each is spread evenly over the years in which it may convert. */
  const converting = yearly('leadsConverting', 'companies', (t) => {
    const year = base + t;
    const oldest = Math.max(leadsYear, year - conversionYears + 1);
    if (year < leadsYear) return f`0`.because('leadsCome', of.leadsYear);
    const laterYears = Math.min(conversionYears, year - leadsYear);
    const leads = [
      ...(oldest === leadsYear ? [of.leads] : []),
      ...(laterYears > 0 ? [f`${laterYears} × ${of.newLeadsPerYear}`] : []),
    ];
    return f`(${sum(leads)}) ÷ ${of.conversionYears}`.because('leadsOf', oldest, year, conversionYears, of.leadsYear);
  });
  const withIncentives = constant(
    'conversionWithIncentives',
    '1',
    () => f`min(1, ${of.conversionRate} × (1 + ${of.incentiveUplift}))`,
  );
  const fromLeads = yearly('projectsFromLeads', 'projects', (t) =>
    base + t >= incentiveStart
      ? f`${converting(t)} × ${withIncentives}`.because('incentivesFrom', of.incentiveStart)
      : f`${converting(t)} × ${of.conversionRate}`.because('incentivesStart', of.incentiveStart),
  );
  const inZones = yearly('projectsInZones', 'projects', (t) => {
    const open = base + t - zoneYear;
    if (open < 0) return f`0`.because('zonesOpen', of.zoneYear);
    if (open >= zoneFillYears) return f`0`.because('zonesFull', of.zoneYear, of.zoneFillYears);
    const filling = f`${of.zones} × ${of.firmsPerZone} ÷ ${of.zoneFillYears}`;
    return filling.because('zonesFill', of.zoneYear, of.zoneFillYears);
  });

  const firstBegin = Math.min(leadsYear, zoneYear);
  const mayBegin = (t: number) => base + t >= firstBegin;
  const begunIn = (t: number) => f`${fromLeads(t)} + ${inZones(t)}`;
  const newProjects = yearly('newProjects', 'projects', (t) => (t === 0 ? NONE_YET : begunIn(t)));
  const begunBefore = yearly('projectsBegun', 'projects', begunIn);
  const begun: Series = (t) => (t > 0 ? newProjects(t) : begunBefore(t));

  const underConstruction = yearly('projectsUnderConstruction', 'projects', (t) => {
    const years = Array.from({ length: buildYears }, (_, k) => t - buildYears + 1 + k).filter(mayBegin);
    return years.length === 0
      ? f`0`.because('noneBegun', of.leadsYear, of.zoneYear)
      : sum(years.map(begun)).because('begunIn', base + years[0]!, base + t);
  });
  const fdi = yearly('fdi', 'USD m', (t) =>
    t === 0 ? NONE_YET : f`${of.capexPerProject} ÷ ${of.buildYears} × ${underConstruction(t)}`,
  );
  const operating: Series = yearly('operatingProjects', 'projects', (t) => {
    if (t === 0) return NONE_YET;
    return mayBegin(t - buildYears)
      ? f`${operating(t - 1)} + ${begun(t - buildYears)}`.because('takesToBuild', of.buildYears)
      : f`0`.because('firstOperate', of.buildYears, firstBegin, of.leadsYear, of.zoneYear);
  });
  const incentiveCost = yearly('incentiveCost', 'USD m', (t) => {
    if (t === 0) return NONE_YET;
    const paid = f`${of.incentiveCostPerProject} × ${newProjects(t)}`;
    return choose(
      f`${of.incentiveUplift} > 0`,
      base + t < incentiveStart
        ? f`0`.because('incentivesStart', of.incentiveStart)
        : paid.because('incentivesFrom', of.incentiveStart, of.incentiveUplift),
      f`0`.because('noIncentives', of.incentiveUplift),
    );
  });
  return { newProjects, operating, fdi, incentiveCost };
}

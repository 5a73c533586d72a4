import { choose, constant, f, type Series, sum, yearly } from '../algebra/formula.ts';
import type { Model } from './model.ts';

const NONE_YET = f`0`.because('beginAfterBaseYear');

/** Investment (§ 4). */
export function investment({ structure, given, base }: Model) {
  const { incentiveStart, conversionYears, zoneYear, zoneFillYears, buildYears } = structure.investment;
  const of = given.investment;
  const first = base + 1;

  /** Leads whose turn to convert it is: each is spread evenly over the years in which it may convert. */
  const converting = yearly('leadsConverting', 'companies', (t) => {
    const oldest = Math.max(1, t - conversionYears + 1);
    const laterYears = Math.min(conversionYears, t - 1);
    const leads = [
      ...(oldest === 1 ? [of.leads] : []),
      ...(laterYears > 0 ? [f`${laterYears} × ${of.newLeadsPerYear}`] : []),
    ];
    return f`(${sum(leads)}) ÷ ${of.conversionYears}`.because('leadsOf', base + oldest, base + t, conversionYears);
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

  const newProjects = yearly('newProjects', 'projects', (t) =>
    t === 0 ? NONE_YET : f`${fromLeads(t)} + ${inZones(t)}`,
  );
  const underConstruction = yearly('projectsUnderConstruction', 'projects', (t) => {
    const oldest = Math.max(1, t - buildYears + 1);
    const begun = Array.from({ length: t - oldest + 1 }, (_, k) => newProjects(oldest + k));
    return sum(begun).because('begunIn', base + oldest, base + t);
  });
  const fdi = yearly('fdi', 'USD m', (t) =>
    t === 0 ? NONE_YET : f`${of.capexPerProject} ÷ ${of.buildYears} × ${underConstruction(t)}`,
  );
  const operating: Series = yearly('operatingProjects', 'projects', (t) =>
    t <= buildYears
      ? f`0`.because('firstOperate', of.buildYears, first)
      : f`${operating(t - 1)} + ${newProjects(t - buildYears)}`.because('takesToBuild', of.buildYears),
  );
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

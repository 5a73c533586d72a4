import { add, divide, least, multiply, whereAboveZero } from './kernels.ts';
import type { Quantity } from './quantity.ts';
import type { Series, Setting } from './setting.ts';

export interface InvestmentSeries {
  readonly newProjects: Series;
  readonly operatingProjects: Series;
  readonly fdi: Series;
  readonly incentiveCost: Series;
}

/** Investment (§ 4), as `tabulateInvestment` and `computeInvestment` have it together. */
export function investmentOf(setting: Setting): InvestmentSeries {
  const { graph, assumptions, horizon, years, read } = setting;
  const { incentiveStart, buildYears } = assumptions.investment;
  const none = graph.settle(0);
  const uplift = read('investment.incentiveUplift');
  const rate = read('investment.conversionRate');
  const one = graph.settle(1);
  const lifted = graph.apply(least, one, graph.apply(multiply, rate, graph.apply(add, one, uplift)));
  const costPerProject = graph.apply(whereAboveZero, uplift, read('investment.incentiveCostPerProject'));
  const capexPerYear = graph.apply(divide, read('investment.capexPerProject'), graph.settle(buildYears));
  const newProjects = [none];
  const operatingProjects = [none];
  const fdi = [none];
  const incentiveCost = [none];
  for (let t = 1; t < years; t++) {
    const incentives = horizon.base + t >= incentiveStart;
    const converted = graph.apply(multiply, convertingIn(t, setting), incentives ? lifted : rate);
    const begun = graph.apply(add, converted, inZonesIn(t, setting));
    newProjects.push(begun);
    incentiveCost.push(incentives ? graph.apply(multiply, costPerProject, begun) : none);
    const building = newProjects.slice(Math.max(1, t - buildYears + 1));
    const together = building.reduce((sum, projects) => graph.apply(add, sum, projects));
    fdi.push(graph.apply(multiply, capexPerYear, together));
    const before: Quantity = operatingProjects[t - 1]!;
    operatingProjects.push(t > buildYears ? graph.apply(add, before, newProjects[t - buildYears]!) : before);
  }
  return { newProjects, operatingProjects, fdi, incentiveCost };
}

function convertingIn(t: number, { graph, assumptions, read }: Setting): Quantity {
  const { conversionYears } = assumptions.investment;
  const forum = t <= conversionYears ? read('investment.leads') : graph.settle(0);
  const later = graph.settle(Math.min(conversionYears, t - 1));
  const leads = graph.apply(add, forum, graph.apply(multiply, read('investment.newLeadsPerYear'), later));
  return graph.apply(divide, leads, graph.settle(conversionYears));
}

function inZonesIn(t: number, { graph, assumptions, horizon, read }: Setting): Quantity {
  const { zoneYear, zoneFillYears } = assumptions.investment;
  const open = horizon.base + t - zoneYear;
  if (open < 0 || open >= zoneFillYears) return graph.settle(0);
  const firms = graph.apply(multiply, read('investment.zones'), read('investment.firmsPerZone'));
  return graph.apply(divide, firms, graph.settle(zoneFillYears));
}

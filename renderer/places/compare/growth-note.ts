import type { ChartNote } from '../../../shared/charts/chart-note.ts';
import { originAt } from '../../../shared/document/origins.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { periodFrom } from '../../../shared/figures/origins.ts';
import { samePeriod, startOfYear } from '../../../shared/figures/period.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { madeOfPath } from '../../../shared/model/equations/trade.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { words } from '../../words.ts';

type Flow = 'exports' | 'imports';
const FLOWS: Readonly<Partial<Record<MetricName, readonly Flow[]>>> = {
  exports: ['exports'],
  imports: ['imports'],
  trade: ['exports', 'imports'],
  balance: ['exports', 'imports'],
};

/** That the baseline's first year takes the growth of its first months as the year's, where it does. */
export function growthNote(document: ScenarioDocument, metric: MetricName): ChartNote | null {
  const flows = FLOWS[metric];
  if (flows === undefined) return null;
  const first = document.horizon.base + 1;
  const taken = flows.map((flow) => firstGrowth(document, flow, first));
  const [period] = taken.map((one) => one?.period);
  if (!period || taken.some((one) => !one || !samePeriod(one.period, period))) return null;
  const rates = flows.map((flow, k) =>
    words.compare.flowGrew[flow](`${taken[k]!.rate > 0 ? '+' : ''}${words.numbers.percent(taken[k]!.rate)}`),
  );
  return {
    t: 1,
    lines: [words.compare.growsAs(first, words.derived.monthNames(period)), words.compare.flowsGrew(rates)],
  };
}

/**
 * The growth of a flow in the first year and the months it was taken from; null where it was not taken from the year's
 * first months, and where a shock, a tariff or the exchange rate moves it besides.
 */
function firstGrowth(document: ScenarioDocument, flow: Flow, year: number) {
  const { baseline } = document;
  const { growth, overrides } = baseline.assumptions[flow];
  if (overrides[year] !== undefined || moves(document, flow, year)) return null;
  const constant = growth.shape === 'constant';
  const origin = originAt(document, baseline.id, `${flow}.growth.${constant ? 'rate' : 'from'}`);
  const period = origin ? periodFrom(document, origin) : null;
  if (period === null || startOfYear(period) !== year) return null;
  return { rate: constant ? growth.rate : growth.from, period };
}

/** Whether anything but its growth path moves a flow in a year. */
const moves = ({ baseline, horizon }: ScenarioDocument, flow: Flow, year: number): boolean =>
  madeOfPath(flow, baseline.assumptions as Assumptions, horizon, year - horizon.base).following !== 1;

import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { formatPercent } from '../../shared/formats/number.ts';
import type { Immutable } from '../../shared/immutable.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { ChartNote } from '../charts/chart-note.ts';

const FIGURES = { exports: 'exports.growth.2025-01..2025-04', imports: 'imports.growth.2025-01..2025-04' } as const;
const FLOWS: Readonly<Partial<Record<MetricName, readonly (keyof typeof FIGURES)[]>>> = {
  exports: ['exports'],
  imports: ['imports'],
  trade: ['exports', 'imports'],
  balance: ['exports', 'imports'],
};

/** The year of which the source tells four months. */
const FIRST = 2025;

/** That the baseline's first year takes four months' growth as the year's, where it does. */
export function growthNote({ baseline, figures, horizon }: ScenarioDocument, metric: MetricName): ChartNote | null {
  const flows = FLOWS[metric];
  if (flows === undefined || horizon.base !== FIRST - 1) return null;
  const first = flows.map((flow) => {
    const rate = firstRate(baseline.assumptions, flow);
    const stated = figures.items.find(({ id }) => id === FIGURES[flow])?.value;
    return rate === stated && rate !== null ? `${flow} ${rate > 0 ? '+' : ''}${formatPercent(rate)}` : null;
  });
  if (first.some((words) => words === null)) return null;
  return { t: 1, lines: [`${FIRST} grows as January–April did:`, first.join(', ')] };
}

/** The growth of a flow in 2025; null where a shock or a tariff cut of that year moves it besides. */
function firstRate(assumptions: Immutable<Assumptions>, flow: keyof typeof FIGURES): number | null {
  const { growth, overrides } = assumptions[flow];
  const { tariffCut, startYear } = assumptions.marketAccess;
  if (assumptions.shocks.some((shock) => shock.year === FIRST && (shock.flow === flow || shock.flow === 'both')))
    return null;
  if (flow === 'exports' && tariffCut !== 0 && startYear <= FIRST) return null;
  return overrides[FIRST] ?? (growth.shape === 'constant' ? growth.rate : growth.from);
}

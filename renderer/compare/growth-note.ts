import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { formatPercent } from '../../shared/formats/number.ts';
import type { Growth } from '../../shared/model/assumptions.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { ChartNote } from '../charts/chart-note.ts';

const FIGURES = { exports: 'exports.growth.2025-01..2025-04', imports: 'imports.growth.2025-01..2025-04' } as const;
const FLOWS: Readonly<Partial<Record<MetricName, readonly (keyof typeof FIGURES)[]>>> = {
  exports: ['exports'],
  imports: ['imports'],
  trade: ['exports', 'imports'],
  balance: ['exports', 'imports'],
};

/** That the baseline's first year takes four months' growth as the year's, where it does. */
export function growthNote({ baseline, figures, horizon }: ScenarioDocument, metric: MetricName): ChartNote | null {
  const flows = FLOWS[metric];
  if (flows === undefined || horizon.base !== 2024) return null;
  const first = flows.map((flow) => {
    const rate = firstRate(baseline.assumptions[flow].growth as Growth);
    const stated = figures.items.find(({ id }) => id === FIGURES[flow])?.value;
    return rate === stated && rate !== undefined ? `${flow} ${rate > 0 ? '+' : ''}${formatPercent(rate)}` : null;
  });
  if (first.some((words) => words === null)) return null;
  return { t: 1, lines: ['2025 grows as January–April did:', first.join(', ')] };
}

const firstRate = (growth: Growth): number => (growth.shape === 'constant' ? growth.rate : growth.from);

import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { derivedFigure } from '../../shared/figures/derived.ts';
import type { Qualifier } from '../../shared/figures/schema.ts';
import { formatDate } from '../../shared/formats/date.ts';
import { formatExactly, formatNumber } from '../../shared/formats/number.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { FigurePoint } from '../charts/FigureMark.tsx';

/** The base year of which the figures of the first case tell. */
const TOLD = 2024;

/** The base year's value where a figure of the source stands for it, with its qualifier and source. */
export function figurePoint(
  { figures, horizon }: Pick<ScenarioDocument, 'figures' | 'horizon'>,
  metric: MetricName,
): FigurePoint | null {
  if (horizon.base !== TOLD) return null;
  const source = (id: string) => {
    const { publication = '', date = '' } = figures.sources.find((one) => one.id === id) ?? {};
    return [publication, formatDate(date)].filter((part) => part !== '').join(', ');
  };
  const qualified = (qualifier: Qualifier, value: string) =>
    qualifier === 'exactly' ? value : `${qualifier} ${value}`;
  const stated = { trade: 'trade.total.2024', workers: 'workers.2025-03' }[metric as string];
  if (stated !== undefined) {
    const item = figures.items.find(({ id }) => id === stated);
    if (!item) return null;
    return {
      value: item.value,
      text: qualified(item.qualifier, formatExactly(item.value)),
      source: `figure for ${item.period} · ${source(item.source)}`,
    };
  }
  const derived = { exports: 'exportsIn2024', imports: 'importsIn2024' }[metric as string];
  const found = derived === undefined ? undefined : derivedFigure(figures, derived);
  return found
    ? {
        value: found.value,
        text: qualified(found.qualifier, formatNumber(found.value)),
        source: 'derived from figures',
      }
    : null;
}

import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { compoundGrowth } from '../../../shared/model/summaries.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import explainStyles from './explain.module.css';

interface GrowthSinceProps {
  readonly own: ProjectedScenario;
  readonly metric: MetricName;
  readonly year: number;
  readonly base: number;
}

/** The growth a year that tiles and tables show beside a value, and how it is calculated. */
export function GrowthSince({ own, metric, year, base }: GrowthSinceProps) {
  const series = seriesOf(own.projection, metric);
  const t = year - base;
  if (t < 1 || t >= series.length) return null;
  const growth = compoundGrowth(series, t);
  if (growth === null) return null;
  const [from, to] = [series[0]!, series[t]!];
  const format = metricFormat(names(), metric, [from, to]);
  const formula = `(${format.value(to)} ÷ ${format.value(from)})${t === 1 ? '' : `^(1 ÷ ${t})`} − 1`;
  return (
    <p className={explainStyles.growth}>
      {words.explanation.growthSince(words.numbers.percentDifference(growth), base, formula)}
    </p>
  );
}

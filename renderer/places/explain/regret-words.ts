import { formatNumber } from '../../../shared/formats/number.ts';
import { METRICS, type MetricName } from '../../../shared/model/metrics.ts';
import type { Answers } from '../../../shared/questions/questions.ts';
import { distinctly, drawName } from '../../draws/fan-number-words.ts';
import { metricFormat } from '../../metrics/metric-format.ts';
import { capital } from '../../metrics/sentences.ts';
import { shareInFull } from './chance-words.ts';

const many = (draws: number): string => formatNumber(draws, 'en', 0);

/** What an expected regret is the mean of, and in which share of the draws there is nothing to regret. */
export function regretRests({ draws, share, regret }: Answers['regret'], name: string): string {
  const over = draws === 1 ? 'In the one draw' : `Over ${many(draws)} draws, the same for every scenario`;
  const mean = `${over}: the mean of what the best scenario has over ${name}.`;
  if (regret === 0) return `${mean} None is ever better.`;
  if (share === 0) return `${mean} It is best in none of them.`;
  return `${mean} It is best in ${shareInFull(share)} of them, and what is best is shared where scenarios tie.`;
}

/** How sure an expected regret of so many draws is. */
export function regretSurety({ draws, regret, error }: Answers['regret'], metric: MetricName): string {
  if (draws < 2 || regret === 0) return '';
  const { unit } = METRICS[metric];
  const shown =
    unit === '1'
      ? `${formatNumber(100 * error, 'en', 2)} points`
      : `${formatNumber(error, 'en', error < 10 ? 2 : 1)} ${unit}`;
  return `Standard error of so many draws: ${shown}.`;
}

/** The draw that stands for the expected regret: which scenario is best in it, and by how much. */
export function exampleInWords(
  { own, best, value }: NonNullable<Answers['regret']['example']>,
  metric: MetricName,
  name: string,
  nameOf: (id: string) => string,
): string {
  const text = distinctly(metric, [own.value, value]);
  const gap = Math.abs(value - own.value);
  const by =
    METRICS[metric].unit === '1'
      ? metricFormat(metric, [gap]).difference(gap)
      : metricFormat(metric, [gap / 10]).value(gap);
  const draw = capital(drawName(own.state.index));
  return `${draw} comes nearest to that: ${nameOf(best)} is best in it with ${text(value)}, ${name} has ${text(own.value)}, a regret of ${by.replace('+', '')}.`;
}

import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Answers } from '../../../shared/questions/questions.ts';
import { distinctly, drawName } from '../../../shared/wording/fan-number-words.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { shareInFull } from './chance-words.ts';

/** What an average loss is the mean of, and in which share of the draws nothing is lost. */
export function regretRests({ draws, share, regret }: Answers['regret'], name: string): string {
  return words.explanation.meanLoss(draws, name, regret === 0 ? null : { best: shareInFull(share), any: share > 0 });
}

/** How sure an average loss of so many draws is. */
export function regretSurety({ draws, regret, error }: Answers['regret'], metric: MetricName): string {
  if (draws < 2 || regret === 0) return '';
  const { unit } = metricIn(names(), metric);
  const shown =
    unit === '1'
      ? words.explanation.inPoints(words.numbers.rounded(100 * error, 2))
      : `${words.numbers.rounded(error, error < 10 ? 2 : 1)} ${unit}`;
  return words.explanation.error(shown);
}

/** The draw that stands for the average loss: which scenario is best in it, and by how much. */
export function exampleInWords(
  { own, best, value }: NonNullable<Answers['regret']['example']>,
  metric: MetricName,
  name: string,
  nameOf: (id: string) => string,
): string {
  const text = distinctly(names(), metric, [own.value, value]);
  const gap = Math.abs(value - own.value);
  const by =
    metricIn(names(), metric).unit === '1'
      ? metricFormat(names(), metric, [gap]).difference(gap)
      : metricFormat(names(), metric, [gap / 10]).value(gap);
  return words.explanation.example({
    draw: drawName(names(), own.state.index),
    best: nameOf(best),
    bestValue: text(value),
    scenario: name,
    value: text(own.value),
    loss: by.replace('+', ''),
  });
}

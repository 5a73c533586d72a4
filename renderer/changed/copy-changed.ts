import { METRICS } from '../../shared/model/metrics.ts';
import type { Answers } from '../../shared/questions/questions.ts';
import type { Rows } from '../compare/copy-text.ts';
import { type Pair, partsOf } from './changed-sentence.ts';
import type { DifferingGroup } from './differing.ts';

/** The parts of the difference and the assumptions that differ as a table. */
export function changedTable(pair: Pair, answer: Answers['changed'], groups: readonly DifferingGroup[]): Rows {
  const { label, unit } = METRICS[pair.metric];
  const what = `${label} in ${pair.year}${unit === '1' ? '' : `, ${unit}`}`;
  return [
    ['', what],
    [pair.from, answer.from],
    ...partsOf(answer).map(({ name, value }) => [name, value]),
    [pair.to, answer.to],
    [],
    ['Group', 'Assumption', pair.from, pair.to, 'Reason'],
    ...groups.flatMap((group) => group.differing.map((one) => [group.label, one.label, one.from, one.to, one.reason])),
  ];
}

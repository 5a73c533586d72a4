import { METRICS } from '../../shared/model/metrics.ts';
import type { Answers } from '../../shared/questions/questions.ts';
import { tabSeparated } from '../compare/copy-text.ts';
import { type Pair, partsOf } from './changed-sentence.ts';
import type { DifferingGroup } from './differing.ts';

/** The parts of the difference and the assumptions that differ, as text that a spreadsheet takes. */
export function changedText(pair: Pair, answer: Answers['changed'], groups: readonly DifferingGroup[]): string {
  const { label, unit } = METRICS[pair.metric];
  const what = `${label} in ${pair.year}${unit === '1' ? '' : `, ${unit}`}`;
  return tabSeparated([
    ['', what],
    [pair.from, answer.from],
    ...partsOf(answer).map(({ name, value }) => [name, value]),
    [pair.to, answer.to],
    [],
    ['Group', 'Assumption', pair.from, pair.to, 'Reason'],
    ...groups.flatMap((group) => group.differing.map((one) => [group.label, one.label, one.from, one.to, one.reason])),
  ]);
}

import { METRICS } from '../../shared/model/metrics.ts';
import { labelWithUnit, type Rows } from '../compare/copy-text.ts';
import type { Solved } from './solve-sentence.ts';

/** What was found for each scenario as a table. */
export function solvedTable(rows: readonly Solved[]): Rows {
  const [first] = rows;
  if (!first) return [];
  const { path, metric, year } = first;
  const { label, unit } = METRICS[metric];
  const what = `${label} in ${year}${unit === '1' ? '' : `, ${unit}`}`;
  const assumption = labelWithUnit(path);
  return [
    [
      'Scenario',
      `${assumption}: needed`,
      `${assumption}: exactly`,
      `${assumption}: today`,
      `${what}: target`,
      `${what}: given`,
      'Reached',
      `${assumption}: also`,
    ],
    ...rows.map(({ name, today, target, answer, shown, closest, standing }) => {
      const [found, ...others] = shown;
      return [
        name,
        found?.value ?? closest.value,
        answer.value,
        today,
        target,
        found?.gives ?? closest.gives,
        standing !== 'below' ? 'already' : found ? 'yes' : 'no',
        others.map(({ value }) => value).join('; '),
      ];
    }),
  ];
}

import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { NOWCAST_LEVELS } from '../../../shared/history/nowcast.ts';
import { type Nowcast, pastErrors } from '../../../shared/history/nowcast-from.ts';
import { tableOf } from '../../../shared/tables/table.ts';
import { groundNotes, nowcastNotes } from '../../../shared/wording/nowcast-notes.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { metricsIn } from '../choices.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

/** A year from its first months. */
export function nowcastCommand(document: ScenarioDocument, measure: string, nowcast: Nowcast): Result {
  const { method, ground, estimate, intervals, lambda, used } = nowcast;
  const { figures, series, months, ytd, past } = ground;
  return {
    json: () => ({ method, from: { figures, series }, months, ytd, estimate, intervals, lambda, used, past }),
    csv: () => [
      tableOf(
        [nowcast],
        [
          { id: 'method', of: () => method },
          { id: 'months', of: () => months },
          { id: 'ytd', of: () => ytd },
          { id: 'estimate', of: () => estimate },
          ...NOWCAST_LEVELS.flatMap((level) => [
            { id: `low${level * 100}`, of: () => intervals?.[`${level}`][0] ?? null },
            { id: `high${level * 100}`, of: () => intervals?.[`${level}`][1] ?? null },
          ]),
          { id: 'lambda', of: () => lambda },
          { id: 'used', of: () => used },
        ],
      ),
    ],
    table: (columns) => textTable(rowsOf(document, measure, nowcast), columns),
    notes: [...groundNotes(words, ground), ...nowcastNotes(words, nowcast), ...errorNotes(nowcast)],
  };
}

function rowsOf(document: ScenarioDocument, measure: string, nowcast: Nowcast) {
  const { method, ground, estimate, intervals, lambda, used } = nowcast;
  const { year, months, ytd, past } = ground;
  const said = words.history.nowcast;
  const text = (value: number | null) => (value === null ? '–' : words.numbers.rounded(value));
  const plain = (value: number | null) => (value === null ? '–' : words.numbers.shortest(value, 3));
  const rows: readonly (readonly [string, string])[] = [
    [said.ytd, text(ytd)],
    ...past.flatMap((one) => [
      [said.months(one.year), text(one.months)] as const,
      [said.whole(one.year), text(one.whole)] as const,
    ]),
    ...(method === 'carry-over' ? [[said.lambda, plain(lambda)] as const, [said.used, plain(used)] as const] : []),
    [said.estimate, text(estimate)],
    ...(intervals === null
      ? []
      : NOWCAST_LEVELS.map((level) => {
          const [low, high] = intervals[`${level}`];
          return [
            said.interval(words.numbers.percent(level, 0)),
            words.history.interval(text(low), text(high)),
          ] as const;
        })),
  ];
  const label = labelOf(document, measure);
  return tableOf(
    rows,
    [
      { label: said.methods[method], of: ([name]) => name },
      { label: '', kind: 'number', of: ([, value]) => value },
    ],
    [said.title(label, year, { from: year * 12, to: year * 12 + months - 1 })],
  );
}

/** A measure as the metric of its name is called; leads, which are none, as they are. */
const labelOf = (document: ScenarioDocument, measure: string): string => {
  const names = namesIn(document);
  const metric = metricsIn(document).find((one) => one === measure);
  return metric === undefined ? measure : names.metric(metric).label;
};

/** How far the method was off in past years, with the λ that was chosen or as the years before each had it. */
function errorNotes({ method, ground, lambda, used }: Nowcast): readonly string[] {
  const errors = pastErrors(ground, method, used === lambda ? null : used);
  if (errors.length === 0) return [];
  const mean = errors.reduce((sum, { error }) => sum + Math.abs(error), 0) / errors.length;
  return [words.history.nowcast.pastErrors(words.numbers.percent(mean), errors.length)];
}

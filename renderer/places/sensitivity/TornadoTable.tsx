import type { AssumptionPath } from '../../../shared/model/register.ts';
import type { MetricFormat } from '../../../shared/wording/metric-format.ts';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { roundedValue } from '../../controls/shown-value.ts';
import { names } from '../../names.ts';
import valueTableStyles from '../../tables/value-table.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { LeverRangeFields } from './LeverRangeFields.tsx';
import sensitivityStyles from './sensitivity.module.css';
import type { MovedAnswer } from './use-moved.ts';

interface TornadoTableProps {
  readonly answer: MovedAnswer;
  readonly format: MetricFormat;
}

/** What the tornado draws, as numbers; of levers with the ranges over which they are moved. */
export function TornadoTable({ answer, format }: TornadoTableProps) {
  const { of, metric, year, now, bars, subject } = answer;
  const said = words.sensitivity;
  // The unit of a lever stands beside its range.
  const inputOf = (path: AssumptionPath, inWords: string, value: number): string =>
    of === 'levers' ? roundedValue(value, names().field(path)) : inWords;
  return (
    <div className={classes(of === 'levers' && questionPlaceStyles.table)}>
      <table className={classes(valueTableStyles.table, sensitivityStyles.tornadoTable)}>
        <caption>{said.asItStands(names().metric(metric).label, year, format.unit, format.value(now))}</caption>
        <thead>
          <tr>
            <th className={valueTableStyles.name} scope="col">
              {of === 'levers' ? said.lever : words.terms.assumption}
            </th>
            {of === 'levers' && <th scope="col">{said.range}</th>}
            <th scope="col">{said.lower}</th>
            <th scope="col">{said.gives}</th>
            <th scope="col">{said.higher}</th>
            <th scope="col">{said.gives}</th>
            <th scope="col">{said.difference}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ path, name, low, high, ...tried }) => (
            <tr key={path}>
              <th className={valueTableStyles.name} scope="row">
                {name}
              </th>
              {of === 'levers' && (
                <td>
                  <LeverRangeFields path={path} subject={subject} withUnit />
                </td>
              )}
              <td>{inputOf(path, tried.lowInput, tried.lowTried)}</td>
              <td>{format.value(low)}</td>
              <td>{inputOf(path, tried.highInput, tried.highTried)}</td>
              <td>{format.value(high)}</td>
              <td className={classes(valueTableStyles.gap, high === low && valueTableStyles.zero)}>
                {format.difference(high - low)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

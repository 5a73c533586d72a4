import type { TornadoBar } from '../../../shared/charts/tornado-layout.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { MetricFormat } from '../../metrics/metric-format.ts';
import { names } from '../../names.ts';
import valueTableStyles from '../../tables/value-table.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import sensitivityStyles from './sensitivity.module.css';

interface TornadoTableProps {
  readonly bars: readonly TornadoBar[];
  readonly now: number;
  readonly format: MetricFormat;
  readonly metric: MetricName;
  readonly year: number;
}

/** What the tornado draws, as numbers. */
export function TornadoTable({ bars, now, format, metric, year }: TornadoTableProps) {
  return (
    <table className={classes(valueTableStyles.table, sensitivityStyles.tornadoTable)}>
      <caption>
        {words.sensitivity.asItStands(names().metric(metric).label, year, format.unit, format.value(now))}
      </caption>
      <thead>
        <tr>
          <th className={valueTableStyles.name} scope="col">
            {words.terms.assumption}
          </th>
          <th scope="col">{words.sensitivity.lower}</th>
          <th scope="col">{words.sensitivity.gives}</th>
          <th scope="col">{words.sensitivity.higher}</th>
          <th scope="col">{words.sensitivity.gives}</th>
          <th scope="col">{words.sensitivity.difference}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ id, name, low, high, lowInput, highInput }) => (
          <tr key={id}>
            <th className={valueTableStyles.name} scope="row">
              {name}
            </th>
            <td>{lowInput}</td>
            <td>{format.value(low)}</td>
            <td>{highInput}</td>
            <td>{format.value(high)}</td>
            <td className={classes(valueTableStyles.gap, high === low && valueTableStyles.zero)}>
              {format.difference(high - low)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

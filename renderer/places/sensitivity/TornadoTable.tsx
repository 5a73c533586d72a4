import type { TornadoBar } from '../../../shared/charts/tornado-layout.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { MetricFormat } from '../../metrics/metric-format.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

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
    <table className="value-table tornado-table">
      <caption>
        {words.sensitivity.asItStands(names().metric(metric).label, year, format.unit, format.value(now))}
      </caption>
      <thead>
        <tr>
          <th className="name" scope="col">
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
            <th className="name" scope="row">
              {name}
            </th>
            <td>{lowInput}</td>
            <td>{format.value(low)}</td>
            <td>{highInput}</td>
            <td>{format.value(high)}</td>
            <td className={high === low ? 'gap zero' : 'gap'}>{format.difference(high - low)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

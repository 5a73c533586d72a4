import { memo } from 'react';
import { METRICS } from '../../shared/model/metrics.ts';
import { LEVELS } from '../../shared/questions/questions.ts';
import { metricFormat } from '../compare/metric-format.ts';
import { fanRows } from './copy-fan.ts';
import { chanceInWords } from './fan-sentence.ts';
import type { Fans } from './use-fans.ts';

/** The table behind the fans: every quantile of every year. */
export const FanTable = memo(function FanTable({ shown }: { readonly shown: Fans }) {
  const { metric, horizon, fans } = shown;
  const all = fans.flatMap(({ of }) => [...of.quantiles.at(-1)!, ...of.quantiles[0]!]);
  const format = metricFormat(metric, all);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className="table-scroll fan-table" tabIndex={0} aria-label="Table of quantiles">
      {fans.map(({ id, name, whole }) => (
        <table key={id} className="value-table">
          <caption>{`${name}: ${METRICS[metric].label}, ${format.unit}`}</caption>
          <thead>
            <tr>
              <th className="name" scope="col">
                Year
              </th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {level === 0.5 ? 'Median' : `${Math.round(level * 100)}%`}
                </th>
              ))}
              <th scope="col">Mean</th>
              {whole.targets.map(({ value }, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: targets stand in the order of the document
                <th key={k} scope="col">{`${format.value(value)} or more`}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fanRows(whole, metric, horizon.base).map(({ year, quantiles, mean, chances }) => (
              <tr key={year}>
                <th className="name" scope="row">
                  {year}
                </th>
                {quantiles.map((value, k) => (
                  <td key={LEVELS[k]} className={LEVELS[k] === 0.5 ? 'gap' : ''}>
                    {format.value(value)}
                  </td>
                ))}
                <td>{format.value(mean)}</td>
                {chances.map((share, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: targets stand in the order of the document
                  <td key={k}>{chanceInWords(share)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
});

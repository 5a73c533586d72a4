import { memo } from 'react';
import { LEVELS } from '../../../shared/questions/questions.ts';
import { fanRows, levelLabel } from '../../../shared/tables/fan.ts';
import { fanNumberName } from '../../../shared/wording/fan-number-words.ts';
import { chanceInWords, targetInWords } from '../../../shared/wording/fan-sentence.ts';
import { type MetricFormat, metricFormat } from '../../../shared/wording/metric-format.ts';
import type { Fans, ShownFan } from '../../draws/use-fans.ts';
import { names } from '../../names.ts';
import { tablePlace, useTableKeys } from '../../tables/use-table-keys.ts';
import valueTableStyles from '../../tables/value-table.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import uncertaintyStyles from './uncertainty.module.css';
import { useExplainFan } from './use-explain-fan.ts';

/** The table behind the fans: every quantile of every year. */
export const FanTable = memo(function FanTable({ shown }: { readonly shown: Fans }) {
  const { metric, fans } = shown;
  const all = fans.flatMap(({ of }) => [...of.quantiles.at(-1)!, ...of.quantiles[0]!]);
  const format = metricFormat(names(), metric, all);
  return (
    <section
      className={classes(valueTableStyles.scroll, uncertaintyStyles.fanTable)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
      tabIndex={0}
      aria-label={words.uncertainty.quantiles}
    >
      {fans.map((fan) => (
        <TableOf key={fan.id} fan={fan} shown={shown} format={format} />
      ))}
    </section>
  );
});

interface TableOfProps {
  readonly fan: ShownFan;
  readonly shown: Fans;
  readonly format: MetricFormat;
}

function TableOf({ fan: { id, name, whole }, shown, format }: TableOfProps) {
  const { metric, horizon } = shown;
  const explain = useExplainFan(metric);
  const keys = useTableKeys();
  return (
    <table className={classes(valueTableStyles.table, uncertaintyStyles.quantiles)} {...keys}>
      <caption>{words.uncertainty.caption(name, names().metric(metric).label, format.unit)}</caption>
      <thead>
        <tr>
          <th className={valueTableStyles.name} scope="col">
            {words.terms.year}
          </th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {levelLabel(words, level)}
            </th>
          ))}
          <th scope="col">{words.uncertainty.mean}</th>
          {whole.targets.map(({ value }, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: targets stand in the order of the document
            <th key={k} scope="col">
              {words.terms.orMore(targetInWords(names(), metric, value))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fanRows(whole, metric, horizon.base).map(({ year, quantiles, mean, chances }, row) => (
          <tr key={year}>
            <th className={valueTableStyles.name} scope="row">
              {year}
            </th>
            {[...LEVELS, 'mean' as const].map((of, k) => (
              <td key={of} className={classes(valueTableStyles.value, of === 0.5 && valueTableStyles.gap)}>
                <button
                  type="button"
                  {...tablePlace(row, k)}
                  aria-label={words.uncertainty.explainCell(
                    fanNumberName(names(), of),
                    name,
                    year,
                    format.value(quantiles[k] ?? mean),
                  )}
                  onClick={() => explain(id, year, of)}
                >
                  {format.value(quantiles[k] ?? mean)}
                </button>
              </td>
            ))}
            {chances.map((share, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: targets stand in the order of the document
              <td key={k}>{chanceInWords(share)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

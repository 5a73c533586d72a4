import type { Backtest, FittedMethod } from '../../../shared/history/backtest.ts';
import type { Window } from '../../../shared/history/window.ts';
import type { Series } from '../../../shared/series/schema.ts';
import { tableOf } from '../../../shared/tables/table.ts';
import { sentenceOf, words } from '../../words.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';
import { nameOf } from './history.ts';

/** How far a method's forecasts of a series were off, by years ahead. */
export function backtestCommand(
  series: Series,
  method: FittedMethod | 'document',
  { years, notes }: Window,
  { horizons }: Backtest,
): Result {
  const said = words.history.backtest;
  const table = tableOf(
    Object.entries(horizons),
    [
      { id: 'horizon', label: said.ahead, digits: 0, of: ([ahead]) => Number(ahead) },
      { id: 'count', label: said.count, digits: 0, of: ([, { count }]) => count },
      { id: 'meanError', label: said.meanError, of: ([, { meanError }]) => meanError },
      { id: 'mape', label: said.mape, unit: '1', of: ([, { mape }]) => mape },
      { id: 'rmse', label: said.rmse, of: ([, { rmse }]) => rmse },
      { id: 'mase', label: said.mase, of: ([, { mase }]) => mase },
      { id: 'inBand', label: said.inBand, unit: '1', of: ([, { inBand }]) => inBand },
    ],
    [said.title(nameOf(series), method, years[0]!, years.at(-1)!)],
  );
  const told = notes.map(sentenceOf);
  return {
    json: () => ({ horizons, notes: told }),
    csv: () => [table],
    table: (columns) => `${textTable(table, columns)}\n${said.unit(series.unit)}\n`,
    notes: told,
  };
}

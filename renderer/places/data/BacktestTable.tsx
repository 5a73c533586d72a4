import type { Backtest, HorizonErrors } from '../../../shared/history/backtest.ts';
import { words } from '../../words.ts';
import dataQuestionsStyles from './data-questions.module.css';

interface BacktestTableProps {
  /** Of the method, of no change, and of the same growth. */
  readonly tests: readonly Backtest[];
  readonly method: string;
  readonly unit: string;
}

/** Errors by years ahead: of the method whole, of the others what to hold it against. */
export function BacktestTable({ tests: [own, noChange, sameGrowth], method, unit }: BacktestTableProps) {
  const said = words.dataQuestions.backtest;
  const { percent, rounded, difference } = words.numbers;
  const amount = (value: number) => (unit === '1' ? percent(value) : rounded(value));
  const mape = (of: Backtest | undefined, ahead: string) => percentOf(of?.horizons[ahead]);
  return (
    <table className={dataQuestionsStyles.suggestions}>
      <thead>
        <tr>
          <th scope="col">{said.heads.ahead}</th>
          <th scope="col">{said.heads.mape(method)}</th>
          <th scope="col">{said.heads.noChange}</th>
          <th scope="col">{said.heads.sameGrowth}</th>
          <th scope="col">{said.heads.meanError}</th>
          <th scope="col">{said.heads.rmse}</th>
          <th scope="col">{said.heads.mase}</th>
          <th scope="col">{said.heads.inBand}</th>
          <th scope="col">{said.heads.count}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(own?.horizons ?? {}).map(([ahead, errors]) => (
          <tr key={ahead}>
            <th scope="row">{said.years(Number(ahead))}</th>
            <td>
              <b>{percent(errors.mape)}</b>
            </td>
            <td>{mape(noChange, ahead)}</td>
            <td>{mape(sameGrowth, ahead)}</td>
            <td>{unit === '1' ? words.numbers.percentDifference(errors.meanError) : difference(errors.meanError)}</td>
            <td>{amount(errors.rmse)}</td>
            <td>{errors.mase === null ? '–' : rounded(errors.mase, 2)}</td>
            <td>{percent(errors.inBand, 0)}</td>
            <td>{errors.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const percentOf = (errors: HorizonErrors | undefined): string =>
  errors === undefined ? '–' : words.numbers.percent(errors.mape);

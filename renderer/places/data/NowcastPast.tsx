import { type NowcastGround, pastErrors } from '../../../shared/history/nowcast-from.ts';
import { words } from '../../words.ts';
import dataQuestionsStyles from './data-questions.module.css';

interface NowcastPastProps {
  readonly ground: NowcastGround;
  readonly chosen: number | null;
}

/** Past years: their months and wholes, and how far each way would have been off, from the years before. */
export function NowcastPast({ ground, chosen }: NowcastPastProps) {
  const said = words.dataQuestions.nowcast;
  const { percent, percentDifference, rounded } = words.numbers;
  const [share, carried] = [pastErrors(ground, 'share'), pastErrors(ground, 'carry-over', chosen)];
  const error = (of: typeof share, year: number) => {
    const found = of.find((one) => one.year === year);
    return found ? percentDifference(found.error) : '–';
  };
  return (
    <>
      <h3>{said.past}</h3>
      <table className={dataQuestionsStyles.suggestions}>
        <thead>
          <tr>
            <th scope="col">{words.terms.year}</th>
            <th scope="col">{said.heads.months(ground.months)}</th>
            <th scope="col">{said.heads.whole}</th>
            <th scope="col">{said.heads.share}</th>
            <th scope="col">{said.heads.shareError}</th>
            <th scope="col">{said.heads.carriedError}</th>
          </tr>
        </thead>
        <tbody>
          {ground.past.toReversed().map(({ year, months, whole }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{rounded(months)}</td>
              <td>{rounded(whole)}</td>
              <td>{percent(months / whole)}</td>
              <td>{error(share, year)}</td>
              <td>{error(carried, year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={dataQuestionsStyles.note}>{said.errorsAre}</p>
    </>
  );
}

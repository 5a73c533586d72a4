import { useMemo } from 'react';
import type { DatedValue, HistoryShown } from '../../../shared/charts/history-picture.ts';
import { type Fits, fitsOf } from '../../../shared/history/fits.ts';
import type { Window } from '../../../shared/history/window.ts';
import { sentenceOf, words } from '../../words.ts';
import { useSelectedScenario } from '../../workspace/workspace-context.ts';
import { Apply } from './Apply.tsx';
import { useChosenSeries } from './chosen-series.ts';
import dataQuestionsStyles from './data-questions.module.css';
import { HistoryPictureOf } from './HistoryPictureOf.tsx';
import { SeriesChoice } from './SeriesChoice.tsx';
import { seriesName } from './series-facts.ts';
import { useSuggestions } from './use-suggestions.ts';

/** What a window of a series says of growth and its noise, each to be applied where it fits. */
export function Suggestions() {
  const chosen = useChosenSeries();
  const suggestions = useSuggestions(chosen);
  const { name } = useSelectedScenario();
  const said = words.dataQuestions.suggestions;
  const shown = useMemo(() => chosen && shownOf(chosen.points, chosen.window, fitsOf(chosen.window)), [chosen]);
  if (chosen === null || shown === null) return <p className={dataQuestionsStyles.note}>{said.noSeries}</p>;
  const { window, series } = chosen;
  const [first, last] = shown.window;
  return (
    <section className={dataQuestionsStyles.question} aria-label={words.data.parts.history}>
      <SeriesChoice chosen={chosen} beside />
      <Notes window={window} />
      <h2>{said.title(seriesName(series), first, last)}</h2>
      <p className={dataQuestionsStyles.note}>{said.drawn}</p>
      <HistoryPictureOf shown={shown} unit={series.unit} label={said.title(seriesName(series), first, last)} />
      {suggestions.length === 0 && <p className={dataQuestionsStyles.note}>{said.tooFew}</p>}
      {suggestions.length > 0 && (
        <table className={dataQuestionsStyles.suggestions}>
          <thead>
            <tr>
              <th scope="col">{said.heads.what}</th>
              <th scope="col">{said.heads.value}</th>
              <th scope="col">{said.heads.how}</th>
              <th scope="col">{said.heads.apply(name)}</th>
            </tr>
          </thead>
          <tbody>
            {suggestions.map(({ use, value, beside, targets }) => (
              <tr key={use}>
                <th scope="row">{said.names[use]}</th>
                <td>
                  <b>{value}</b>
                  {beside !== '' && <span className={dataQuestionsStyles.beside}>{beside}</span>}
                </td>
                <td className={dataQuestionsStyles.formula}>{said.formulas[use]}</td>
                <td>{targets.length > 0 ? <Apply targets={targets} /> : said.nowhere}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Gaps, and values that are not above 0, which ended the run that is looked at. */
export function Notes({ window }: { readonly window: Window }) {
  if (window.notes.length === 0) return null;
  return (
    <ul className={dataQuestionsStyles.notes}>
      {window.notes.map((note) => (
        <li key={sentenceOf(note)}>{words.terms.sentence(sentenceOf(note))}</li>
      ))}
    </ul>
  );
}

function shownOf(points: readonly DatedValue[], { years, values }: Window, { slope }: Fits): HistoryShown {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return {
    observed: points,
    window: [first, last],
    fitted: curveThrough(years, values, slope),
    forecasts: [],
    band: [],
  };
}

/** The log-linear trend as a curve: through the means of year and logarithm. */
function curveThrough(
  years: readonly number[],
  values: readonly number[],
  slope: number | null,
): readonly DatedValue[] {
  if (slope === null) return [];
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [year, level] = [mean(years), mean(values.map(Math.log))];
  return years.map((one) => ({ year: one, value: Math.exp(level + slope * (one - year)) }));
}

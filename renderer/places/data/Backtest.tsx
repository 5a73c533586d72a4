import { useMemo, useState } from 'react';
import type { HistoryShown } from '../../../shared/charts/history-picture.ts';
import { assumptionsOf } from '../../../shared/document/changes.ts';
import { sameValue } from '../../../shared/document/differences.ts';
import { MOST_YEARS_AHEAD, type Backtest as Tested } from '../../../shared/history/backtest.ts';
import { ratesOnPath } from '../../../shared/model/equations/growth.ts';
import { FormChoice } from '../../controls/FormFields.tsx';
import { Refused } from '../../controls/Refused.tsx';
import { optionsOf } from '../../controls/Select.tsx';
import { Working } from '../../controls/Working.tsx';
import { useAnswer } from '../../engine/use-answer.ts';
import { words } from '../../words.ts';
import { useDocument, useSelectedScenario } from '../../workspace/workspace-context.ts';
import { BacktestTable } from './BacktestTable.tsx';
import { type ChosenSeries, useChosenSeries } from './chosen-series.ts';
import dataQuestionsStyles from './data-questions.module.css';
import { HistoryPictureOf } from './HistoryPictureOf.tsx';
import { SeriesChoice } from './SeriesChoice.tsx';
import { Notes } from './Suggestions.tsx';
import { seriesName } from './series-facts.ts';

const METHODS = ['trend', 'compound', 'document'] as const;
type Method = (typeof METHODS)[number];

/** How well a method would have forecast the past, beside forecasts that anyone can make. */
export function Backtest() {
  const chosen = useChosenSeries();
  if (chosen === null) return <p className={dataQuestionsStyles.note}>{words.dataQuestions.suggestions.noSeries}</p>;
  return <BacktestOf chosen={chosen} />;
}

function BacktestOf({ chosen }: { readonly chosen: ChosenSeries }) {
  const { uncertainty } = useDocument();
  const [method, setMethod] = useState<Method>('trend');
  const [ahead, setAhead] = useState(1);
  const own = useOwnPath(chosen);
  const { window, series } = chosen;
  const said = words.dataQuestions.backtest;
  const methods = METHODS.filter((one) => one !== 'document' || own !== null);
  const asked = method === 'document' && own === null ? 'trend' : method;
  const question = useMemo(
    () => ({
      run: { years: window.years, values: window.values },
      methods: [asked === 'document' ? { growth: own! } : asked, 'noChange', 'sameGrowth'] as const,
      seed: uncertainty.seed,
    }),
    [window, asked, own, uncertainty.seed],
  );
  const answering = useAnswer('backtest', question);
  const tests = answering.answer?.tests;
  const horizons = Object.keys(tests?.[0]?.horizons ?? {});
  const shownAhead = horizons.includes(String(ahead)) ? ahead : 1;
  return (
    <section className={dataQuestionsStyles.question} aria-label={words.data.parts.backtest}>
      <SeriesChoice chosen={chosen} />
      <div className={dataQuestionsStyles.choice}>
        <FormChoice label={said.method} value={asked} options={optionsOf(methods, said.methods)} onChange={setMethod} />
        <FormChoice
          label={said.ahead}
          value={String(shownAhead)}
          options={Array.from({ length: MOST_YEARS_AHEAD }, (_, k) => ({
            id: String(k + 1),
            label: said.years(k + 1),
          })).filter(({ id }) => horizons.length === 0 || horizons.includes(id))}
          onChange={(years) => setAhead(Number(years))}
        />
      </div>
      <Notes window={window} />
      <Refused problems={answering.problems.map((one) => ({ ...one, path: seriesName(series) }))} />
      <Working what={words.data.parts.backtest} of={answering} />
      {tests?.[0] && sameValue(answering.answered?.run.years, window.years) && (
        <>
          <h2>{said.title(seriesName(series), said.methods[asked])}</h2>
          <p className={dataQuestionsStyles.note}>{said.drawn(shownAhead)}</p>
          <ForecastPicture chosen={chosen} test={tests[0]} ahead={shownAhead} />
          <BacktestTable tests={tests} method={said.methods[asked]} unit={series.unit} />
          <p className={dataQuestionsStyles.note}>{said.how}</p>
        </>
      )}
    </section>
  );
}

/** The growth of the selected scenario from its first year on, where the series is of a flow; else null. */
function useOwnPath({ series }: ChosenSeries): readonly number[] | null {
  const document = useDocument();
  const { id } = useSelectedScenario();
  const flow =
    series.hs === undefined && (series.measure === 'exports' || series.measure === 'imports') ? series.measure : null;
  return useMemo(() => {
    if (flow === null) return null;
    return ratesOnPath(flow, assumptionsOf(document, id), document.horizon.base, MOST_YEARS_AHEAD);
  }, [document, id, flow]);
}

function ForecastPicture({
  chosen,
  test,
  ahead,
}: {
  readonly chosen: ChosenSeries;
  readonly test: Tested;
  readonly ahead: number;
}) {
  const { points, window, series } = chosen;
  const shown = useMemo((): HistoryShown => {
    const known = new Map(points.map(({ year, value }) => [year, value]));
    const origins = [...new Set(test.forecasts.map(({ from }) => from))];
    return {
      observed: points,
      window: [window.years[0]!, window.years.at(-1)!],
      fitted: [],
      forecasts: origins.map((from) => ({
        points: [
          { year: from, value: known.get(from)! },
          ...test.forecasts.filter((one) => one.from === from).map(({ year, forecast }) => ({ year, value: forecast })),
        ],
      })),
      band: test.forecasts
        .filter(({ from, year }) => year - from === ahead)
        .map(({ year, outcome, band: [low, high] }) => ({ year, low, high, outcome })),
    };
  }, [points, window, test, ahead]);
  return <HistoryPictureOf shown={shown} unit={series.unit} label={words.dataQuestions.backtest.drawn(ahead)} />;
}

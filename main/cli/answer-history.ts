import { assumptionsOf } from '../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import {
  type Backtest,
  type BacktestMethod,
  backtest,
  FITTED_METHODS,
  MOST_YEARS_AHEAD,
} from '../../shared/history/backtest.ts';
import { correlationOf, fitsOf } from '../../shared/history/fits.ts';
import { historyOf } from '../../shared/history/histories.ts';
import { nowcastGround, nowcastOn } from '../../shared/history/nowcast-from.ts';
import { baseYearOf, nowcastMeasures } from '../../shared/history/statistics.ts';
import { type Between, type Window, windowOf } from '../../shared/history/window.ts';
import { problem } from '../../shared/language/problems.ts';
import { ratesOnPath } from '../../shared/model/equations/growth.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import type { Series } from '../../shared/series/schema.ts';
import { allProblems, briefly, oneScenario, unknown } from './choices.ts';
import { backtestCommand } from './commands/backtest.ts';
import { historyCommand } from './commands/history.ts';
import { nowcastCommand } from './commands/nowcast.ts';
import type { Given, HistoryCommand } from './program.ts';
import type { Result } from './result.ts';
import { givenNumber } from './values.ts';

/** The commands about what was: of one series of the document, or of figures. */
export function answerHistory(name: HistoryCommand, document: ScenarioDocument, given: Given): Outcome<Result> {
  return { history: historyAnswer, nowcast: nowcastAnswer, backtest: backtestAnswer }[name](document, given);
}

function historyAnswer(document: ScenarioDocument, given: Given): Outcome<Result> {
  const series = chosenSeries(document, given.series);
  const beside = given.with === undefined ? accepted(null) : chosenSeries(document, given.with, '--with');
  const between = chosenYears(given);
  if (!series.ok || !beside.ok || !between.ok) return allProblems(series, beside, between);
  const window = windowIn(document, series.value, between.value);
  const other = beside.value && windowIn(document, beside.value, between.value);
  const correlation = other && correlationOf(window, other);
  return accepted(
    historyCommand({
      series: series.value,
      beside: beside.value,
      window,
      fits: { ...fitsOf(window), correlation },
      notes: [...window.notes, ...(other?.notes ?? [])],
    }),
  );
}

function nowcastAnswer(document: ScenarioDocument, given: Given): Outcome<Result> {
  const measures = nowcastMeasures(document);
  const measure = oneOf(given.measure, measures, '--measure', 'commandLine.noMeasure');
  const year =
    given.year === undefined ? refused(problem('commandLine.noYear', '--year')) : dataYear('--year', given.year);
  const series = given.series === undefined ? accepted(null) : chosenSeries(document, given.series);
  const scenario = scenarioOr(document, given);
  const method = oneOf(given.method ?? 'share', ['share', 'carry-over'] as const, '--method', 'commandLine.noMethod');
  const lambda = chosenLambda(given);
  if (!measure.ok || !year.ok || !series.ok || !scenario.ok || !method.ok || !lambda.ok)
    return allProblems(measure, year, series, scenario, method, lambda);
  const base = baseYearOf(document.horizon.base, assumptionsOf(document, scenario.value).base);
  const asked = { measure: measure.value, year: year.value, base };
  const ground = nowcastGround(document, asked, series.value?.id);
  if (!ground.ok)
    return refused(ground.problems.map((one) => ({ ...one, path: series.value === null ? '--year' : '--series' })));
  return accepted(nowcastCommand(document, measure.value, nowcastOn(ground.value, method.value, lambda.value)));
}

const METHODS = [...FITTED_METHODS, 'document'] as const;

function backtestAnswer(document: ScenarioDocument, given: Given): Outcome<Result> {
  const series = chosenSeries(document, given.series);
  const between = chosenYears(given);
  const method = oneOf(given.method, METHODS, '--method', 'commandLine.noMethod');
  const scenario = scenarioOr(document, given);
  if (!series.ok || !between.ok || !method.ok || !scenario.ok) return allProblems(series, between, method, scenario);
  if (given.scenario && method.value !== 'document') return refused(problem('commandLine.scenarioAlone', '--scenario'));
  const way = method.value === 'document' ? ownPath(document, series.value, scenario.value) : accepted(method.value);
  if (!way.ok) return way;
  const window = windowIn(document, series.value, between.value);
  const tested: Outcome<Backtest> = backtest(window, way.value, document.uncertainty.seed);
  if (!tested.ok) return refused(tested.problems.map((one) => ({ ...one, path: '--series' })));
  return accepted(backtestCommand(series.value, method.value, window, tested.value));
}

/** Growth on a scenario's path of the flow that a series measures. */
function ownPath(document: ScenarioDocument, { measure = null }: Series, scenario: string): Outcome<BacktestMethod> {
  if (measure !== 'exports' && measure !== 'imports')
    return refused(problem('commandLine.noFlow', '--series', { measure }));
  const { base } = document.horizon;
  return accepted({ growth: ratesOnPath(measure, assumptionsOf(document, scenario), base, MOST_YEARS_AHEAD) });
}

const windowIn = (document: ScenarioDocument, series: Series, between: Between): Window => {
  const { points, notes } = historyOf(document, series);
  const window = windowOf(points, between, series.id);
  return { ...window, notes: [...notes, ...window.notes] };
};

/** One scenario, or the baseline. */
const scenarioOr = (document: ScenarioDocument, { scenario }: Given): Outcome<string> =>
  scenario === undefined ? accepted(document.baseline.id) : oneScenario(document, scenario);

function chosenSeries({ series = [] }: ScenarioDocument, id: string | undefined, where = '--series'): Outcome<Series> {
  const known = series.map((one) => one.id);
  if (id === undefined || known.length === 0) return refused(problem('commandLine.noSeries', where, { known }));
  const found = series.find((one) => one.id === id);
  return found ? accepted(found) : refused(unknown(where, id, known));
}

function oneOf<T extends string>(
  given: string | undefined,
  known: readonly T[],
  where: string,
  missing: 'commandLine.noMeasure' | 'commandLine.noMethod',
): Outcome<T> {
  if (given === undefined) return refused(problem(missing, where, { known }));
  const found = known.find((one) => one === given);
  return found ? accepted(found) : refused(unknown(where, given, known));
}

/** Years that data may tell of. */
const [FIRST, LAST] = [1960, 2060];

function dataYear(where: string, text: string): Outcome<number> {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (year >= FIRST && year <= LAST) return accepted(year);
  return refused(problem('commandLine.year', where, { given: briefly(text), base: FIRST, end: LAST }));
}

function chosenYears(given: Given): Outcome<Between> {
  const [from, to] = (['from', 'to'] as const).map((end) =>
    given[end] === undefined ? accepted(null) : dataYear(`--${end}`, given[end]),
  ) as [Outcome<number | null>, Outcome<number | null>];
  if (!from.ok || !to.ok) return allProblems(from, to);
  if (from.value !== null && to.value !== null && from.value > to.value)
    return refused(problem('commandLine.yearsCrossed', '--to', { from: from.value, to: to.value }));
  return accepted({ ...(from.value !== null && { from: from.value }), ...(to.value !== null && { to: to.value }) });
}

function chosenLambda({ lambda, method }: Given): Outcome<number | null> {
  if (lambda === undefined) return accepted(null);
  if (method !== 'carry-over') return refused(problem('commandLine.lambdaAlone', '--lambda'));
  const read = givenNumber('--lambda', lambda);
  if (!read.ok) return read;
  return read.value >= 0 && read.value <= 1
    ? read
    : refused(problem('commandLine.lambda', '--lambda', { given: briefly(lambda) }));
}

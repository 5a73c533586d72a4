import { useMemo } from 'react';
import type { SeriesOrigin } from '../../../shared/figures/origin-forms.ts';
import { asPersistence, asVolatility, correlationOf, fitsOf } from '../../../shared/history/fits.ts';
import { historyOf } from '../../../shared/history/histories.ts';
import { windowOf } from '../../../shared/history/window.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useDocument, useSelectedScenario, useSlice } from '../../workspace/workspace-context.ts';
import type { ApplyTarget } from './Apply.tsx';
import { flowsOf, growthTargets } from './apply-targets.ts';
import type { ChosenSeries } from './chosen-series.ts';
import { dataView } from './data-view.ts';
import { seriesName } from './series-facts.ts';

type Use = Exclude<SeriesOrigin['use'], 'value' | 'share'>;

export interface Suggestion {
  readonly use: Use;
  readonly value: string;
  /** What is to be known of it: its interval, or what it was cut to. */
  readonly beside: string;
  readonly targets: readonly ApplyTarget[];
}

/** What a window suggests, with the values of the selected scenario, or of the noise, that it can be applied to. */
export function useSuggestions(chosen: ChosenSeries | null): readonly Suggestion[] {
  const document = useDocument();
  const { id: scenario } = useSelectedScenario();
  const other = useSlice(dataView, (state) => state.beside);
  return useMemo(() => {
    if (chosen === null || chosen.window.years.length < 2) return [];
    const { series, window } = chosen;
    const fits = fitsOf(window);
    const said = words.dataQuestions.suggestions;
    const [from, to] = [window.years[0]!, window.years.at(-1)!];
    const origin = (use: Use): SeriesOrigin => ({ series: series.id, use, from, to });
    const growth = (use: 'compound' | 'trend'): readonly ApplyTarget[] =>
      growthTargets(document, scenario, series).map((path) => ({
        scenario,
        path,
        origin: origin(use),
        label: names().assumption(path).short,
      }));
    const noise = (use: 'volatility' | 'persistence', leaf: 'sd' | 'persistence'): readonly ApplyTarget[] =>
      flowsOf(series).map((flow) => ({
        scenario: null,
        path: `noise.${flow}.${leaf}`,
        origin: origin(use),
        label: said.noiseOf[flow],
      }));
    const { percent, rounded } = words.numbers;
    const all: Suggestion[] = [];
    if (fits.compound !== null)
      all.push({
        use: 'compound',
        value: percent(fits.compound),
        beside: said.years(from, to),
        targets: growth('compound'),
      });
    if (fits.trend !== null && fits.trendInterval !== null) {
      const [low, high] = fits.trendInterval;
      all.push({
        use: 'trend',
        value: percent(fits.trend),
        beside: said.interval(percent(low), percent(high)),
        targets: growth('trend'),
      });
    }
    if (fits.volatility !== null) {
      const used = asVolatility(fits.volatility);
      const cut = used === fits.volatility ? '' : said.cut(percent(used));
      all.push({ use: 'volatility', value: percent(fits.volatility), beside: cut, targets: noise('volatility', 'sd') });
      const { persistence } = fits;
      const taken = asPersistence(persistence);
      const stands = persistence === taken ? '' : persistence === null ? said.asNone : said.cut(rounded(taken, 2));
      const value = persistence === null ? said.undefined : rounded(persistence, 2);
      all.push({ use: 'persistence', value, beside: stands, targets: noise('persistence', 'persistence') });
    }
    const beside = (document.series ?? []).find(({ id }) => id === other && id !== series.id);
    if (beside) {
      const otherWindow = windowOf(historyOf(document, beside).points, { from, to });
      const correlation = correlationOf(window, otherWindow);
      const areFlows = [series.measure, beside.measure].toSorted().join() === 'exports,imports';
      const link: SeriesOrigin = { series: [series.id, beside.id], use: 'correlation', from, to };
      const target = { scenario: null, path: 'noise.correlation', origin: link, label: said.noiseOf.both };
      all.push({
        use: 'correlation',
        value: correlation === null ? said.undefined : rounded(correlation, 2),
        beside: said.with(seriesName(beside)),
        targets: correlation !== null && areFlows ? [target] : [],
      });
    }
    return all;
  }, [chosen, document, scenario, other]);
}

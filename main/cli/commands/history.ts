import { type Fits, MOST_PERSISTENCE, MOST_VOLATILITY } from '../../../shared/history/fits.ts';
import type { Window } from '../../../shared/history/window.ts';
import type { Problem } from '../../../shared/language/problems.ts';
import type { Series } from '../../../shared/series/schema.ts';
import { tableOf } from '../../../shared/tables/table.ts';
import { sentenceOf, words } from '../../words.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

interface Suggested {
  readonly series: Series;
  readonly beside: Series | null;
  readonly window: Window;
  readonly fits: Fits & { readonly correlation: number | null };
  readonly notes: readonly Problem[];
}

export const nameOf = ({ name, id }: Series): string => name ?? id;

/** What the window of a series suggests. */
export function historyCommand(suggested: Suggested): Result {
  const { fits, window } = suggested;
  const notes = [...suggested.notes.map(sentenceOf), ...fitNotes(suggested)];
  return {
    json: () => ({ ...fits, years: window.years, notes }),
    csv: () => [
      tableOf(
        [fits],
        [
          { id: 'compound', of: ({ compound }) => compound },
          { id: 'slope', of: ({ slope }) => slope },
          { id: 'slopeError', of: ({ slopeError }) => slopeError },
          { id: 'trend', of: ({ trend }) => trend },
          { id: 'trendLow', of: ({ trendInterval }) => trendInterval?.[0] ?? null },
          { id: 'trendHigh', of: ({ trendInterval }) => trendInterval?.[1] ?? null },
          { id: 'volatility', of: ({ volatility }) => volatility },
          { id: 'persistence', of: ({ persistence }) => persistence },
          { id: 'correlation', of: ({ correlation }) => correlation },
          { id: 'first', of: () => window.years[0] ?? null },
          { id: 'last', of: () => window.years.at(-1) ?? null },
        ],
      ),
    ],
    table: (columns) => textTable(suggestions(suggested), columns),
    notes,
  };
}

function suggestions({ series, beside, window, fits }: Suggested) {
  const said = words.history;
  const [first, last] = [window.years[0], window.years.at(-1)];
  const { trendInterval: ends } = fits;
  const percent = (value: number | null) => (value === null ? '–' : words.numbers.percent(value));
  const plain = (value: number | null, decimals: number) =>
    value === null ? '–' : words.numbers.rounded(value, decimals);
  const rows: readonly (readonly [string, string])[] = [
    [said.compound, percent(fits.compound)],
    [said.trend, percent(fits.trend)],
    [said.trendInterval, ends === null ? '–' : said.interval(percent(ends[0]), percent(ends[1]))],
    [said.slope, plain(fits.slope, 5)],
    [said.slopeError, plain(fits.slopeError, 5)],
    [said.volatility, percent(fits.volatility)],
    [said.persistence, plain(fits.persistence, 2)],
    ...(beside ? [[said.correlation(nameOf(beside)), plain(fits.correlation, 2)] as const] : []),
  ];
  return tableOf(rows, [
    { label: nameOf(series), of: ([label]) => label },
    { label: first === undefined ? '' : said.years(first, last!), kind: 'number', of: ([, value]) => value },
  ]);
}

/** What noise takes of it, and why there is no more. */
function fitNotes({ window, fits }: Suggested): readonly string[] {
  const said = words.history;
  const { volatility, persistence } = fits;
  return [
    ...(window.years.length < 3 ? [said.tooFew(window.years.length)] : []),
    ...((volatility ?? 0) > MOST_VOLATILITY ? [said.volatilityCut] : []),
    ...(Math.abs(persistence ?? 0) > MOST_PERSISTENCE ? [said.persistenceCut] : []),
    ...(volatility !== null && persistence === null ? [said.noPersistence] : []),
  ];
}

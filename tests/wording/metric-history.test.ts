import { expect, test } from 'vitest';
import { dataSheet } from '../../main/exports/workbook/data-sheet.ts';
import { takeFrom } from '../../shared/document/edits/figures.ts';
import { projectedAlone } from '../../shared/document/projected.ts';
import { english } from '../../shared/language/en/english.ts';
import { namesOf } from '../../shared/language/names.ts';
import { frameIn } from '../../shared/model/frame.ts';
import { byYearTable } from '../../shared/tables/by-year.ts';
import { chartHistory, historyKey, historyName, metricHistories } from '../../shared/wording/metric-history.ts';
import { citedSources, usedSeries } from '../../shared/wording/used-series.ts';
import { withSeries } from '../fixtures/with-series.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { seedDocument } from '../seeds/seed.ts';

const document = withSeries(seedDocument());
const names = namesOf(english, document.structure);
const ALL = { back: null, beside: null };

test('of two reporters the home country’s is drawn, and the other one beside it on request', () => {
  const [own, theirs] = metricHistories(document, 'exports');
  expect(historyName(names, document, own!)).toBe('Customs, reported by Cambodia');
  const alone = chartHistory(names, document, 'exports', ALL)!;
  expect(alone.lines.map(({ name, from }) => [name, from])).toEqual([['Customs, reported by Cambodia', -24]]);
  const both = chartHistory(names, document, 'exports', { back: 10, beside: historyKey(theirs!) })!;
  expect(both.lines.map(({ from, beside }) => [from, beside])).toEqual([
    [-10, false],
    [-10, true],
  ]);
  expect(both.past).toBe(10);
});

test('trade, balance and export share are made of both flows; what no series says has no history', () => {
  const { series = [] } = document;
  const [exports, imports] = series.map(({ values }) => values['2020']!);
  const at2020 = (metric: 'trade' | 'balance' | 'exportShare') =>
    chartHistory(names, document, metric, ALL)!.lines[0]!.values[20];
  expect(at2020('trade')).toBe(exports! + imports!);
  expect(at2020('balance')).toBe(exports! - imports!);
  expect(at2020('exportShare')).toBe(exports! / (exports! + imports!));
  // Of 2007 the exports are not known.
  expect(chartHistory(names, document, 'trade', ALL)!.lines[0]!.values[7]).toBeNaN();
  expect(chartHistory(names, document, 'workers', ALL)).toBeNull();
  expect(chartHistory(names, seedDocument(), 'exports', ALL)).toBeNull();
});

test('while the data stay, it is the same object: a slider that moves works nothing out again', () => {
  const { baseline } = document;
  const moved = { ...document, baseline: { ...baseline, name: 'Moved' } };
  expect(chartHistory(names, moved, 'trade', ALL)).toBe(chartHistory(names, document, 'trade', ALL));
});

test('a figure for a whole year before the base year is a point', () => {
  const item = {
    ...document.figures.items[0]!,
    id: 'trade.total.2019',
    period: '2019',
    value: 2028,
    label: 'Trade 2019',
  };
  const figures = { ...document.figures, items: [...document.figures.items, item] };
  expect(chartHistory(names, { ...document, figures }, 'trade', ALL)!.points).toEqual([
    { t: -5, value: 2028, name: 'Trade 2019' },
  ]);
});

test('the table by year has the years of history before, in a column of its own', () => {
  const history = chartHistory(names, document, 'exports', { back: 2, beside: null });
  const scenarios = projectedAlone(document, 'current').slice(0, 1);
  const { columns, rows } = byYearTable(names, scenarios, 'exports', frameIn('current', document), history);
  expect(columns.map(({ label }) => label).slice(1)).toEqual(['Growth fades', 'Customs, reported by Cambodia']);
  const { values } = document.series![0]!;
  expect(rows.slice(0, 2)).toEqual([
    [2022, null, values['2022']],
    [2023, null, values['2023']],
  ]);
  expect(rows[2]).toMatchObject([2024, expect.any(Number), values['2024']]);
  expect(rows[3]![2]).toBeNull();
});

test('a report needs the series that its values and its metric rest on, and cites their sources alone', () => {
  const workers = usedSeries(document, [], ['workers']);
  expect(workers).toEqual([]);
  expect(citedSources(document, workers)).toEqual(seedDocument().figures.sources);
  const series = usedSeries(document, [], ['exports']);
  expect(series.map(({ id }) => id)).toEqual(['exports.khm.plain']);
  const theirs = { series: 'imports.jpn.plain', use: 'trend', from: 2015, to: 2024 } as const;
  const taken = answerOf(
    takeFrom(document, { scenario: document.baseline.id, path: 'imports.growth.to', origin: theirs }),
  );
  expect(usedSeries(taken, [], []).map(({ id }) => id)).toEqual(['imports.jpn.plain']);
  const cells = JSON.stringify(dataSheet(names, taken, 'Data').rows);
  // Years are no amounts.
  expect(cells).toContain('"2007"');
  for (const said of ['Customs of the partner', 'partner-customs.csv', 'Imports growth, long run'])
    expect(cells.toLowerCase()).toContain(said.toLowerCase());
});

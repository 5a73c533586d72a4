import { describe, expect, test } from 'vitest';
import { takeFrom } from '../../shared/document/edits/figures.ts';
import type { Follower } from '../../shared/document/edits/follow.ts';
import {
  changesOf,
  followersOfSeries,
  importSeries,
  leftBySeries,
  newerVintages,
  removeSeries,
  renameSeries,
} from '../../shared/document/edits/series.ts';
import { setNoise } from '../../shared/document/edits/uncertainty.ts';
import { setValue } from '../../shared/document/edits/values.ts';
import { originAt, provenanceOf, usersOf } from '../../shared/document/origins.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import type { ValueOrigin } from '../../shared/figures/origins.ts';
import type { Source } from '../../shared/figures/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { namesOf } from '../../shared/language/names.ts';
import { sentence } from '../../shared/language/problems.ts';
import { explain } from '../../shared/model/explain/explain.ts';
import type { Series } from '../../shared/series/schema.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { seedDocument, seedStructure } from '../seeds/seed.ts';

const BASE = 'growth-fades';
const source: Source = {
  id: 'partner-customs',
  publication: 'Customs of the partner',
  title: 'Trade by month',
  date: '2025-05-12',
  dateInferred: false,
  file: 'trade.csv',
};
const flow = (measure: 'exports' | 'imports', values: Series['values'], more: Partial<Series> = {}): Series => ({
  id: `${measure}.jpn.plain`,
  measure,
  reporter: 'JPN',
  unit: 'USD m',
  source: source.id,
  values,
  ...more,
});
const exports = flow('exports', { '2021': 1000, '2022': 1100, '2023': 1200, '2024': 1300 });
const imports = flow('imports', { '2021': 500, '2022': 520, '2023': 560, '2024': 700 });
const both = { series: [exports, imports], source };
const withData = () => answerOf(importSeries(seedDocument(), both));
const bytes = (document: ScenarioDocument) => answerOf(writeDocument(document));
const replaceSeries = (
  document: ScenarioDocument,
  { series, follow }: { readonly series: Series; readonly follow?: readonly Follower[] },
) => importSeries(document, { series: [series], source: null, replace: true, ...(follow && { follow }) });
const total: ValueOrigin = { rule: 'sumOfFlows', figures: [], series: [exports.id, imports.id], year: 2024 };

const read = (edit: (json: ReturnType<typeof JSON.parse>) => void, document = withData()) => {
  const json = JSON.parse(bytes(document));
  edit(json);
  return readDocument(JSON.stringify(json), seedStructure);
};
const refusals = (edit: (json: ReturnType<typeof JSON.parse>) => void) => {
  const result = read(edit);
  return result.ok ? [] : result.problems.map((one) => sentence(english, one));
};

describe('importing series', () => {
  test('brings them in behind the figures, with their source, and a file says them back', () => {
    const document = withData();
    expect(document.figures.sources.at(-1)).toEqual(source);
    expect(bytes(document)).toMatch(/"figures": .*"series": .*"baseline": /s);
    expect(answerOf(read(() => undefined)).document.series).toEqual([exports, imports]);
  });

  test('of the same values changes nothing: the document is the very same one', () => {
    const document = withData();
    expect(answerOf(importSeries(document, both))).toBe(document);
  });

  test('of other values is refused with what changes, period by period', () => {
    const newer = flow('exports', { '2022': 1100, '2023': 1210, '2024': 1300, '2025': 1400 });
    const refused = importSeries(withData(), { series: [newer], source });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'series.newer', params: { changed: 3 } }] });
    expect('newer' in refused && refused.newer[0]!.changes).toEqual([
      { period: '2021', from: 1000, to: null },
      { period: '2023', from: 1200, to: 1210 },
      { period: '2025', from: null, to: 1400 },
    ]);
    expect(changesOf(exports, exports)).toEqual([]);
    expect(newerVintages(withData(), [exports, imports])).toEqual([]);
  });

  test('replaces a vintage on the analyst’s word, and what was taken from it follows unless it is unticked', () => {
    const document = answerOf(takeFrom(withData(), { scenario: BASE, path: 'base.totalTrade', origin: total }));
    expect(document.baseline.assumptions.base.totalTrade).toBe(2000);
    const newer = flow('exports', { ...exports.values, '2024': 1350 });
    const follow = followersOfSeries(document, [newer]);
    expect(follow).toEqual([{ scenario: BASE, path: 'base.totalTrade', from: 2000, to: 2050 }]);
    const replaced = answerOf(replaceSeries(document, { series: newer }));
    expect(replaced.baseline.assumptions.base.totalTrade).toBe(2050);
    expect(originAt(replaced, BASE, 'base.totalTrade')).toEqual(total);
    const kept = answerOf(replaceSeries(document, { series: newer, follow: [] }));
    expect(kept.baseline.assumptions.base.totalTrade).toBe(2000);
    expect(originAt(kept, BASE, 'base.totalTrade')).toBeUndefined();
  });

  test('keeps the name that the analyst gave', () => {
    const named = answerOf(renameSeries(withData(), { id: exports.id, name: ' To the partner ' }));
    const newer = flow('exports', { '2024': 1 }, { name: 'Exports of the file' });
    expect(answerOf(replaceSeries(named, { series: newer })).series![0]!.name).toBe('To the partner');
    expect(renameSeries(named, { id: exports.id, name: ' ' }).ok).toBe(false);
    expect(renameSeries(named, { id: 'none', name: 'a' }).ok).toBe(false);
  });
});

test('removing a series takes its source along and leaves the values that came from it, as assumed ones', () => {
  const document = answerOf(takeFrom(withData(), { scenario: BASE, path: 'base.totalTrade', origin: total }));
  expect(leftBySeries(document, exports.id)).toEqual([{ scenario: BASE, path: 'base.totalTrade', origin: total }]);
  const without = answerOf(removeSeries(document, { id: exports.id }));
  expect(without.baseline.assumptions.base.totalTrade).toBe(2000);
  expect(provenanceOf(without, BASE, 'base.totalTrade').kind).toBe('assumed');
  expect(without.figures.sources).toContainEqual(source);
  const none = answerOf(removeSeries(without, { id: imports.id }));
  expect(none.series).toBeUndefined();
  expect(none.figures).toEqual(seedDocument().figures);
  expect(removeSeries(none, { id: imports.id }).ok).toBe(false);
});

describe('an origin in series', () => {
  const share: ValueOrigin = { ...total, rule: 'exportShare' };

  test('gives the value, which stays linked until another is typed', () => {
    const taken = answerOf(takeFrom(withData(), { scenario: BASE, path: 'base.exportShare', origin: share }));
    expect(taken.baseline.assumptions.base.exportShare).toBe(0.65);
    expect(provenanceOf(taken, BASE, 'base.exportShare')).toEqual({ kind: 'series', origin: share });
    expect(usersOf(taken, imports.id)).toEqual([{ scenario: BASE, path: 'base.exportShare', origin: share }]);
    expect(originAt(answerOf(read(() => undefined, taken)).document, BASE, 'base.exportShare')).toEqual(share);
    const typed = answerOf(setValue(taken, { scenario: BASE, path: 'base.exportShare', value: 0.6 }));
    expect(originAt(typed, BASE, 'base.exportShare')).toBeUndefined();
  });

  test('does not hold where another program changed the value', () => {
    const taken = answerOf(takeFrom(withData(), { scenario: BASE, path: 'base.exportShare', origin: share }));
    const opened = answerOf(read((json) => Object.assign(json.series[0].values, { 2024: 1301 }), taken)).document;
    expect(originAt(opened, BASE, 'base.exportShare')).toBeUndefined();
  });

  test('may stand at a year of a whole value, and at the noise of growth until that is set', () => {
    const nowcast: ValueOrigin = {
      nowcast: 'carry-over',
      measure: 'exports',
      year: 2025,
      months: 4,
      lambda: 0.5,
      figures: [],
      series: [exports.id],
    };
    const used: ValueOrigin = { series: exports.id, use: 'volatility', from: 2021, to: 2024 };
    const document = answerOf(
      read((json) => {
        json.baseline.assumptions.exports.overrides = { 2025: 0.1 };
        json.baseline.origins = { 'exports.overrides.2025': nowcast };
        json.uncertainty.origins = { 'noise.imports.sd': used };
      }),
    ).document;
    expect(provenanceOf(document, BASE, 'exports.overrides.2025')).toEqual({ kind: 'nowcast', origin: nowcast });
    const other = answerOf(setValue(document, { scenario: BASE, path: 'exports.overrides', value: { '2025': 0.2 } }));
    expect(originAt(other, BASE, 'exports.overrides.2025')).toBeUndefined();
    expect(usersOf(document, exports.id).map(({ path }) => path)).toContain('exports.overrides.2025');
    expect(answerOf(setNoise(document, 'imports', { sd: 0.3 })).uncertainty.origins).toBeUndefined();
  });
});

describe('a document with series is refused', () => {
  test.each<[string, (json: ReturnType<typeof JSON.parse>) => void, RegExp]>([
    ['where two have one id', (json) => Object.assign(json.series[1], { id: exports.id }), /series\[1\]\.id.*twice/],
    ['where a source is not there', (json) => Object.assign(json.series[0], { source: 'none' }), /series\[0\]\.source/],
    ['where a code is none of HS', (json) => Object.assign(json.series[0], { hs: ['61', 'S4'] }), /"S4" is no code/],
    [
      'where workers have goods',
      (json) => Object.assign(json.series[0], { measure: 'workers', hs: '61' }),
      /series of workers/,
    ],
    [
      'where an origin names no series',
      (json) => Object.assign(json.baseline.origins, { x: { ...total, series: ['none'] } }),
      /series "none" is not in the document/,
    ],
    [
      'where a window ends before it begins',
      (json) => Object.assign(json.baseline.origins, { x: { series: exports.id, use: 'trend', from: 2024, to: 2020 } }),
      /from 2024 to 2020/,
    ],
    [
      'where a correlation is of one series',
      (json) => {
        json.uncertainty.origins = {
          'noise.correlation': { series: exports.id, use: 'correlation', from: 2021, to: 2024 },
        };
      },
      /1 series for correlation/,
    ],
    [
      'where a form is not known',
      (json) => Object.assign(json.baseline.origins, { x: { from: 'somewhere' } }),
      /allowed are .*nowcast.*figure/s,
    ],
    ['where there are too many', (json) => (json.series = Array(501).fill(json.series[0])), /at most 500/],
    [
      'where one has too many values',
      (json) => (json.series[0].values = Object.fromEntries(Array.from({ length: 2001 }, (_, k) => [k, 1]))),
      /at most 2000/,
    ],
  ])('%s', (_, edit, said) => {
    expect(refusals(edit).join('\n')).toMatch(said);
  });
});

describe('explaining a value that was taken from series', () => {
  const lines = { lines: { '2024': [2, 13] as [number, number] } };
  const readFrom = (file: string) => ({
    file,
    hash: `sha256:${'0'.repeat(64)}`,
    layout: 'plain',
    encoding: 'utf-8',
    unit: 'USD m',
    ...lines,
  });
  const document = answerOf(
    importSeries(seedDocument(), {
      series: [
        { ...exports, name: 'Exports', import: readFrom('exports.csv') },
        { ...imports, name: 'Imports', import: readFrom('imports.csv') },
      ],
      source,
    }),
  );
  const names = namesOf(english, document.structure);
  const nodesOf = (taken: ScenarioDocument, metric: 'trade' | 'exports', year: number) =>
    JSON.stringify(answerOf(explain(names, taken, BASE, { metric, year })));

  test('leads through the rule to both series, each with its source, file and lines', () => {
    const taken = answerOf(takeFrom(document, { scenario: BASE, path: 'base.totalTrade', origin: total }));
    const told = nodesOf(taken, 'trade', 2024);
    expect(told).toContain('"formula":"Exports, 2024 + Imports, 2024"');
    expect(told).toContain('"series":"exports.jpn.plain","note":"Customs of the partner, exports.csv, lines 2–13"');
  });

  test('says how growth was worked out from which years', () => {
    const origin: ValueOrigin = { series: exports.id, use: 'compound', from: 2021, to: 2024 };
    const taken = answerOf(takeFrom(document, { scenario: BASE, path: 'exports.growth.to', origin }));
    expect(taken.baseline.assumptions.exports.growth).toMatchObject({ to: 1.3 ** (1 / 3) - 1 });
    const told = nodesOf(taken, 'exports', 2026);
    expect(told).toContain('compound growth of Exports, 2021–2024');
    for (const year of [2021, 2022, 2023, 2024]) expect(told).toContain(`"Exports, ${year}"`);
  });

  test('of a nowcast sets the growth at which the flow is what it estimates, and names what it rests on', () => {
    const monthly = Object.fromEntries(
      [2023, 2024].flatMap((year) =>
        Array.from({ length: 12 }, (_, k) => [`${year}-${String(k + 1).padStart(2, '0')}`, 100 + k]),
      ),
    );
    const running = { '2025-01': 110, '2025-02': 111, '2025-03': 112 };
    const series = [flow('exports', { ...monthly, ...running }, { name: 'By month' })];
    const origin: ValueOrigin = {
      nowcast: 'share',
      measure: 'exports',
      year: 2025,
      months: 3,
      figures: [],
      series: [exports.id],
    };
    const path = 'exports.overrides.2025';
    const withMonths = answerOf(importSeries(seedDocument(), { series, source }));
    const taken = answerOf(takeFrom(withMonths, { scenario: BASE, path, origin }));
    const told = answerOf(explain(names, taken, BASE, { metric: 'exports', year: 2025 }));
    // The same months were 303 of 1,266 in both years.
    expect(told.value).toBeCloseTo((333 * 1266) / 303, 9);
    expect(JSON.stringify(told)).toContain('Exports 2025 from Jan–Mar 2025 by the share of the year');
    const more = { ...series[0]!, values: { ...series[0]!.values, '2025-03': 142 } };
    const [follower] = followersOfSeries(taken, [more]);
    expect(follower).toMatchObject({ scenario: BASE, path });
    const followed = answerOf(replaceSeries(taken, { series: more }));
    const { value } = answerOf(explain(names, followed, BASE, { metric: 'exports', year: 2025 }));
    expect(value).toBeCloseTo((363 * 1266) / 303, 9);
    expect(originAt(followed, BASE, path)).toEqual(origin);
  });
});

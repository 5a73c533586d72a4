import { describe, expect, test } from 'vitest';
import { addScenario } from '../../shared/document/edits/scenarios.ts';
import { setValue } from '../../shared/document/edits/values.ts';
import { type NewCase, newDocument } from '../../shared/document/new-document.ts';
import { provenanceOf } from '../../shared/document/origins.ts';
import { readDocument } from '../../shared/document/read.ts';
import { hasWorkers, isOfWorkers, shownMetrics } from '../../shared/document/workers.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { english } from '../../shared/language/en/english.ts';
import { sentence } from '../../shared/language/problems.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { frameOf } from '../../shared/model/frame.ts';
import { metricNames } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { assumptionPaths } from '../../shared/model/register.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { seedDocument, seedStructure } from '../seeds/seed.ts';

const given: NewCase = {
  home: { code: 'VNM', name: 'Vietnam', adjective: 'Vietnamese' },
  partner: { code: 'KOR', name: 'Korea', adjective: 'Korean' },
  currency: 'KRW',
  rate: 1364,
  base: 2024,
  exports: 25_600,
  imports: 55_900,
  workers: { stock: 61_200, wage: 30_000_000 },
  date: '2026-03-01',
};
const made = (more: Partial<NewCase> = {}) => {
  const outcome = newDocument(english, { ...given, ...more });
  if (!outcome.ok) throw new Error(outcome.problems.map((one) => sentence(english, one)).join('. '));
  return outcome.value;
};
const written = (document: ReturnType<typeof made>): string => {
  const text = writeDocument(document);
  if (!text.ok) throw new Error('it cannot be written');
  return text.value;
};
const valuesIn = (document: ReturnType<typeof made>) => {
  const projection = project(document.baseline.assumptions as Assumptions, frameOf(document));
  return (metric: Parameters<typeof seriesOf>[1]) => [...seriesOf(projection, metric)];
};

describe('a document of two countries', () => {
  test('opens again as it was written, origins and all', () => {
    const text = written(made());
    const read = readDocument(text, seedStructure);
    expect(read.ok && written(read.value.document)).toEqual(text);
  });

  test('stands at what was typed in its base year, and goes on from there in round numbers', () => {
    const of = valuesIn(made());
    expect(of('exports')[0]).toBeCloseTo(25_600, 9);
    expect(of('imports')[0]).toBeCloseTo(55_900, 9);
    expect(of('exports')[10]).toBeCloseTo(25_600 * 1.03 ** 10, 6);
    // A quota that keeps the stock.
    expect(of('workers').every((stock) => Math.abs(stock - 61_200) < 1)).toBe(true);
    // 61,200 workers, 30 m won, three tenths sent home, 1,364 won a dollar.
    expect(of('remittances')[0]).toBeCloseTo((61_200 * 30e6 * 0.3) / 1364 / 1e6, 6);
  });

  test('says of what was typed that it is a figure, and of all else that it is assumed', () => {
    const document = made();
    const sourced = assumptionPaths(idsIn(document.structure)).filter(
      (path) => provenanceOf(document, 'baseline', path).kind !== 'assumed',
    );
    const track = document.structure.tracks[0]!.id;
    expect(sourced.toSorted()).toEqual(
      [
        'base.exportShare',
        'base.totalTrade',
        'base.workers',
        'exchange.rate',
        `workers.tracks.${track}.wage`,
      ].toSorted(),
    );
    expect(document.figures.sources.map(({ publication }) => publication)).toEqual(['Entered by the analyst']);
  });

  test('has no word and no figure of the example', () => {
    const text = written(made());
    expect(text).not.toMatch(/cambodia|japan|JPY|\byen\b|khmer|trainee|RCEP/i);
    const own = new Set(
      seedDocument()
        .figures.items.filter(({ value }) => value > 100)
        .map(({ value }) => String(value)),
    );
    expect((text.match(/-?\d+\.?\d*/g) ?? []).filter((number) => own.has(number))).toEqual([]);
  });

  test('without workers has one empty track, and sends nothing home', () => {
    const document = made({ workers: null });
    expect(document.structure.tracks).toHaveLength(1);
    const of = valuesIn(document);
    expect(of('workers').every((stock) => stock === 0)).toBe(true);
    expect(of('remittances').every((sent) => sent === 0)).toBe(true);
  });

  test('projects finite numbers from any base year, whatever is typed within the ranges', () => {
    for (const base of [1990, 2024, 2050, 2058]) {
      for (const [exports, imports] of [
        [0, 1],
        [1, 0],
        [500_000, 400_000],
      ] as const) {
        const document = made({ base, exports, imports });
        const of = valuesIn(document);
        for (const metric of metricNames(idsIn(document.structure), document.structure)) {
          expect(of(metric).filter((value) => !Number.isFinite(value))).toEqual([]);
        }
      }
    }
  });
});

test.each([
  ['new.home', { home: { code: '', name: '', adjective: '' } }, /Home country: is empty, choose a country/],
  ['new.partner', { partner: given.home }, /is the home country, choose another/],
  ['new.partnerAdjective', { partner: { ...given.partner, adjective: ' ' } }, /is empty, give the word/],
  ['new.currency', { currency: '' }, /is empty, choose a currency/],
  ['new.rate', { rate: 0 }, /give how many KRW one US dollar costs/],
  ['new.base', { base: 2059 }, /a year from 1990 to 2058 is needed/],
  ['new.exports', { exports: 0, imports: 0 }, /there has to be trade/],
  ['new.wage', { workers: { stock: 10, wage: 0 } }, /give what a worker earns/],
])('is refused at %s in a sentence', (path, more, words) => {
  const outcome = newDocument(english, { ...given, ...more });
  expect(outcome.ok).toBe(false);
  if (outcome.ok) return;
  expect(outcome.problems[0]!.path).toBe(path);
  expect(sentence(english, outcome.problems[0]!)).toMatch(words);
});

describe('what is of workers', () => {
  const withQuota = (document: ReturnType<typeof made>) => {
    const track = document.structure.tracks[0]!.id;
    const added = addScenario(document, { name: 'First quota' });
    if (!added.ok) throw new Error('it cannot be added');
    const { id } = added.value.scenarios[0]!;
    const edited = setValue(added.value, { scenario: id, path: `workers.tracks.${track}.newQuota`, value: 500 });
    return edited.ok ? edited.value : document;
  };

  test('is out of sight until some scenario has workers or a quota for them', () => {
    const none = made({ workers: null });
    expect(hasWorkers(none)).toBe(false);
    const hidden = metricNames(idsIn(none.structure), none.structure).filter(
      (name) => !shownMetrics(none).includes(name),
    );
    expect(hidden).toEqual(['workers', 'workers:workersAbroad', 'departures', 'returns', 'movedOn', 'remittances']);
    expect(shownMetrics(none)).toBe(shownMetrics(made({ workers: null })));
    expect(hasWorkers(made())).toBe(true);
    expect(hasWorkers(withQuota(none))).toBe(true);
    expect(shownMetrics(withQuota(none))).toEqual(metricNames(idsIn(none.structure), none.structure));
  });

  test('is not where the first number of them is typed', () => {
    const paths = assumptionPaths(idsIn(made().structure)).filter((path) => path.includes('workers'));
    expect(paths.filter((path) => !isOfWorkers(path))).toEqual([
      'base.workers',
      'workers.tracks.workersAbroad.newQuota',
    ]);
  });
});

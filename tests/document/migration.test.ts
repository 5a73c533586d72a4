import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { readDocument } from '../../shared/document/read.ts';
import { frameOf } from '../../shared/model/frame.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { errorOf, goldenProjections, WORKED_METRICS } from '../helpers/golden.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { seedStructure } from '../seeds/seed.ts';

type Json = ReturnType<typeof JSON.parse>;

const sample = readFileSync(resolve('tests/document/samples/version-1.bilateral'), 'utf8');
const migrated = (edit: (json: Json) => void = () => undefined) => {
  const json = JSON.parse(sample);
  edit(json);
  return answerOf(readDocument(JSON.stringify(json), seedStructure));
};
const access = (document: ReturnType<typeof migrated>['document'], scenario: string) =>
  assumptionsOf(document, scenario).exports.access;

describe('a document of version 1', () => {
  test('gives the numbers of the worked cases in every scenario', () => {
    const { document } = migrated();
    for (const { name, metrics } of goldenProjections().cases.slice(0, 7)) {
      const projection = project(assumptionsOf(document, name), frameOf(document));
      for (const metric of WORKED_METRICS)
        seriesOf(projection, metric).forEach((value, t) => {
          expect(errorOf(value, metrics[metric]![t]!), `${name} ${metric} ${t}`).toBeLessThanOrEqual(1e-9);
        });
    }
  });

  test('has its cut, or the tariff it is taken from, as the preferential tariff that is left', () => {
    const { document } = migrated((json) => {
      json.baseline.assumptions.marketAccess = { ...json.baseline.assumptions.marketAccess, tariffCut: 0.005 };
      json.scenarios[0].changes = { 'marketAccess.initialTariff': 0.3 };
      json.scenarios[1].changes = { 'marketAccess.initialTariff': 0.3, 'marketAccess.tariffCut': 0.1 };
    });
    expect(access(document, 'growth-fades')).toMatchObject({ initialTariff: 0.02, preferentialTariff: 0.015 });
    expect(access(document, 'growth-stalls')).toMatchObject({ initialTariff: 0.3, preferentialTariff: 0.295 });
    expect(access(document, 'momentum-holds')).toMatchObject({ initialTariff: 0.3, preferentialTariff: 0.2 });
    expect(access(document, 'preferences-lost').preferentialTariff).toBe(0.08);
  });

  test('names its tracks as metrics of the tracks in its targets', () => {
    const { document } = migrated((json) => {
      json.targets = [{ metric: 'workersSkilled', value: 9000 }];
    });
    expect(document.targets).toEqual([{ metric: 'workers:skilled', value: 9000 }]);
  });

  test('keeps reasons and origins with the values they were said of', () => {
    const { baseline, scenarios } = migrated().document;
    expect(baseline.rationale['exchange.rate']).toBe('A round rate near that of 2024 and 2025');
    expect(Object.keys(scenarios.at(-1)!.rationale)).toContain('exports.access.preferentialTariff');
    expect(baseline.origins).toHaveProperty(['base.totalTrade']);
  });

  describe('with an uncertain tariff cut', () => {
    const uncertain = (apply: string, distribution: Json, more: readonly Json[] = []) =>
      migrated((json) => {
        json.uncertainty.inputs = [
          { path: 'marketAccess.tariffCut', apply, distribution },
          { path: 'workers.exchangeRate', apply: 'factor', distribution: { kind: 'normal', mean: 1, sd: 0.1 } },
          ...more,
        ];
        json.uncertainty.correlations = [{ a: 'workers.exchangeRate', b: 'marketAccess.tariffCut', rho: 0.5 }];
      });

    test('has the mirrored distribution of the tariff that is left, its correlations turned, and a note', () => {
      const { document, notes } = uncertain('shift', { kind: 'triangular', min: -0.01, mode: 0.005, max: 0.02 });
      expect(document.uncertainty.inputs[0]).toEqual({
        path: 'exports.access.preferentialTariff',
        apply: 'shift',
        distribution: { kind: 'triangular', min: -0.02, mode: -0.005, max: 0.01 },
      });
      expect(document.uncertainty.inputs[1]!.path).toBe('exchange.rate');
      expect(document.uncertainty.correlations).toEqual([
        { a: 'exchange.rate', b: 'exports.access.preferentialTariff', rho: -0.5 },
      ]);
      expect(notes).toEqual([{ code: 'cutMirrored' }]);
    });

    test.each([
      ['a factor', 'factor', { kind: 'uniform', min: 0.5, max: 1.5 }],
      ['a lognormal', 'shift', { kind: 'lognormal', median: 0.01, gsd: 1.5 }],
    ])('leaves %s out with its correlations, and says so', (_, apply, distribution) => {
      const { document, notes } = uncertain(apply, distribution);
      expect(document.uncertainty.inputs.map(({ path }) => path)).toEqual(['exchange.rate']);
      expect(document.uncertainty.correlations).toEqual([]);
      expect(notes).toEqual([{ code: 'cutLeftOut' }]);
    });

    test('leaves an uncertain tariff out, and says so', () => {
      const tariff = {
        path: 'marketAccess.initialTariff',
        apply: 'shift',
        distribution: { kind: 'normal', mean: 0, sd: 0.01 },
      };
      const { document, notes } = uncertain('shift', { kind: 'uniform', min: 0, max: 0.01 }, [tariff]);
      expect(document.uncertainty.inputs).toHaveLength(2);
      expect(notes).toEqual([{ code: 'cutMirrored' }, { code: 'tariffLeftOut' }]);
    });
  });

  test.each([
    ['no assumptions', (json: Json) => delete json.baseline.assumptions],
    [
      'scenarios that are no list',
      (json: Json) => {
        json.scenarios = { a: 1 };
      },
    ],
    [
      'a cut that is a text',
      (json: Json) => {
        json.baseline.assumptions.marketAccess.tariffCut = 'much';
      },
    ],
    [
      'tracks that are a list',
      (json: Json) => {
        json.baseline.assumptions.workers.tracks = [];
      },
    ],
    [
      'changes that are null',
      (json: Json) => {
        json.scenarios[0].changes = null;
      },
    ],
    [
      'uncertainty that is none',
      (json: Json) => {
        json.uncertainty = 3;
      },
    ],
    [
      'inputs of anything',
      (json: Json) => {
        json.uncertainty.inputs = [null, 3, { path: 'marketAccess.tariffCut' }];
      },
    ],
  ])('that has %s is refused by its path, not by a failure', (_, edit) => {
    const json = JSON.parse(sample);
    edit(json);
    const read = readDocument(JSON.stringify(json), seedStructure);
    expect(read.ok).toBe(false);
  });
});

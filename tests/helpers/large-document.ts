import { documentSchema, type ScenarioDocument } from '../../shared/document/schema.ts';
import { firstCase } from '../seeds/seed.ts';

const TRACKS = 8;
const GROUPS = 20;
const INPUTS = 10;
const METRICS = 20;

const ids = (stem: string, count: number): readonly string[] => Array.from({ length: count }, (_, k) => `${stem}${k}`);
const listed = (names: readonly string[]) => names.map((id) => ({ id, name: `Own ${id}` }));

/** Half of the groups follow the whole; the others have a path or tariffs of their own. */
const goods = (flow: 'exports' | 'imports') =>
  Object.fromEntries(
    ids(flow, GROUPS).map((id, k) => [
      id,
      {
        share: 1 / GROUPS,
        growth: k % 2 === 0 ? null : { shape: 'fade', from: 0.02 * (k % 7), to: 0.03, halfLife: 2 + (k % 3) },
        overrides: k % 5 === 0 ? { 2026: 0.04 } : {},
        access:
          k % 4 === 0
            ? {
                initialTariff: 0.01 * (k % 3),
                mfnTariff: 0.05,
                preferentialTariff: 0.01,
                utilisation: 0.7,
                startYear: 2028,
                phaseInYears: 3,
                elasticity: 1.2,
              }
            : null,
      },
    ]),
  );

const FORMULAS = [
  'exports:exports0 / exports',
  'trade - prev(trade, trade)',
  'remittances / input0',
  'if(balance > 0, balance / input1, 0)',
  'total(fdi) / (1 + exchange.rate / 1000)',
];

/**
 * A document as large as one is meant to stay fluid: the first case with 8 tracks, 20 groups on either flow, 10 inputs
 * and 20 metrics of its own, and so many scenarios of twenty changes each.
 */
export function largeDocument(scenarios = 7): ScenarioDocument {
  const seed = JSON.parse(JSON.stringify(firstCase()));
  const { structure, baseline } = seed;
  const { assumptions } = baseline;
  const { trainee, ...tracks } = assumptions.workers.tracks;
  const more = ids('track', TRACKS - 3);
  structure.tracks.push(...listed(more).map((one) => ({ ...one, help: '' })));
  assumptions.workers.tracks = {
    trainee,
    ...tracks,
    ...Object.fromEntries(
      more.map((id, k) => [id, { ...trainee, initialShare: 0, annualQuota: 100 * k, newQuota: 150 * k }]),
    ),
  };
  for (const flow of ['exports', 'imports'] as const) {
    structure.goods[flow] = listed(ids(flow, GROUPS));
    assumptions[flow].groups = goods(flow);
  }
  structure.inputs = listed(ids('input', INPUTS)).map((one) => ({ ...one, unit: 'USD m', kind: 'flow' }));
  assumptions.inputs = Object.fromEntries(
    ids('input', INPUTS).map((id, k) => [
      id,
      { base: 1000 * (k + 1), growth: { shape: 'fade', from: 0.05, to: 0.02, halfLife: 3 }, values: {} },
    ]),
  );
  structure.metrics = listed(ids('metric', METRICS)).map((one, k) => ({
    ...one,
    unit: '1',
    kind: 'ratio',
    better: 'higher',
    formula: FORMULAS[k % FORMULAS.length]!,
  }));
  seed.scenarios = ids('scenario-', scenarios).map((id, n) => ({
    id,
    name: `Scenario ${n}`,
    notes: 'What the scenario supposes, in a sentence of about the length that analysts write.',
    changes: {
      ...Object.fromEntries(
        ids('exports', GROUPS)
          .filter((_, k) => k % 2 === 1)
          .map((of) => [`exports.groups.${of}.growth.to`, 0.03 + n / 10_000]),
      ),
      'exports.growth.to': 0.04 + n / 10_000,
      'imports.growth.to': 0.04 + n / 10_000,
      'workers.tracks.trainee.newQuota': 5000 + n,
      'investment.conversionRate': 0.03 + n / 10_000,
      'investment.jobsPerProject': 200 + n,
      'skills.tvetGraduates': 100 + n,
      'exports.access.elasticity': 1 + n / 1000,
      'exchange.rate': 140 + n / 10,
      'inputs.input0.base': 1000 + n,
      discountRate: 0.03 + n / 10_000,
    },
    rationale: { 'skills.tvetGraduates': 'Proposed by an expert quoted in the source.' },
  }));
  seed.targets = [];
  return documentSchema.parse(seed);
}

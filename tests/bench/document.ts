import { readFileSync } from 'node:fs';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedStructure } from '../seeds/seed.ts';
import { report, time } from './timing.ts';

const SCENARIOS = 200;

/** The first case with as many scenarios as a document may hold, each with twenty changes and their reasons. */
function large(seed: ScenarioDocument): ScenarioDocument {
  const scenarios = Array.from({ length: SCENARIOS - 1 }, (_, n) => ({
    id: `scenario-${n}`,
    name: `Scenario ${n}`,
    notes: 'What the scenario supposes, in a sentence of about the length that analysts write.',
    changes: {
      'exports.growth': { shape: 'fade', from: 0.198, to: 0.04 + n / 10_000, halfLife: 2 + n / 100 },
      shocks: [{ year: 2027, flow: 'exports', size: -0.1 - n / 1000, halfLife: 2, group: null }],
      'exports.overrides': { 2026: 0.1 + n / 1000, 2027: 0.09 },
      'workers.tracks.trainee.newQuota': 5000 + n,
      'workers.tracks.trainee.fillRate': 0.9 - n / 1000,
      'workers.tracks.trainee.wage': 1_900_000 + n,
      'workers.tracks.skilled.newQuota': 3000 + n,
      'workers.tracks.skilled.quotaGrowth': n / 1000,
      'workers.tracks.seasonal.newQuota': 1000 + n,
      'exchange.rate': 140 + n / 10,
      'investment.zones': n % 10,
      'investment.conversionRate': 0.03 + n / 10_000,
      'investment.capexPerProject': 5 + n / 100,
      'investment.jobsPerProject': 200 + n,
      'investment.incentiveUplift': n / 200,
      'skills.tvetGraduates': 100 + n,
      'skills.returneeShare': n / 1000,
      'exports.access.elasticity': 1 + n / 100,
      'base.totalTrade': 2000 + n,
      discountRate: 0.03 + n / 10_000,
    },
    rationale: { 'investment.zones': 'Proposed by an expert quoted in the source.' },
  }));
  return { ...seed, scenarios };
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(sentenceOf).join('\n'));
  return outcome.value;
}

export function benchDocument(): void {
  const seed = value(readDocument(readFileSync('tests/fixtures/first-case.bilateral'), seedStructure)).document;
  const bytes = new TextEncoder().encode(value(writeDocument(large(seed))));
  let document = seed;
  report(
    `read, validate, resolve ${SCENARIOS} scenarios (${Math.round(bytes.length / 1024)} KiB)`,
    time(() => {
      document = value(readDocument(bytes, seedStructure)).document;
      for (const { id } of document.scenarios) assumptionsOf(document, id);
    }),
    50,
  );
  report(
    `write ${SCENARIOS} scenarios`,
    time(() => value(writeDocument(document))),
    20,
  );
}

/** Documents that are refused, from bytes to the list of problems. */
export function benchRefusals(): void {
  const text = readFileSync('tests/fixtures/first-case.bilateral', 'utf8');
  const kinds: readonly (readonly [string, string])[] = [
    ['truncated', text.slice(0, -100)],
    ['out of range', text.replace('"totalTrade": 2000', '"totalTrade": -1')],
    [
      '15 MiB of one text, cut off',
      text.replace('"notes": "', `"notes": "${'x'.repeat(15 * 1024 * 1024)}`).slice(0, -9),
    ],
    ['nested a million deep', '['.repeat(1_000_000)],
    ['100,000 scenarios', `{"scenarios": [${'{"id": "a", "changes": {}},'.repeat(100_000)}`],
  ];
  for (const [kind, content] of kinds) {
    const bytes = new TextEncoder().encode(content);
    report(
      `refuse a document: ${kind}`,
      time(() => {
        if (readDocument(bytes, seedStructure).ok) throw new Error(`${kind} must be refused`);
      }),
      100,
    );
  }
}

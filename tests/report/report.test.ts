import { describe, expect, test } from 'vitest';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { wordsOf } from '../../shared/language/sentence.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { hostileDocument, reportIn, scenarioIds } from '../helpers/reports.ts';
import { firstCase, seedDocument } from '../seeds/seed.ts';

const findings = (document: ScenarioDocument, choices: Parameters<typeof reportIn>[1] = {}) =>
  Object.fromEntries(
    reportIn(document, choices).report.findings.map(({ kind, sentence, more }) => [
      kind,
      [sentence, more].map(wordsOf).join(' ').trim(),
    ]),
  );
const certain = (document: ScenarioDocument): ScenarioDocument => ({
  ...document,
  uncertainty: {
    ...document.uncertainty,
    inputs: [],
    correlations: [],
    noise: { exports: { sd: 0, persistence: 0 }, imports: { sd: 0, persistence: 0 }, correlation: 0 },
  },
});

describe('the findings of a report', () => {
  test('are one of each kind, in the order of their weight, and at most five', () => {
    expect(reportIn(seedDocument()).report.findings.map(({ kind }) => kind)).toEqual([
      'leader',
      'difference',
      'target',
      'matters',
      'assumed',
    ]);
    const targets = [4000, 5000, 6000, 7000].map((value) => ({ metric: 'trade', value }) as const);
    expect(reportIn({ ...seedDocument(), targets }).report.findings).toHaveLength(5);
    expect(findings({ ...seedDocument(), targets: [] })).not.toHaveProperty('target');
  });

  test('have number, unit, year and range, and say what nobody decides', () => {
    const { leader } = findings(seedDocument());
    expect(leader).toMatch(/^Trade in 2035 is highest in Momentum holds, at 11,709 million US dollars \(90% range /);
    expect(leader).toMatch(/The baseline, Growth fades, comes to 5,564 million US dollars \(90% range /);
    expect(leader).toMatch(/Momentum holds supposes other outside conditions, which nobody decides/);
    expect(leader).toMatch(/Zones and incentives is highest, at 5,866 million US dollars\.$/);
  });

  test('name the largest difference to the baseline with its parts, which add up to it', () => {
    expect(findings(seedDocument()).difference).toBe(
      'Trade in 2035 is 6,145 million US dollars higher in Momentum holds than in Growth fades: imports growth adds 3,217 and exports growth adds 2,928.',
    );
  });

  test('a chance is one of the draws, never a certainty', () => {
    const { target } = findings(seedDocument(), { year: 2030 });
    expect(target).toMatch(
      /^The chance that trade in 2030 reaches 5,000 million US dollars or more is \d+% in Growth fades/,
    );
    expect(target).toMatch(/smallest in Growth stalls, at <1%\.$/);
  });

  test('without uncertainty there are neither ranges nor chances, and levers are what matters', () => {
    const { leader, target, matters } = findings(certain(seedDocument()));
    expect(leader).not.toMatch(/range/);
    expect(target).toMatch(
      /^Trade in 2035 reaches 5,000 million US dollars or more in .*a projection and no chance\.$/,
    );
    expect(matters).toMatch(/^Of the \d+ levers, .* In Growth fades, each lever alone, over its range\.$/);
  });

  test('one scenario is compared with nothing', () => {
    const document = seedDocument();
    const { leader, difference, target } = findings(document, { scenarios: [document.baseline.id] });
    expect(leader).toMatch(
      /^Trade in 2035 is 5,564 million US dollars \(90% range .*\) in Growth fades, the one scenario shown\.$/,
    );
    expect(difference).toBeUndefined();
    expect(target).toMatch(/ in Growth fades\.$/);
  });

  test('what is the same everywhere is said so, and nobody leads', () => {
    expect(findings(seedDocument(), { year: 2024 }).leader).toMatch(
      /^Trade in 2024 is the same in all 9 scenarios: 2,000 /,
    );
    expect(findings(seedDocument(), { year: 2024 }).difference).toBe(
      'No scenario shown moves trade in 2024 away from the baseline.',
    );
  });

  test('without a direction the highest does not lead', () => {
    const { report } = reportIn(seedDocument(), { metrics: ['exportsConcentration'] });
    expect(report.findings[0]?.lead).toBe('Where it is highest');
  });

  test('a metric that is not defined is said to be so, and written as a dash', () => {
    const document = seedDocument();
    const ratio = {
      id: 'ratio',
      name: 'Ratio',
      unit: '1',
      kind: 'ratio',
      better: null,
      formula: 'trade / (exports - exports)',
    };
    const structure = { ...document.structure, metrics: [ratio] } as unknown as ScenarioDocument['structure'];
    const { report } = reportIn({ ...document, structure }, { metrics: ['ratio' as MetricName] });
    expect(wordsOf(report.findings[0]!.sentence)).toBe('Ratio in 2035 is not defined in any of the scenarios shown.');
    expect(report.comparison.rows[0]?.cells[0]?.text).toBe('–');
    expect(report.comparison.undefinedSomewhere).toBe(true);
    expect(JSON.stringify(report)).not.toMatch(/NaN/);
  });

  test('in prices of the base year money says so, and targets stay amounts of their day', () => {
    const { report } = reportIn(seedDocument(), { prices: 'base' });
    expect(report.comparison.metrics[0]?.unit).toBe('2024 USD m');
    expect(report.prices).toBe('Money is in prices of 2024.');
    expect(findings(seedDocument(), { prices: 'base' }).target).toBe(findings(seedDocument()).target);
  });
});

describe('the parts of a report', () => {
  const { report } = reportIn(seedDocument());

  test('compare every scenario with the baseline, in the units of the metrics', () => {
    const { rows, metrics } = report.comparison;
    expect(metrics.map(({ label, unit }) => `${label}, ${unit}`)).toEqual([
      'Trade, USD m',
      'Balance, USD m',
      'Workers, persons',
    ]);
    expect(rows[0]?.cells.map(({ difference }) => difference)).toEqual(['', '', '']);
    expect(rows.find(({ id }) => id === 'momentum-holds')?.cells[0]).toMatchObject({
      text: '11,709',
      difference: '+6,145',
    });
  });

  test('list what differs with the reason that was given', () => {
    const stalls = report.differing.find(({ id }) => id === 'growth-stalls');
    expect(stalls?.differing[0]).toMatchObject({ from: '5%', to: '2%' });
    expect(stalls?.differing[0]?.reason).toMatch(/^Little more than prices/);
  });

  test('name the place in the source of every figure that a value rests on', () => {
    const [source] = report.sources;
    expect(source?.publication).toBe('Khmer Times');
    expect(source?.date).toMatch(/date inferred$/);
    const base = source?.figures.find(({ label }) => label === 'Trade 2024');
    expect(base).toMatchObject({ value: 'more than 2,000 USD m', where: 'line 8' });
  });

  test('say first what moves the metric most, and whether it is assumed', () => {
    expect(report.assumed[0]).toMatchObject({ path: 'exports.growth.to', assumed: true });
    const base = report.assumed.find(({ path }) => path === 'base.totalTrade');
    expect(base).toMatchObject({ assumed: false, value: '2,000 USD m' });
    expect(base?.origin).toMatch(/Khmer Times, line 8/);
  });

  test('ask what was typed, and else what the document notes of itself', () => {
    expect(report.question.join(' ')).toMatch(/^A starting point made from one newspaper article/);
    expect(reportIn(seedDocument(), { question: 'Is it enough?\n\nBy when?' }).report.question).toEqual([
      'Is it enough?',
      'By when?',
    ]);
  });

  test('say what made them', () => {
    expect(report.made).toBe(
      'Made with Bilateral 1.2.3 on 30 November 2026 from the document with the hash 0123456789abcdef (SHA-256, first 16 digits). 10,000 draws, seed 42.',
    );
  });
});

test('any document has a report: fifty scenarios, hostile names, goods in groups or none', () => {
  const document = seedDocument();
  const many = Array.from({ length: 49 }, (_, k) => ({
    ...document.scenarios[k % 8]!,
    id: `s-${k}`,
    name: `Scenario ${k}`,
  }));
  const fifty = reportIn({ ...document, scenarios: many } as ScenarioDocument).report;
  expect(fifty.comparison.rows).toHaveLength(50);
  expect(fifty.differing).toHaveLength(49);
  const hostile = hostileDocument(document);
  expect(reportIn(hostile).report.comparison.rows).toHaveLength(scenarioIds(hostile).length);
  expect(reportIn(firstCase()).report.findings).toHaveLength(5);
});

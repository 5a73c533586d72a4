import fc from 'fast-check';
import type { ExportSubject } from '../../../main/exports/subject.ts';
import { namesIn } from '../../../main/names.ts';
import { assumptionsOf, saysPath, valueAtPath, withValue } from '../../../shared/document/changes.ts';
import { differences } from '../../../shared/document/differences.ts';
import { documentSchema, type Scenario, type ScenarioDocument } from '../../../shared/document/schema.ts';
import { type ExportChoices, STANDARD_CHOICES } from '../../../shared/exports/choices.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { isStructure } from '../../../shared/model/equations/model.ts';
import { assumptionAt, assumptionPaths } from '../../../shared/model/register.ts';
import { idsIn, type Structure } from '../../../shared/model/structure.ts';
import { arbitraryDocument } from '../../helpers/arbitraries.ts';
import { goldenProjections, readGolden } from '../../helpers/golden.ts';
import { seedDocumentText, seedStructure } from '../../seeds/seed.ts';

/** The seed, with fewer draws: what is drawn is the engine's, and asked of it elsewhere. */
export function seed(): ScenarioDocument {
  const document = documentSchema.parse(JSON.parse(seedDocumentText));
  return { ...document, uncertainty: { ...document.uncertainty, draws: 100 } };
}

/** What the dialog would hand over, of all scenarios. */
export function subjectOf(document: ScenarioDocument, choices: Partial<ExportChoices> = {}): ExportSubject {
  return {
    document,
    names: namesIn(document),
    choices: {
      ...STANDARD_CHOICES,
      scenarios: document.scenarios.map(({ id }) => id),
      year: document.horizon.end,
      metrics: ['trade', 'workers'],
      formulas: true,
      ...choices,
    },
    made: { version: '1.2.3', hash: '0123456789abcdef', date: '2026-11-30' },
  };
}

/** What people may call a scenario. */
export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(1,1)',
  '-2+3',
  '_x0041_ and _x005F_',
  '日本との協定',
  'កម្ពុជា–ជប៉ុន',
  'اتفاقية التجارة',
  'Rise 📈 & <fall> "quoted" \'single\'',
  ']]>&amp;</t></si>',
  'Summary',
  'summary',
  'History',
  "'",
  '[]:*?/\\',
  `${'long '.repeat(39)}name`,
  `${'x'.repeat(30)}😀`,
];

/** A document in which scenarios and tracks are called so. */
export function hostile(): ScenarioDocument {
  const document = seed();
  const [template] = document.scenarios;
  return {
    ...document,
    title: HOSTILE[0]!,
    notes: `one line\nanother = ${HOSTILE[4]}`,
    scenarios: HOSTILE.map((name, k) => ({ ...template!, id: `s-${k}`, name, notes: name })),
    structure: {
      ...document.structure,
      tracks: document.structure.tracks.map((track, k) => ({ ...track, name: HOSTILE[k]! })),
    },
  };
}

interface Worked {
  readonly name: string;
  readonly structure: Structure;
  readonly base: number;
  readonly end: number;
  readonly assumptions: Assumptions;
}

/** Worked cases as documents: those of one structure and horizon as scenarios of one. */
export function workedDocuments(): readonly ScenarioDocument[] {
  const { horizon, cases } = goldenProjections();
  const groups = new Map<string, Worked[]>();
  const worked: readonly Worked[] = [
    ...cases.map(({ name, assumptions }) => ({
      name,
      structure: { ...seedStructure, inputs: [], metrics: [] },
      base: horizon.base,
      end: horizon.end,
      assumptions,
    })),
    ...workedCases(),
  ];
  for (const one of worked) {
    const key = JSON.stringify([one.structure, one.base, one.end]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(documentOf);
}

function workedCases(): readonly Worked[] {
  type Named = { id: string };
  interface Case {
    name: string;
    assumptions: Assumptions;
    document: {
      base: number;
      end: number;
      tracks: string[];
      goods: Record<'exports' | 'imports', Named[]>;
      inputs: Named[];
      metrics: { id: string; formula: string }[];
    };
  }
  const { cases } = readGolden<{ cases: Case[] }>('model-2/projections');
  const named = <T extends Named>(all: readonly T[]) => all.map((one) => ({ ...one, name: `Name of ${one.id}` }));
  return cases.map(({ name, assumptions, document: { base, end, tracks, goods, inputs, metrics } }) => ({
    name,
    base,
    end,
    assumptions,
    structure: {
      ...seedStructure,
      tracks: named(tracks.map((id) => ({ id, help: '' }))),
      goods: { exports: named(goods.exports), imports: named(goods.imports) },
      inputs: named(inputs).map((one) => ({ ...one, unit: '', kind: 'stock' as const })),
      metrics: named(metrics).map((one) => ({ ...one, unit: '', kind: 'flow' as const, better: 'higher' as const })),
    },
  }));
}

function documentOf([first, ...others]: readonly Worked[]): ScenarioDocument {
  const { structure, base, end, name, assumptions } = first!;
  return {
    format: 'bilateral',
    version: 2,
    model: 2,
    title: 'Worked cases',
    notes: '',
    horizon: { base, end },
    structure,
    figures: { dataset: 'none', sources: [], facts: [], items: [] },
    baseline: { id: 'first', name, notes: '', assumptions, origins: {}, rationale: {} },
    scenarios: others.map((one, k) => ({
      id: `case-${k}`,
      name: one.name,
      notes: '',
      changes: Object.fromEntries(
        differences(assumptions, one.assumptions).map((path) => [path, valueAtPath(one.assumptions, path)]),
      ),
      rationale: {},
    })),
    uncertainty: {
      seed: 1,
      draws: 50,
      inputs: [],
      correlations: [],
      noise: { exports: { sd: 0, persistence: 0 }, imports: { sd: 0, persistence: 0 }, correlation: 0 },
    },
    targets: [],
  };
}

export const generatedDocuments = (count: number): readonly ScenarioDocument[] =>
  fc.sample(arbitraryDocument(), { numRuns: count, seed: 12 });

/** A number that is typed in the sheet, and in the document. */
export interface Typed {
  readonly scenario: string;
  readonly path: string;
  readonly value: number;
}

/** Five numbers that are not fixed: the first in the baseline, where another scenario follows it; the others anywhere. */
export function fiveTyped(document: ScenarioDocument): readonly Typed[] {
  const { baseline, scenarios } = document;
  const free = (scenario: string) =>
    assumptionPaths(idsIn(document.structure)).filter(
      (path) => !isStructure(path) && typeof valueAtPath(assumptionsOf(document, scenario), path) === 'number',
    );
  const ofBaseline = free(baseline.id).filter((path) => scenarios.every(({ changes }) => !saysPath(changes, path)));
  const spread = <T>(all: readonly T[], count: number) =>
    Array.from({ length: Math.min(count, all.length) }, (_, k) => all[Math.floor(((k + 0.5) / count) * all.length)]!);
  const others = (scenarios.length === 0 ? [baseline] : scenarios).flatMap(({ id }) =>
    free(id).map((path) => ({ scenario: id, path })),
  );
  const chosen = [...spread(ofBaseline, 1).map((path) => ({ scenario: baseline.id, path })), ...spread(others, 4)];
  return chosen.map(({ scenario, path }) => {
    const { min, max } = assumptionAt(path);
    const value = valueAtPath(assumptionsOf(document, scenario), path) as number;
    const moved = value === 0 ? Math.min(max, 0.01) : value * 1.05;
    return { scenario, path, value: moved > max || moved < min ? value * 0.95 : moved };
  });
}

/** The document with these numbers. */
export function withNumbers(document: ScenarioDocument, typed: readonly Typed[]): ScenarioDocument {
  let result = document;
  for (const one of typed) result = withNumber(result, one);
  return result;
}

function withNumber(document: ScenarioDocument, { scenario, path, value }: Typed): ScenarioDocument {
  const { baseline, scenarios } = document;
  if (scenario === baseline.id) {
    const assumptions = withValue(baseline.assumptions as Assumptions, path, value);
    return { ...document, baseline: { ...baseline, assumptions } };
  }
  const changed = ({ changes }: Scenario): Scenario['changes'] => {
    const whole = Object.keys(changes).find((key) => path.startsWith(`${key}.`));
    if (whole === undefined) return { ...changes, [path]: value };
    const inside = structuredClone(changes[whole]) as Record<string, unknown>;
    inside[path.slice(whole.length + 1)] = value;
    return { ...changes, [whole]: inside };
  };
  return {
    ...document,
    scenarios: scenarios.map((one) => (one.id === scenario ? { ...one, changes: changed(one) } : one)),
  };
}

import { assumptionsOf, saysPath, valueAtPath } from '../../../shared/document/changes.ts';
import type { Baseline, Scenario, ScenarioDocument } from '../../../shared/document/schema.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import { isStructure } from '../../../shared/model/equations/model.ts';
import { partOfWhole } from '../../../shared/model/explain/tell.ts';
import {
  type AssumptionPath,
  assumptionAt,
  assumptionPaths,
  GROUPS,
  type Group,
  INNER_RANGES,
  type WholePath,
  wholeAround,
  wholeAt,
  wholePaths,
} from '../../../shared/model/register.ts';
import { idsIn } from '../../../shared/model/structure.ts';

/** An assumption of all scenarios, or a part of a value that is set as a whole. */
export interface AssumptionRow {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: 'percent' | 'year' | 'number';
  /** Only the program can change it: formulas stand as it says. */
  readonly fixed: boolean;
  readonly range: readonly [number, number] | null;
  /** In the order of the scenarios. */
  readonly values: readonly ScenarioValue[];
  /** What reasons are given for. */
  readonly reasonPath: string;
}

export interface ScenarioValue {
  /** A number, a word of the structure, or null where the scenario has none. */
  readonly value: number | string | null;
  /** By the scenario itself; the baseline says everything. */
  readonly says: boolean;
}

export interface AssumptionSection {
  readonly group: Group;
  readonly rows: readonly AssumptionRow[];
}

export type AnyScenario = Baseline | Scenario;

/** Every assumption that one of the scenarios has, under the headings of the program. */
export function assumptionSections(
  names: Names<AllWords>,
  document: ScenarioDocument,
  scenarios: readonly AnyScenario[],
): readonly AssumptionSection[] {
  const ids = idsIn(document.structure);
  const make = rowMaker(names, document, scenarios);
  const rows = new Map<Group, AssumptionRow[]>(GROUPS.map((group) => [group, []]));
  const entered = new Set<WholePath>();
  const enterWhole = (path: WholePath): void => {
    if (entered.has(path)) return;
    entered.add(path);
    rows.get(wholeAt(path).group)!.push(...make.ofWhole(path));
  };
  for (const path of assumptionPaths(ids)) {
    const whole = wholeAround(path);
    if (whole) enterWhole(whole);
    rows.get(assumptionAt(path).group)!.push(...make.of(path));
  }
  for (const path of wholePaths(ids)) enterWhole(path);
  return GROUPS.flatMap((group) => (rows.get(group)!.length === 0 ? [] : [{ group, rows: rows.get(group)! }]));
}

function rowMaker(names: Names<AllWords>, document: ScenarioDocument, scenarios: readonly AnyScenario[]) {
  const { assumptionsPanel, workbook, units } = names.words;
  const assumptions = scenarios.map(({ id }) => assumptionsOf(document, id));
  const says = (scenario: AnyScenario, path: string) => !('changes' in scenario) || saysPath(scenario.changes, path);
  const valuesAt = (path: string): readonly unknown[] => assumptions.map((one) => valueAtPath(one, path));
  /** A row, unless no scenario has anything there. */
  const row = (
    path: string,
    more: Omit<AssumptionRow, 'path' | 'values' | 'reasonPath'> & { readonly reasonPath?: string },
    wordOf: (value: unknown) => string = () => units.none,
    at = path,
  ): readonly AssumptionRow[] => {
    const found = valuesAt(at);
    if (found.every((value) => value === undefined)) return [];
    const values = found.map((value, k) => ({
      value: value === undefined ? null : typeof value === 'number' ? value : wordOf(value),
      says: says(scenarios[k]!, at),
    }));
    const fixed = more.fixed || found.every((value) => typeof value !== 'number');
    return [{ reasonPath: path, ...more, fixed, path, values }];
  };
  const word = { unit: '', kind: 'number', fixed: true, range: null } as const;

  const of = (path: AssumptionPath): readonly AssumptionRow[] => {
    const { min, max, calendarYear } = assumptionAt(path);
    const unit = names.fieldUnit(path);
    const kind = unit === '%' ? 'percent' : calendarYear ? 'year' : 'number';
    const { label } = names.assumption(path);
    return row(path, { label, unit, kind, fixed: isStructure(path), range: [min, max] });
  };

  /** A number inside a value that is set as a whole. */
  const inner = (path: string, range: { readonly min: number; readonly max: number }, reasonPath: string) => {
    const { label, unit } = partOfWhole(names, path)!;
    const kind = unit === '1' ? 'percent' : unit === 'year' ? 'year' : 'number';
    const shown = { label, unit: units.heading(unit), kind } as const;
    return row(path, { ...shown, fixed: isStructure(path), range: [range.min, range.max], reasonPath }, lasts);
  };
  const lasts = () => workbook.shock.halfLife;

  const byYear = (path: WholePath, range: { readonly min: number; readonly max: number }) => {
    const years = new Set(valuesAt(path).flatMap((value) => Object.keys((value as object | null | undefined) ?? {})));
    return [...years].toSorted().flatMap((year) => inner(`${path}.${year}`, range, path));
  };

  const shocks = () => {
    const count = Math.max(...valuesAt('shocks').map((value) => (value as readonly unknown[]).length));
    return Array.from({ length: count }, (_, k) => [
      ...inner(`shocks.${k}.year`, INNER_RANGES.shockSize, 'shocks'),
      ...row(`shocks.${k}.flow`, { ...word, label: workbook.shock.flow(k + 1), reasonPath: 'shocks' }, flowWord),
      ...row(`shocks.${k}.group`, { ...word, label: workbook.shock.group(k + 1), reasonPath: 'shocks' }, goodsWord),
      ...inner(`shocks.${k}.size`, INNER_RANGES.shockSize, 'shocks'),
      ...inner(`shocks.${k}.halfLife`, INNER_RANGES.shockHalfLife, 'shocks'),
    ]).flat();
  };
  const flowWord = (flow: unknown) => assumptionsPanel.flows[flow as keyof typeof assumptionsPanel.flows];
  const goodsWord = (group: unknown) => {
    if (group === null) return assumptionsPanel.allGoods;
    const { exports, imports } = names.structure.goods;
    return [...exports, ...imports].find(({ id }) => id === group)?.name ?? String(group);
  };

  const ofWhole = (path: WholePath): readonly AssumptionRow[] => {
    const label = names.label(path);
    switch (wholeAt(path).whole) {
      case 'growth': {
        const shape = (value: unknown) =>
          value === null
            ? workbook.path.asTheWhole
            : assumptionsPanel.shapes[(value as { shape: keyof typeof assumptionsPanel.shapes }).shape];
        return row(path, { ...word, label: workbook.shapeOf(label) }, shape);
      }
      case 'access': {
        const own = (value: unknown) => (value === null ? workbook.access.asTheWhole : workbook.access.own);
        return row(path, { ...word, label }, own);
      }
      case 'track':
        return row(path, { ...word, label }, (to) => (to === null ? assumptionsPanel.goHome : names.track(String(to))));
      case 'overrides':
        return byYear(path, INNER_RANGES.override);
      case 'values':
        return byYear(path, INNER_RANGES.knownValue);
      case 'shocks':
        return shocks();
    }
  };
  return { of, ofWhole };
}

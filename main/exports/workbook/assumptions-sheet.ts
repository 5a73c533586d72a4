import { provenanceOf } from '../../../shared/document/origins.ts';
import { ownReason, reasonText } from '../../../shared/document/rationale.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import { isAssumptionPath } from '../../../shared/model/register.ts';
import { originText } from '../../../shared/wording/provenance-text.ts';
import { type AnyScenario, type AssumptionRow, assumptionSections } from './assumption-rows.ts';
import { typedFormat } from './number-formats.ts';
import { cell, type Limit, line, type Row, type Sheet, type SheetCell, type Style } from './sheet.ts';

export interface AssumptionsContent {
  readonly names: Names<AllWords>;
  readonly document: ScenarioDocument;
  /** Name of the sheet. */
  readonly name: string;
  /** The baseline first. */
  readonly scenarios: readonly AnyScenario[];
  /** Whether the workbook computes from these cells. */
  readonly computes: boolean;
  readonly nameOf: (scenarioId: string, path: string) => string;
}

const FIRST_SCENARIO_COLUMN = 3;

/**
 * All assumptions, the scenarios side by side: what a scenario changes is marked, and what it does not change follows the
 * baseline's cell; where values come from, and why they were chosen.
 */
export function assumptionsSheet(content: AssumptionsContent): Sheet {
  const { names, document, name, scenarios, computes } = content;
  const { workbook } = names.words;
  const sections = assumptionSections(names, document, scenarios);
  const rows: Row[] = [
    line(workbook.sheets.assumptions, 'title'),
    line(computes ? workbook.assumptionsCompute : workbook.assumptionsValues, 'note'),
    legend(content),
    heads(content),
  ];
  const headRow = rows.length;
  const limits: Limit[] = [];
  let above = '';
  for (const section of sections) {
    rows.push(line(names.group(section.group), 'section'));
    for (const row of section.rows) {
      if (computes) limits.push(...limitOf(content, row, rows.length));
      rows.push(assumptionRow(content, row, row.reasonPath === above));
      above = row.reasonPath;
    }
  }
  return {
    name,
    widths: [58, 20, 20, ...scenarios.map(() => 17), 60, 60, 44],
    rows,
    frozen: { rows: headRow, columns: 2 },
    printed: FIRST_SCENARIO_COLUMN + scenarios.length + 2,
    limits,
  };
}

function legend({ names, computes }: AssumptionsContent): Row {
  const { legend: said } = names.words.workbook;
  const kinds: readonly (keyof typeof said)[] = computes
    ? ['input', 'changed', 'follows', 'fixed']
    : ['changed', 'follows'];
  return [null, null, null, ...kinds.map((kind) => cell(said[kind], kind))];
}

function heads({ names, scenarios }: AssumptionsContent): Row {
  const { assumption, unit, changeHere, baseline, origin, reason, cellName } = names.words.workbook;
  return [
    cell(assumption, 'head'),
    cell(unit, 'head'),
    cell(changeHere, 'head'),
    ...scenarios.map((one, k) => cell(k === 0 ? baseline(one.name) : one.name, 'yearHead')),
    ...[origin, reason, cellName].map((text) => cell(text, 'head')),
  ];
}

function assumptionRow(content: AssumptionsContent, row: AssumptionRow, reasonIsAbove: boolean): Row {
  const { names, document, scenarios, computes, nameOf } = content;
  const { changeYes, changeNo } = names.words.workbook;
  const { baseline } = document;
  const numbers = row.values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const format = typedFormat(row.kind, numbers);
  return [
    cell(row.label, 'label'),
    cell(row.unit, 'unit'),
    cell(computes && !row.fixed ? changeYes : changeNo, 'unit'),
    ...scenarios.map((_, k) => valueCell(content, row, k, format)),
    cell(originOf(names, document, scenarios, row.path), 'text'),
    cell(reasonIsAbove ? '' : reasonOf(content, row.reasonPath), 'text'),
    cell(computes && numbers.length > 0 ? nameOf(baseline.id, row.path) : '', 'unit'),
  ];
}

function valueCell(
  { names, scenarios, computes, nameOf }: AssumptionsContent,
  row: AssumptionRow,
  k: number,
  format: string,
): SheetCell {
  const { value, says } = row.values[k]!;
  if (value === null) return cell(names.words.workbook.absent, 'fixed');
  const isChanged = k > 0 && says;
  const style: Style = isChanged ? 'changed' : row.fixed ? 'fixed' : k === 0 ? 'input' : 'follows';
  if (typeof value === 'string') return cell(value, isChanged ? 'changed' : 'fixed');
  const name = computes ? nameOf(scenarios[k]!.id, row.path) : undefined;
  const follows = computes && k > 0 && !says;
  const content = follows ? { formula: nameOf(scenarios[0]!.id, row.path), result: value } : value;
  return { ...cell(content, style, format), name };
}

/** What can be typed: a number of its range, or nothing at all where the formulas would not follow. */
function limitOf(
  { names, scenarios }: AssumptionsContent,
  { path, kind, fixed, range, values }: AssumptionRow,
  row: number,
): readonly Limit[] {
  const { fixedTitle, fixedMessage, rangeTitle, rangeMessage } = names.words.workbook;
  const columns = scenarios.flatMap((_, k) =>
    fixed || typeof values[k]!.value === 'number' ? [FIRST_SCENARIO_COLUMN + k] : [],
  );
  if (fixed || range === null) return [{ row, columns, between: null, title: fixedTitle, message: fixedMessage }];
  const { numbers } = names.words;
  const [least, most] = range.map((end) =>
    isAssumptionPath(path) ? names.value(path, end) : kind === 'percent' ? numbers.percent(end) : numbers.shortest(end),
  ) as [string, string];
  return [{ row, columns, between: range, title: rangeTitle, message: rangeMessage(least, most) }];
}

/** Where the baseline's value comes from, and those that scenarios took from elsewhere. */
function originOf(
  names: Names<AllWords>,
  document: ScenarioDocument,
  scenarios: readonly AnyScenario[],
  path: string,
): string {
  // A year that was typed may come from a nowcast.
  const isLinked = isAssumptionPath(path) || scenarios.some(({ origins }) => origins?.[path] !== undefined);
  if (!isLinked) return '';
  const { workbook } = names.words;
  const told = scenarios.flatMap((scenario, k) => {
    const provenance = provenanceOf(document, scenario.id, path);
    if (k > 0 && (scenario.origins?.[path] === undefined || provenance.kind === 'assumed')) return [];
    const text = originText(names, document, provenance);
    return [k === 0 ? text : workbook.of(scenario.name, text)];
  });
  return told.join('\n');
}

function reasonOf({ names, scenarios }: AssumptionsContent, path: string): string {
  const { workbook } = names.words;
  return scenarios
    .flatMap((scenario, k) => {
      const text = reasonText(names, path, ownReason(scenario, path));
      return text === '' ? [] : [k === 0 ? text : workbook.of(scenario.name, text)];
    })
    .join('\n');
}

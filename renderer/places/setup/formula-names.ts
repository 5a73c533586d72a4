import { valueAtPath } from '../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { shownMetrics } from '../../../shared/document/workers.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { readInOrder, roundBy } from '../../../shared/model/formulas/check-formulas.ts';
import type { NameAt } from '../../../shared/model/formulas/complete-formula.ts';
import { FUNCTIONS, type FunctionName } from '../../../shared/model/formulas/formula-tree.ts';
import { assumptionPaths } from '../../../shared/model/register.ts';
import { idsIn } from '../../../shared/model/structure.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { type Findable, found } from '../../controls/search.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** What a formula may name. */
export interface FormulaName extends Findable {
  readonly id: string;
  /** Stands in the formula when it is chosen. */
  readonly inserted: string;
  /** What it means, on screen. */
  readonly meaning: string;
}

/** A list that is longer than anyone reads, and than is drawn at a keystroke. */
const MOST_OFFERED = 40;

/**
 * Names that can stand where one is typed in the formula of a metric, the likeliest first; of assumptions those at which
 * a scenario has a number.
 */
export function namesFor(
  document: ScenarioDocument,
  metric: string,
  { typed, isBefore }: NameAt,
  assumptions: Assumptions,
): readonly FormulaName[] {
  const round = isBefore ? new Set<string>() : roundBy(readInOrder(document.structure), metric);
  const possible = allNames(document).filter(
    ({ id }) => !round.has(id) && (!id.includes('.') || typeof valueAtPath(assumptions, id) === 'number'),
  );
  return found(possible, typed).slice(0, MOST_OFFERED);
}

/** Whether a name means something as it stands. */
export const isKnown = (document: ScenarioDocument, typed: string): boolean =>
  allNames(document).some(({ inserted }) => inserted === typed);

const known = new WeakMap<object, { readonly of: object; readonly list: readonly FormulaName[] }>();

/** Metrics, inputs and metrics of one's own; functions and the year; last the numbers of assumptions, by path. */
function allNames(document: ScenarioDocument): readonly FormulaName[] {
  const [called, metrics] = [names(), shownMetrics(document)];
  const before = known.get(called);
  if (before?.of === metrics) return before.list;
  const { metric, unit, assumption, fieldUnit, structure } = called;
  const { functions, year, signature } = words.formula;
  const list: readonly FormulaName[] = [
    ...metrics.map((id) => {
      const { label, help } = metric(id);
      return named(id, label, words.units.heading(unit(metricIn(names(), id).unit)), help);
    }),
    ...(Object.keys(FUNCTIONS) as FunctionName[]).map((id) => ({
      ...named(`${id}(`, functions[id], signature[id]),
      id,
    })),
    named('year', year, ''),
    ...assumptionPaths(idsIn(structure)).map((path) => named(path, assumption(path).label, fieldUnit(path))),
  ];
  known.set(called, { of: metrics, list });
  return list;
}

/** Found by what stands in the formula first, then by what it means. */
const named = (id: string, meaning: string, unit: string, help = ''): FormulaName => ({
  id,
  inserted: id,
  meaning,
  label: id,
  kind: unit,
  synonyms: [meaning],
  help,
});

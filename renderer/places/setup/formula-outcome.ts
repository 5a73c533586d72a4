import { valueAtPath } from '../../../shared/document/changes.ts';
import { faultOf, namesAskedFor, withFormula } from '../../../shared/document/formula-faults.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { said } from '../../../shared/language/problems.ts';
import type { Span } from '../../../shared/model/formulas/formula-tree.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { OwnName } from '../../../shared/model/metrics.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { valueInWords } from '../../../shared/wording/metric-words.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** What comes of a formula as it stands: what it gives, or what is wrong with it and where. */
export type FormulaOutcome =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly span: Span | null };

/** A formula as that of an own metric of the document: its value in a year of a scenario, in words. */
export function outcomeOf(
  document: ScenarioDocument,
  metric: string,
  formula: string,
  { name, assumptions, projection }: ProjectedScenario,
  year: number,
): FormulaOutcome {
  const { structure, horizon } = document;
  const isKept = structure.metrics.some((one) => one.id === metric && one.formula === formula);
  const fault = isKept ? null : faultOf(structure, metric, formula);
  if (fault) return { ok: false, text: words.refusal.atField(said(words, fault.problem)), span: fault.span };
  const tried = isKept
    ? projection
    : project(assumptions, frameOf({ structure: withFormula(structure, metric, formula), horizon }));
  const value = seriesOf(tried, metric as OwnName)[year - horizon.base] ?? Number.NaN;
  if (!Number.isNaN(value)) {
    const written = valueInWords(names(), metric as OwnName, value, metricFormat(names(), metric as OwnName, [value]));
    return { ok: true, text: words.formula.value(written, year, name) };
  }
  const missing = namesAskedFor(formula).find(
    (path) => path.includes('.') && typeof valueAtPath(assumptions, path) !== 'number',
  );
  return { ok: true, text: words.formula.noValue(year, name, missing ?? null) };
}

import { valueAtPath } from '../../document/changes.ts';
import { howRead, ofOtherPeriod, type Provenance } from '../../document/origins.ts';
import { sameNumber } from '../../figures/origins.ts';
import type { Figures } from '../../figures/schema.ts';
import type { Assumptions, Shock } from '../assumptions.ts';
import { type AssumptionPath, REGISTER, type WholePath } from '../register.ts';
import { assumptionInDraw } from './draw.ts';
import { derivedQuantity, figureQuantity } from './figures.ts';
import { notes } from './notes.ts';
import type { Quantity } from './quantity.ts';
import type { Workings } from './workings.ts';

/**
 * A scalar assumption, with the figure that it comes from if it does; where a draw is explained, as it is in that draw.
 * Asking for one that is not set is a bug.
 */
export const assumption = (workings: Workings, path: AssumptionPath): Quantity => {
  const { draw } = workings;
  return draw
    ? assumptionInDraw(workings, draw, path, (of) => ownAssumption(workings, draw.own, of))
    : ownAssumption(workings, workings.assumptions, path);
};

const SET_SINCE = { kind: 'assumed', note: 'set by the analyst' } as const;

/** As the scenario has it. */
const ownAssumption = (workings: Workings, assumptions: Assumptions, path: AssumptionPath): Quantity =>
  workings.given(`assumption:${path}`, () => {
    const { label, unit } = REGISTER[path];
    const value = valueAtPath(assumptions, path);
    if (typeof value !== 'number') throw new Error(`${path} is not set`);
    const { figures } = workings;
    const told = workings.provenance?.(path) ?? ({ kind: 'assumed', note: 'no figures at hand' } as const);
    const from = figures && sourceOf(workings, figures, told);
    // An answer may be of the document as it was a moment ago.
    const held = from === undefined || sameNumber(value, from.value);
    const [source, provenance] = held ? [from, told] : [undefined, SET_SINCE];
    return {
      id: `assumption:${path}`,
      label,
      value,
      unit,
      ...(source && { formula: source.label }),
      path,
      note: notes(inWords(provenance), reasonGiven(reasonFor(workings, path))),
      operands: source ? [source] : [],
    };
  });

/** The growth that the analyst typed for a year of a flow. */
export const typedGrowth = (workings: Workings, flow: 'exports' | 'imports', year: number): Quantity =>
  partOf(workings, `${flow}.overrides`, {
    id: `override:${flow}@${year}`,
    label: `${flow === 'exports' ? 'Exports' : 'Imports'} growth typed for ${year}`,
    value: workings.assumptions[flow].overrides[year]!,
    unit: '1',
  });

/** One number of a shock; shocks are counted from 1, in the order of the document. */
export const shockPart = (workings: Workings, number: number, part: keyof typeof SHOCK_PARTS): Quantity =>
  partOf(workings, 'shocks', {
    id: `shock:${number}:${part}`,
    label: `Shock ${number}, ${SHOCK_PARTS[part].label}`,
    value: workings.assumptions.shocks[number - 1]![part] as number,
    unit: SHOCK_PARTS[part].unit,
  });

const SHOCK_PARTS = {
  year: { label: 'year', unit: 'year' },
  size: { label: 'size', unit: '1' },
  halfLife: { label: 'half-life', unit: 'years' },
} as const satisfies Partial<Record<keyof Shock, { label: string; unit: string }>>;

const partOf = (
  workings: Workings,
  path: WholePath,
  given: Pick<Quantity, 'id' | 'label' | 'value' | 'unit'>,
): Quantity =>
  workings.given(given.id, () => {
    const reason = workings.rationale?.(path);
    return { ...given, path, note: notes('set by the analyst', reasonGiven(reason)), operands: [] };
  });

function sourceOf(workings: Workings, figures: Figures, provenance: Provenance): Quantity | undefined {
  switch (provenance.kind) {
    case 'figure':
    case 'read':
      return figureQuantity(workings, figures, provenance.figure);
    case 'derived':
      return derivedQuantity(workings, figures, provenance.derived);
    case 'assumed':
      return undefined;
  }
}

function inWords(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'figure':
      return 'from a figure';
    case 'read':
      return `read from a figure: ${howRead(provenance)}`;
    case 'derived':
      return `derived from ${ofOtherPeriod(provenance) || 'figures'}`;
    case 'assumed':
      return `assumed: ${provenance.note}`;
  }
}

/** The analyst's reason for a value, or for the growth path as a whole that it belongs to. */
function reasonFor({ rationale }: Workings, path: AssumptionPath): string | undefined {
  const flow = /^(exports|imports)\.growth\./.exec(path)?.[1] as 'exports' | 'imports' | undefined;
  return rationale?.(path) ?? (flow && rationale?.(`${flow}.growth`));
}

const reasonGiven = (reason: string | undefined): string | undefined => reason && `reason given: ${reason}`;

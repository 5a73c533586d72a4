import { formatAssumption } from '../../formats/quantity.ts';
import type { Assumptions } from '../assumptions.ts';
import { type AssumptionPath, REGISTER } from '../register.ts';
import { because, type Formula, formula } from './formula.ts';
import type { Quantity } from './quantity.ts';
import { ofYear, type Workings } from './workings.ts';

/** One draw of a document's uncertainty (§ 8), as an explanation tells it. */
export interface ExplainedDraw {
  /** Its number, from 0: what the command line's `draw --index` takes. */
  readonly index: number;
  /** The scenario's assumptions, before anything was drawn. */
  readonly own: Assumptions;
  readonly inputs: ReadonlyMap<AssumptionPath, DrawnInput>;
  /** Null for a flow whose growth takes no noise. */
  readonly noise: Readonly<Record<'exports' | 'imports', DrawnNoise | null>>;
}

/** What was drawn for an uncertain assumption. */
export interface DrawnInput {
  readonly apply: 'shift' | 'factor';
  /** What is added to the scenario's own value, or multiplied with it. */
  readonly amount: number;
  /** Range in which the result is held. */
  readonly min: number;
  readonly max: number;
  /** The distribution it was drawn from, in words. */
  readonly distribution: string;
}

export interface DrawnNoise {
  /** What is added to growth, per year index. */
  readonly added: ArrayLike<number>;
  readonly distribution: string;
}

type Given = (path: AssumptionPath) => Quantity;

/**
 * An assumption as it is in a draw: the scenario's own (`own`) shifted or multiplied by what was drawn, held within its
 * range where it would leave it, and the tariff cut within the initial tariff of the same draw.
 */
export function assumptionInDraw(workings: Workings, draw: ExplainedDraw, path: AssumptionPath, own: Given): Quantity {
  const moved = movedByDraw(workings, draw, path, own);
  if (path !== 'marketAccess.tariffCut') return moved;
  const tariff = movedByDraw(workings, draw, 'marketAccess.initialTariff', own);
  if (moved.value <= tariff.value) return moved;
  const { label, unit } = REGISTER[path];
  return workings.quantity({ id: `held:${path}`, label: `${label}, as held by the tariff`, unit }, () =>
    because('no more than the tariff of the same draw can be cut', formula`min(${moved}, ${tariff})`),
  );
}

function movedByDraw(workings: Workings, draw: ExplainedDraw, path: AssumptionPath, own: Given): Quantity {
  const input = draw.inputs.get(path);
  if (!input) return own(path);
  const { label, unit } = REGISTER[path];
  return workings.quantity({ id: `drawn:${path}`, label: `${label}, as drawn`, unit }, () => {
    const amount = amountDrawn(workings, draw, path, input);
    const free = input.apply === 'shift' ? formula`${own(path)} + ${amount}` : formula`${own(path)} × ${amount}`;
    return heldWithin(
      path,
      input,
      free,
      input.apply === 'shift' ? own(path).value + amount.value : own(path).value * amount.value,
    );
  });
}

function heldWithin(path: AssumptionPath, { min, max }: DrawnInput, free: Formula, value: number): Formula {
  if (value > max)
    return because(`held at the most that is allowed, ${formatAssumption(path, max)}`, formula`min(${max}, ${free})`);
  if (value < min)
    return because(
      `held at the least that is allowed, ${formatAssumption(path, min)}`,
      formula`max(${signed(min)}, ${free})`,
    );
  return free;
}

const amountDrawn = (
  workings: Workings,
  { index }: ExplainedDraw,
  path: AssumptionPath,
  { apply, amount, distribution }: DrawnInput,
): Quantity =>
  workings.given(`${apply}:${path}`, () => {
    const { label, unit } = REGISTER[path];
    return {
      id: `${apply}:${path}`,
      label: `${label}, ${apply} drawn`,
      value: amount,
      unit: apply === 'shift' ? unit : '1',
      note: `${distribution}; draw ${index}`,
      operands: [],
    };
  });

/** Least growth that noise leaves (§ 8). */
const LEAST_GROWTH = -0.95;

/** Growth of a flow in a year with the noise of the draw on top of what its path gives. */
export function growthInDraw(
  workings: Workings,
  draw: ExplainedDraw,
  noise: DrawnNoise,
  flow: { readonly name: 'exports' | 'imports'; readonly label: string },
  year: number,
  onPath: Quantity,
): Formula {
  const { id, label, unit } = ofYear(`${flow.name}Noise`, `${flow.label} growth noise`, '1', year);
  const added = workings.given(id, () => ({
    id,
    label,
    unit,
    value: noise.added[year - workings.horizon.base]!,
    note: `${noise.distribution}; draw ${draw.index}`,
    operands: [],
  }));
  const free = formula`${onPath} + ${added}`;
  return onPath.value + added.value < LEAST_GROWTH
    ? because('noise leaves at least a twentieth of the year before', formula`max(${signed(LEAST_GROWTH)}, ${free})`)
    : free;
}

/** A number in a formula, which has no signs before numbers. */
const signed = (value: number): Formula => (value < 0 ? formula`0 − ${-value}` : formula`${value}`);

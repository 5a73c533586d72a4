/** A number in an explanation, with what it is made of; the same quantity is one object however often it is used. */
export interface Told {
  /** Stable and speaking: `exports@2035`, `assumption:skills.tvetGraduates`, `figure:trade.total.2024`. */
  readonly id: string;
  /** Unique within an explanation: formulas refer to quantities by it. */
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly formula?: string;
  readonly path?: string;
  readonly figure?: string;
  readonly series?: string;
  readonly note?: string;
  readonly operands: readonly Told[];
}

/** A quantity where it occurs first: with its formula and, inside it, everything it is made of. */
export interface ExplanationNode {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** `USD m`, `persons`, …; `1` for a ratio, as a fraction. */
  readonly unit: string;
  /**
   * Over the labels of `operands`: numbers, + − × ÷ ^, parentheses, min(…, …) and max(…, …); of an own metric also the
   * comparisons and functions of its language.
   */
  readonly formula?: string;
  /** Of an assumption: its path, or that of the whole value it is part of (`shocks`, `exports.overrides`). */
  readonly path?: string;
  /** Of a figure: its id. */
  readonly figure?: string;
  /** Of a value of a series: the series' id. */
  readonly series?: string;
  /** Why this formula holds in this year, or where a given number comes from. */
  readonly note?: string;
  /** In the order in which the formula names them; then what settled, as the note says, that this formula holds. */
  readonly operands?: readonly ExplanationOperand[];
}

/** A quantity that was written out before, higher up or further left. */
export interface ExplanationRef {
  readonly ref: string;
  readonly value: number;
}

export type ExplanationOperand = ExplanationNode | ExplanationRef;

/** The explanation of one value: the node of the metric that was asked for. */
export type Explanation = ExplanationNode;

/** Writes a quantity with all it is made of, each quantity in full once and by reference from then on. */
export function written(quantity: Told): Explanation {
  const seen = new Set<string>();
  const inFull = ({ operands, ...own }: Told): ExplanationNode => {
    seen.add(own.id);
    return operands.length === 0 ? own : { ...own, operands: operands.map(once) };
  };
  const once = (operand: Told): ExplanationOperand =>
    seen.has(operand.id) ? { ref: operand.id, value: operand.value } : inFull(operand);
  return inFull(quantity);
}

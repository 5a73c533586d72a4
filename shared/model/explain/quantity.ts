/** A number in an explanation, with what it is made of; the same quantity is one object however often it is used. */
export interface Quantity {
  /** Stable and speaking: `exports@2035`, `assumption:skills.tvetGraduates`, `figure:trade.total.2024`. */
  readonly id: string;
  /** Unique within an explanation: formulas refer to quantities by it. */
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** Over labels of `operands`; absent where the number was given, not computed. */
  readonly formula?: string;
  /** Of an assumption: where it stands in the register, or the whole value that it is part of. */
  readonly path?: string;
  /** Of a figure: its id. */
  readonly figure?: string;
  /** Why this formula holds in this year, or where a given number comes from. */
  readonly note?: string;
  readonly operands: readonly Quantity[];
}

/** What a quantity is called, before its value is known. */
export type Name = Pick<Quantity, 'id' | 'label' | 'unit'>;

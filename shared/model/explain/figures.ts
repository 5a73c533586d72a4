import { howRead, ofOtherPeriod, type Provenance } from '../../document/origins.ts';
import { type DerivedFigure, derivedFigure } from '../../figures/derived.ts';
import type { Formula as FigureFormula } from '../../figures/formula.ts';
import type { Figure, Figures } from '../../figures/schema.ts';
import { constant, type Formula, f, type Quantity } from '../algebra/formula.ts';
import type { Told } from './explanation.ts';
import { numberText } from './notes.ts';

/** Where an assumption comes from, in words, and the figure it comes from if it does. */
export interface Source {
  readonly words: string;
  readonly quantity?: Quantity;
}

export function sourceOf(figures: Figures, provenance: Provenance): Source {
  switch (provenance.kind) {
    case 'figure':
      return { words: 'from a figure', quantity: figureQuantity(figures, provenance.figure) };
    case 'read':
      return {
        words: `read from a figure: ${howRead(provenance)}`,
        quantity: figureQuantity(figures, provenance.figure),
      };
    case 'derived':
      return {
        words: `derived from ${ofOtherPeriod(provenance) || 'figures'}`,
        quantity: derivedQuantity(figures, provenance.derived),
      };
    case 'assumed':
      return { words: `assumed: ${provenance.note}` };
  }
}

const itemOf = ({ items }: Figures, id: string): Figure => items.find((candidate) => candidate.id === id)!;

function figureQuantity(figures: Figures, id: string): Quantity {
  const { unit, value } = itemOf(figures, id);
  return { id: `figure:${id}`, unit, given: { path: `figure:${id}`, value } };
}

/** A derived figure (§ 1), with the figures that its formula takes. */
function derivedQuantity(figures: Figures, id: string): Quantity {
  const { unit, tree } = derived(figures, id);
  return constant(`derived:${id}`, unit, () => inQuantities(figures, tree));
}

function inQuantities(figures: Figures, given: FigureFormula): Formula {
  if (given.kind === 'number') return f`${given.value}`;
  if (given.kind === 'figure') return f`${figureQuantity(figures, given.id)}`;
  if (given.kind === 'derived') return f`${derivedQuantity(figures, given.id)}`;
  const [left, right] = [inQuantities(figures, given.left), inQuantities(figures, given.right)];
  switch (given.operator) {
    case '+':
      return f`${left} + ${right}`;
    case '−':
      return f`${left} − ${right}`;
    case '×':
      return f`${left} × ${right}`;
    case '/':
      return f`${left} ÷ ${right}`;
  }
}

const derived = (figures: Figures, id: string): DerivedFigure => derivedFigure(figures, id)!;

export const derivedLabel = (figures: Figures, id: string): string => derived(figures, id).label;

/** A figure of the source, with its qualifier, source and place in the note. */
export function figureTold(figures: Figures, id: string): Told {
  const item = itemOf(figures, id);
  const { value, unit } = item;
  const label = labelOf(figures, item);
  return { id: `figure:${id}`, label, value, unit, figure: id, note: whereItStands(figures, item), operands: [] };
}

/** A label of an analyst's own is used in formulas only if it reads as a name there and belongs to one figure alone. */
function labelOf({ items }: Figures, { id, label }: Figure): string {
  const reads = /^\p{L}[^+−×÷^()]*$/u.test(label) && label === label.trim();
  const alone = items.every((other) => other.id === id || other.label !== label);
  return reads && alone ? `${label} as stated` : `figure ${id}`;
}

function whereItStands({ sources }: Figures, { qualifier, value, unit, source, where }: Figure): string {
  const publication = sources.find(({ id }) => id === source)?.publication ?? source;
  return `${qualifier} ${numberText(value, unit)}, ${publication}, ${where}`;
}

import { derivedFigure } from '../../figures/derived.ts';
import type { Formula as FigureFormula } from '../../figures/formula.ts';
import type { Figure, Figures } from '../../figures/schema.ts';
import { type Formula, formula } from './formula.ts';
import { numberText } from './notes.ts';
import type { Quantity } from './quantity.ts';
import type { Workings } from './workings.ts';

/** A figure of the source, with its qualifier, source and place in the note. */
export const figureQuantity = (workings: Workings, figures: Figures, id: string): Quantity =>
  workings.given(`figure:${id}`, () => {
    const item = figures.items.find((candidate) => candidate.id === id)!;
    const { value, unit } = item;
    const label = labelOf(figures, item);
    return { id: `figure:${id}`, label, value, unit, figure: id, note: whereItStands(figures, item), operands: [] };
  });

/** A derived figure (§ 1), with the figures that its formula takes. */
export const derivedQuantity = (workings: Workings, figures: Figures, id: string): Quantity => {
  const { label, unit, tree } = derivedFigure(figures, id)!;
  return workings.quantity({ id: `derived:${id}`, label, unit }, () => inLabels(workings, figures, tree));
};

function inLabels(workings: Workings, figures: Figures, given: FigureFormula): Formula {
  if (given.kind === 'number') return formula`${given.value}`;
  if (given.kind === 'figure') return formula`${figureQuantity(workings, figures, given.id)}`;
  if (given.kind === 'derived') return formula`${derivedQuantity(workings, figures, given.id)}`;
  const side = (part: FigureFormula): Formula => {
    const inside = inLabels(workings, figures, part);
    return part.kind === 'operation' ? formula`(${inside})` : inside;
  };
  const left = side(given.left);
  const right = side(given.right);
  switch (given.operator) {
    case '+':
      return formula`${left} + ${right}`;
    case '−':
      return formula`${left} − ${right}`;
    case '×':
      return formula`${left} × ${right}`;
    case '/':
      return formula`${left} ÷ ${right}`;
  }
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

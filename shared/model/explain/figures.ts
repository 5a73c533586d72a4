import { howRead, ofOtherPeriod, type Provenance } from '../../document/origins.ts';
import { type DerivedFigure, derivedFigure } from '../../figures/derived.ts';
import type { Formula as FigureFormula } from '../../figures/formula.ts';
import type { Figure, Figures } from '../../figures/schema.ts';
import type { Words } from '../../language/language.ts';
import { constant, type Formula, f, type Quantity } from '../algebra/formula.ts';
import type { Told } from './explanation.ts';

/** Where an assumption comes from, in words, and the figure it comes from if it does. */
export interface Source {
  readonly words: string;
  readonly quantity?: Quantity;
}

export function sourceOf(
  words: Words,
  figures: Figures,
  provenance: Exclude<Provenance, { readonly kind: 'series' | 'nowcast' }>,
): Source {
  const { explain } = words;
  switch (provenance.kind) {
    case 'figure':
      return { words: explain.fromFigure, quantity: figureQuantity(figures, provenance.figure) };
    case 'read':
      return {
        words: explain.readFrom(howRead(words, provenance)),
        quantity: figureQuantity(figures, provenance.figure),
      };
    case 'derived':
      return { words: derivedFrom(words, provenance), quantity: derivedQuantity(figures, provenance.derived) };
    case 'assumed':
      return { words: explain.assumed(provenance.note ?? words.derived.setByAnalyst) };
  }
}

function derivedFrom(words: Words, provenance: Provenance): string {
  const { explain } = words;
  const period = ofOtherPeriod(words, provenance);
  return period === '' ? explain.derived : explain.derivedFrom(period);
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

export const derivedLabel = (words: Words, figures: Figures, id: string): string =>
  words.derived.nameOf(derived(figures, id).name);

/** A figure of the source, with its qualifier, source and place in the note. */
export function figureTold(words: Words, figures: Figures, id: string): Told {
  const item = itemOf(figures, id);
  const { value, unit } = item;
  const label = labelOf(words, figures, item);
  return {
    id: `figure:${id}`,
    label,
    value,
    unit,
    figure: id,
    note: whereItStands(words, figures, item),
    operands: [],
  };
}

/** A label of an analyst's own is used in formulas only if it reads as a name there and belongs to one figure alone. */
function labelOf({ explain }: Words, { items }: Figures, { id, label }: Figure): string {
  const reads = /^\p{L}[^+−×÷^()]*$/u.test(label) && label === label.trim();
  const alone = items.every((other) => other.id === id || other.label !== label);
  return reads && alone ? explain.figureStated(label) : explain.figureOfId(id);
}

function whereItStands(
  { explain }: Words,
  { sources }: Figures,
  { qualifier, value, unit, source, where }: Figure,
): string {
  const publication = sources.find(({ id }) => id === source)?.publication ?? source;
  return explain.whereFigureStands(qualifier, explain.number(value, unit), publication, where);
}

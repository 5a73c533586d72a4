import { derivedFigures } from '../../shared/figures/derived.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import type { Rows } from '../compare/copy-text.ts';

/** The figures with their place in the source, then what is derived from them, as a table; ratios as fractions. */
export const figuresTable = (figures: Figures): Rows => [
  ['Figure', 'Value', 'Unit', 'Qualifier', 'Period', 'Publication', 'Where', 'Said by', 'What the source says'],
  ...figures.items.map(({ label, value, unit, qualifier, period, source, where, saidBy, statement }) => [
    label,
    value,
    unitInWords(unit),
    qualifier,
    period,
    figures.sources.find(({ id }) => id === source)?.publication ?? source,
    where,
    saidBy,
    statement,
  ]),
  [],
  ['Derived figure', 'Value', 'Unit', 'Qualifier', 'Formula'],
  ...derivedFigures(figures).map(({ label, value, unit, qualifier, formula }) => [
    label,
    value,
    unitInWords(unit),
    qualifier,
    formula,
  ]),
];

const unitInWords = (unit: string): string => (unit === '1' ? 'fraction' : unit);

import { withFigure } from '../../shared/document/edits/figures.ts';
import type { Figure, Figures, Qualifier } from '../../shared/figures/schema.ts';
import { type NumberField, type NumberRead, parseNumber } from '../../shared/formats/parse-number.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { exactValue } from '../controls/shown-value.ts';
import { freeIdOf, sourceTyped, type TypedSource, typedSource, withSource } from './typed-source.ts';

/** A figure as it is typed. */
export interface TypedFigure extends TypedSource {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly qualifier: Qualifier;
  readonly where: string;
  readonly saidBy: string;
  readonly statement: string;
}

/** What the form begins with: a figure as it stands, or nothing yet. */
export function typedFrom(figures: Figures, figure: Figure | null): TypedFigure {
  const source = typedSource(figures, figure?.source);
  if (figure === null) {
    const words = { label: '', value: '', period: '', where: '', saidBy: '', statement: '' };
    return { ...words, ...source, unit: 'USD m', qualifier: 'exactly' };
  }
  const { label, value, unit, period, qualifier, where, saidBy, statement } = figure;
  const shown = exactValue(value, valueField(unit));
  return { label, value: shown, unit, period, qualifier, where, saidBy, statement, ...source };
}

/** What the value's field reads in a unit: a figure of unit 1 is typed as a percentage. */
export const valueField = (unit: string): NumberField => ({
  label: 'Value',
  min: -1e15,
  max: 1e15,
  percent: unit.trim() === '1',
  unit: unit.trim(),
});

export const readValue = ({ value, unit }: Pick<TypedFigure, 'value' | 'unit'>): NumberRead =>
  parseNumber(value, valueField(unit));

/** The figures with what was typed in them: one of them corrected, or one more. */
export function figuresTyped(figures: Figures, figure: Figure | null, typed: TypedFigure): Outcome<Figures> {
  const trimmed = (key: 'label' | 'unit' | 'period' | 'where' | 'saidBy' | 'statement') => typed[key].trim();
  const label = trimmed('label');
  if (label === '') return refused({ where: 'Name', what: 'is empty', allowed: 'give the figure a name' });
  const unit = trimmed('unit');
  if (unit === '') return refused({ where: 'Unit', what: 'is empty', allowed: 'say what is counted, such as USD m' });
  const value = readValue(typed);
  if (!value.ok) return value;
  const source = sourceTyped(figures, typed);
  if (!source.ok) return source;
  const words = {
    label,
    value: value.value,
    unit,
    period: trimmed('period'),
    qualifier: typed.qualifier,
    source: source.value.id,
    where: trimmed('where'),
    saidBy: trimmed('saidBy'),
    statement: trimmed('statement'),
  };
  const sourced = withSource(figures, source.value);
  if (figure !== null) return accepted(withFigure(sourced, figure.id, words));
  const added: Figure = { id: freeIdOf(label, 'figure', figures.items), ...words };
  return accepted({ ...sourced, items: [...figures.items, added] });
}

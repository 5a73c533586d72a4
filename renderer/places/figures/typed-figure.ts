import { meaningInId } from '../../../shared/figures/meaning.ts';
import { readPeriod } from '../../../shared/figures/period.ts';
import type { Figure, Figures, Kind, Measure, Qualifier } from '../../../shared/figures/schema.ts';
import { type NumberField, type NumberRead, parseNumber } from '../../../shared/formats/parse-number.ts';
import { problem } from '../../../shared/language/problems.ts';
import { accepted, type Outcome, placed, type Refusal, refused } from '../../../shared/outcome.ts';
import { exactValue } from '../../controls/shown-value.ts';
import { words } from '../../words.ts';
import { freeIdOf, saidOf, sourceTyped, type TypedSource, typedSource, withSource } from './typed-source.ts';

/** No measure of which anything is derived. */
export const OTHER_MEASURE = 'other';

/** A figure as it is typed. */
export interface TypedFigure extends TypedSource {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** What it measures, or `OTHER_MEASURE`. */
  readonly measure: Measure | typeof OTHER_MEASURE;
  readonly kind: Kind;
  readonly period: string;
  readonly qualifier: Qualifier;
}

/** What the form begins with: a figure as it stands, or nothing yet but the unit of the first figure. */
export function typedFrom(figures: Figures, figure: Figure | null): TypedFigure {
  const source = typedSource(figures, figure);
  if (figure === null) {
    const empty = { label: '', value: '', period: '' };
    return {
      ...empty,
      ...source,
      unit: figures.items[0]?.unit ?? '',
      measure: OTHER_MEASURE,
      kind: 'value',
      qualifier: 'exactly',
    };
  }
  const { label, value, unit, period, qualifier } = figure;
  const { measure = OTHER_MEASURE, kind = 'value' } = figure;
  const shown = exactValue(value, valueField(unit));
  return { label, value: shown, unit, measure, kind, period, qualifier, ...source };
}

/** What the value's field reads in a unit: a figure of unit 1 is typed as a percentage. */
export const valueField = (unit: string): NumberField => ({
  label: words.figures.fields.value,
  min: -1e15,
  max: 1e15,
  percent: unit.trim() === '1',
  unit: unit.trim(),
});

const readValue = ({ value, unit }: Pick<TypedFigure, 'value' | 'unit'>): NumberRead =>
  parseNumber(value, valueField(unit));

/** The figures with what was typed in them: one of them corrected, or one more. */
export function figuresTyped(figures: Figures, figure: Figure | null, typed: TypedFigure): Outcome<Figures> {
  const [label, unit, period] = [typed.label.trim(), typed.unit.trim(), typed.period.trim()];
  if (label === '') return refused(problem('figures.noName', 'figure.label'));
  if (unit === '') return refused(problem('figures.noUnit', 'figure.unit'));
  const value = readValue(typed);
  if (!value.ok) return refused(placed(value.problems, () => 'figure.value'));
  const { measure, kind } = typed;
  const unfit = measure === OTHER_MEASURE ? null : unfitting(unit, period, kind);
  if (unfit) return unfit;
  const source = sourceTyped(figures, typed);
  if (!source.ok) return source;
  const { qualifier } = typed;
  const given = { label, value: value.value, unit, period, qualifier, ...saidOf(source.value, typed) };
  const sourced = withSource(figures, source.value);
  const id = figure?.id ?? freeIdOf(label, 'figure', figures.items);
  const meaning =
    measure !== OTHER_MEASURE ? { measure, kind } : meaningInId(id) === null ? {} : { kind: 'value' as const };
  if (figure === null) return accepted({ ...sourced, items: [...figures.items, { id, ...given, ...meaning }] });
  const items = sourced.items.map((item) => {
    if (item.id !== id) return item;
    const { measure, kind, ...rest } = item;
    return { ...rest, ...given, ...meaning };
  });
  return accepted({ ...sourced, items });
}

/** Why nothing could be derived from a figure of a measure, or null. */
function unfitting(unit: string, period: string, kind: Kind): Refusal | null {
  if (kind === 'growth' && unit !== '1') {
    return refused(problem('figures.growthInUnit', 'figure.unit', { unit }));
  }
  if (readPeriod(period) !== null) return null;
  return refused(problem('figures.wrongPeriod', 'figure.period', { period }));
}

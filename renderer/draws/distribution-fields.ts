import { type Distribution, MOST_GSD, PARAMETER_SIZE, type UncertainInput } from '../../shared/document/schema.ts';
import type { NumberField } from '../../shared/formats/parse-number.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import type { Kind } from './convert-distribution.ts';
import type { GivenRange } from './given-range.ts';

export type Parameter = 'min' | 'mode' | 'max' | 'mean' | 'sd' | 'median' | 'gsd';

export const KINDS: readonly Kind[] = ['uniform', 'triangular', 'pert', 'normal', 'lognormal'];

const PARAMETERS: Readonly<Record<Kind, readonly Parameter[]>> = {
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  pert: ['min', 'mode', 'max'],
  normal: ['mean', 'sd'],
  lognormal: ['median', 'gsd'],
};

/** A parameter of a distribution as a field shows it. */
export interface ParameterField {
  readonly key: Parameter;
  readonly label: string;
  readonly value: number;
  readonly field: NumberField;
  readonly step: number;
  readonly unit: string;
  /** What the scenario's value becomes with it, in words; null for a spread. */
  readonly gives: string | null;
}

const parameterOf = (distribution: Distribution, key: Parameter): number =>
  (distribution as unknown as Readonly<Record<Parameter, number>>)[key];

/** The fields of an input, each bounded so that what it takes fits the others. */
export function parameterFields(input: UncertainInput, range: GivenRange | null): readonly ParameterField[] {
  const path = input.path as AssumptionPath;
  const { percent } = assumptionAt(path);
  const { label } = names().assumption(path);
  const unit = names().unit(assumptionAt(path).unit);
  const { parameters, fieldOf, points } = words.distributions;
  const shift = input.apply === 'shift';
  return PARAMETERS[input.distribution.kind].map((key) => {
    const value = parameterOf(input.distribution, key);
    const spread = key === 'sd' || key === 'gsd';
    const [min, max] = boundsOf(input, key);
    return {
      key,
      label: parameters[key],
      value,
      field: {
        label: fieldOf(label, parameters[key]),
        percent: shift && percent && key !== 'gsd',
        unit: shift && key !== 'gsd' ? unit : '1',
        min,
        max,
      },
      step: stepOf(input),
      unit: key === 'gsd' ? '' : shift ? (percent ? points : names().shortUnit(path)) : '×',
      gives: spread || range === null ? null : givenText(path, range, value),
    };
  });
}

function givenText(path: AssumptionPath, range: GivenRange, drawn: number): string {
  const value = Math.min(range.bounds[1], Math.max(range.bounds[0], range.valueAt(drawn)));
  return names().briefly(path, Number(value.toPrecision(4)));
}

/** Step of a parameter: the assumption's own for a shift, a hundredth for a factor. */
export const stepOf = ({ apply, path }: UncertainInput): number =>
  apply === 'shift' ? assumptionAt(path as AssumptionPath).step : 0.01;

const MOST_FACTOR = 1000;

/** Between which values a parameter can lie, the others as they are. */
function boundsOf({ path, apply, distribution }: UncertainInput, key: Parameter): readonly [number, number] {
  const { min, max } = assumptionAt(path as AssumptionPath);
  const [low, high] = apply === 'shift' ? [min - max, max - min] : [-MOST_FACTOR, MOST_FACTOR];
  const at = (other: Parameter) => parameterOf(distribution, other);
  switch (key) {
    case 'min':
      return [low, distribution.kind === 'uniform' ? at('max') : at('mode')];
    case 'mode':
      return [at('min'), at('max')];
    case 'max':
      return [distribution.kind === 'uniform' ? at('min') : at('mode'), high];
    case 'mean':
      return [low, high];
    case 'sd':
      return [0, high];
    case 'median':
      return [PARAMETER_SIZE.least, high];
    case 'gsd':
      return [1, MOST_GSD];
  }
}

export const withParameter = (distribution: Distribution, key: Parameter, value: number): Distribution =>
  ({ ...distribution, [key]: value }) as Distribution;

/** Where a parameter's handle stands among the drawn values: a spread one spread above the middle. */
export function handleAt(distribution: Distribution, key: Parameter): number {
  if (distribution.kind === 'normal' && key === 'sd') return distribution.mean + distribution.sd;
  if (distribution.kind === 'lognormal' && key === 'gsd') return distribution.median * distribution.gsd;
  return parameterOf(distribution, key);
}

/** The distribution with a handle moved to a drawn value, in whole steps and no further than the others allow. */
export function movedHandle(input: UncertainInput, key: Parameter, drawn: number): Distribution {
  const { distribution } = input;
  const wanted =
    distribution.kind === 'normal' && key === 'sd'
      ? drawn - distribution.mean
      : distribution.kind === 'lognormal' && key === 'gsd'
        ? drawn / distribution.median
        : drawn;
  const step = key === 'gsd' ? 0.01 : stepOf(input);
  const [low, high] = boundsOf(input, key);
  const whole = Number((Math.round(wanted / step) * step).toPrecision(12));
  const least = key === 'median' ? Math.max(low, step) : low;
  return withParameter(distribution, key, Math.min(high, Math.max(least, whole)));
}

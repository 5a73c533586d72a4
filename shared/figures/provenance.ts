import { ASSUMPTION_PATHS, type AssumptionPath, type Origin, REGISTER } from '../model/register.ts';
import { DERIVATIONS } from './derivations.ts';
import { derivedFigure } from './derived.ts';
import { operands } from './formula.ts';
import type { Figures } from './schema.ts';

/** Where an assumption's value comes from, as it stands: from a figure, read from one, derived, or assumed. */
export type Provenance = Origin;

/** Two ways to reckon one number may differ by this much, relative. */
const SAME = 1e-12;

const same = (value: number, other: number): boolean =>
  Math.abs(value - other) <= SAME * Math.max(Math.abs(value), Math.abs(other));

/** The value that an assumption takes from these figures, in its own unit; undefined where it takes none from them. */
export function valueFromFigures(figures: Figures, path: AssumptionPath): number | undefined {
  const { origin, unit } = REGISTER[path];
  if (origin.kind === 'assumed') return undefined;
  const found =
    origin.kind === 'derived'
      ? derivedFigure(figures, origin.derived)
      : figures.items.find((item) => item.id === origin.figure);
  return found?.unit === unit ? found.value : undefined;
}

/**
 * Where `value` of an assumption comes from. The register's origin holds only while the value is the figure's (or the
 * derived figure's); any other is assumed, by the analyst. `value` is null for no ceiling on workers.
 */
export function provenanceOf(figures: Figures, path: AssumptionPath, value: number | null): Provenance {
  const { origin } = REGISTER[path];
  if (origin.kind === 'assumed') return origin;
  const given = valueFromFigures(figures, path);
  if (given !== undefined && value !== null && same(value, given)) return origin;
  return { kind: 'assumed', note: 'set by the analyst' };
}

/** Assumptions that take their value from this figure, directly or through what is derived from it. */
export function standsAt(figures: Figures, figureId: string): readonly AssumptionPath[] {
  return ASSUMPTION_PATHS.filter((path) => {
    const { origin } = REGISTER[path];
    if (origin.kind === 'assumed' || valueFromFigures(figures, path) === undefined) return false;
    return origin.kind === 'derived' ? figuresBehind(origin.derived).has(figureId) : origin.figure === figureId;
  });
}

/** An assumption whose value from the figures is another one now. */
export interface MovedDefault {
  readonly path: AssumptionPath;
  readonly from: number;
  readonly to: number;
}

/** What a correction of figures moves: values at `from` follow to `to` unless the analyst keeps them. */
export function movedDefaults(before: Figures, after: Figures): readonly MovedDefault[] {
  return ASSUMPTION_PATHS.flatMap((path) => {
    const from = valueFromFigures(before, path);
    const to = valueFromFigures(after, path);
    return from === undefined || to === undefined || same(from, to) ? [] : { path, from, to };
  });
}

/** Ids of the figures that a derived figure rests on, through others where need be. */
export function figuresBehind(derivedId: string): ReadonlySet<string> {
  const derivation = DERIVATIONS.find(({ id }) => id === derivedId);
  if (!derivation) return new Set();
  return new Set(
    operands(derivation.formula).flatMap(({ kind, id }) => (kind === 'figure' ? id : [...figuresBehind(id)])),
  );
}

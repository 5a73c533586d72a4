import { type Assumptions, idsOf } from '../model/assumptions.ts';
import { assumptionPaths, type WholePath, wholeAround, wholeAt, wholePaths } from '../model/register.ts';
import { valueAtPath } from './changes.ts';

/** Where two complete sets of assumptions differ: scalar leaves, and whole values where no leaf could say it. */
export function differences(a: Assumptions, b: Assumptions): readonly string[] {
  const ids = idsOf(b);
  const wholes = wholePaths(ids).filter((path) => !sameValue(valueAtPath(a, path), valueAtPath(b, path)));
  const inside = wholes.flatMap((path) => differencesInside(a, b, path));
  const scalars = assumptionPaths(ids).filter(
    (path) => wholeAround(path) === null && valueAtPath(a, path) !== valueAtPath(b, path),
  );
  return [...inside, ...scalars];
}

type Tree = Readonly<Record<string, unknown>>;

/** The leaves in which a growth path or market access differs, or all of it where it has others. */
function differencesInside(a: Assumptions, b: Assumptions, path: WholePath): readonly string[] {
  const [before, after] = [valueAtPath(a, path), valueAtPath(b, path)] as [Tree | null, Tree | null];
  const hasLeaves = Object.keys(wholeAt(path).inside).length > 0;
  if (!hasLeaves || before === null || after === null || before.shape !== after.shape) return [path];
  return Object.keys(after)
    .map((key) => `${path}.${key}`)
    .filter((leaf) => valueAtPath(a, leaf) !== valueAtPath(b, leaf));
}

/** Equal in content, whatever the order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue((a as Tree)[key], (b as Tree)[key]))
  );
}

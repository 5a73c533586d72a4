import type { Assumptions } from '../model/assumptions.ts';
import { ASSUMPTION_PATHS, WHOLE_VALUES, type WholePath } from '../model/register.ts';
import { valueAtPath } from './changes.ts';

const WHOLES = Object.keys(WHOLE_VALUES) as readonly WholePath[];
const GROWTHS = WHOLES.filter((path) => path.endsWith('.growth'));
const inGrowth = (path: string): boolean => GROWTHS.some((whole) => path.startsWith(`${whole}.`));
const SCALARS = ASSUMPTION_PATHS.filter((path) => !inGrowth(path));

/** Where two complete sets of assumptions differ: scalar leaves, and whole values where no leaf could say it. */
export function differences(a: Assumptions, b: Assumptions): readonly string[] {
  const scalars = SCALARS.filter((path) => valueAtPath(a, path) !== valueAtPath(b, path));
  return [...GROWTHS.flatMap((path) => growthDifferences(a, b, path)), ...listDifferences(a, b), ...scalars];
}

function growthDifferences(a: Assumptions, b: Assumptions, path: WholePath): readonly string[] {
  const [before, after] = [valueAtPath(a, path), valueAtPath(b, path)] as [Tree, Tree];
  if (before === after) return [];
  if (before.shape !== after.shape) return [path];
  return Object.keys(after)
    .map((key) => `${path}.${key}`)
    .filter((leaf) => valueAtPath(a, leaf) !== valueAtPath(b, leaf));
}

type Tree = Readonly<Record<string, unknown>>;

const listDifferences = (a: Assumptions, b: Assumptions): readonly string[] =>
  WHOLES.filter((path) => !GROWTHS.includes(path)).filter(
    (path) => !sameValue(valueAtPath(a, path), valueAtPath(b, path)),
  );

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

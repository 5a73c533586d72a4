import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** A label short enough for the head of a matrix, that still says which of its kind it is. */
export function compactLabel(path: AssumptionPath): string {
  const { group } = assumptionAt(path);
  const { short } = names().assumption(path);
  const track = /^workers\.tracks\.(\w+)\./.exec(path)?.[1];
  if (track !== undefined) return words.uncertainty.ofTrack(short, track);
  switch (group) {
    case 'exportsGrowth':
      return words.uncertainty.ofExports(short);
    case 'importsGrowth':
      return words.uncertainty.ofImports(short);
    case 'base':
      return words.uncertainty.ofBaseYear(short);
    default:
      return short;
  }
}

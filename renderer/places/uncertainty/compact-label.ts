import { type AssumptionPath, REGISTER } from '../../../shared/model/register.ts';
import { inSentence } from '../../metrics/sentences.ts';
import { names } from '../../names.ts';

/** A label short enough for the head of a matrix, that still says which of its kind it is. */
export function compactLabel(path: AssumptionPath): string {
  const { group } = REGISTER[path];
  const { short } = names().assumption(path);
  const lower = inSentence(short);
  const track = /^workers\.tracks\.(\w+)\./.exec(path)?.[1];
  if (track !== undefined) return `${short}, ${track}`;
  switch (group) {
    case 'exportsGrowth':
      return `Exports, ${lower}`;
    case 'importsGrowth':
      return `Imports, ${lower}`;
    case 'base':
      return `${short}, base year`;
    default:
      return short;
  }
}

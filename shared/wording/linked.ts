import type { Names } from '../language/names.ts';
import { partOfWhole } from '../model/explain/tell.ts';
import { isAssumptionPath } from '../model/register.ts';
import { labelOf } from './value-text.ts';

const NOISE = /^noise\.(?:(?<flow>exports|imports)\.)?(?<part>sd|persistence|correlation)$/;

/** What can have an origin, as it is called: an assumption, a year of a whole value, a number of the noise of growth. */
export function linkedLabel(names: Names, path: string): string {
  const { uncertainty } = names.words;
  const { flow, part } = NOISE.exec(path)?.groups ?? {};
  if (part === 'correlation') return uncertainty.noiseCorrelation;
  if (flow !== undefined) {
    const of = uncertainty.noiseOf[flow as 'exports' | 'imports'];
    return part === 'sd' ? uncertainty.sdOf(of) : uncertainty.persistenceOf(of);
  }
  return partOfWhole(names, path)?.label ?? labelOf(names, path);
}

/** What a value with an origin belongs to: its scenario, by the names that tell them apart, or the uncertainty. */
export const ownerName = ({ words }: Names, called: ReadonlyMap<string, string>, scenario: string | null): string =>
  scenario === null ? words.places.uncertainty : (called.get(scenario) ?? scenario);

/** A number at such a path with its unit: `19.8%`, `0.4`. */
export function linkedValue(names: Names, path: string, value: number): string {
  if (isAssumptionPath(path)) return names.value(path, value);
  const { numbers } = names.words;
  const fraction = path.endsWith('.sd') || partOfWhole(names, path)?.unit === '1';
  return fraction ? `${numbers.shortest(Number((value * 100).toPrecision(6)))}%` : numbers.exactly(value);
}

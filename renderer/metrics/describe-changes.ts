import type { Baseline, Scenario } from '../../shared/document/schema.ts';
import type { Access, Growth, Shock } from '../../shared/model/assumptions.ts';
import {
  type AssumptionPath,
  isAssumptionPath,
  listedAt,
  type WholePath,
  wholeAt,
} from '../../shared/model/register.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { inSentence } from './sentences.ts';

const known = new WeakMap<Scenario | Baseline, string>();

/** What a scenario says otherwise than the baseline, or what its author noted of the baseline; memoised by identity. */
export function describeScenario(scenario: Scenario | Baseline): string {
  let words = known.get(scenario);
  if (words === undefined) {
    words = 'changes' in scenario ? describeChanges(scenario.changes as Scenario['changes']) : scenario.notes;
    known.set(scenario, words);
  }
  return words;
}

/** What a scenario says otherwise than the baseline, in a few words for the list. */
export function describeChanges(changes: Scenario['changes']): string {
  const said = Object.entries(changes).flatMap(([path, value]) => describe(path, value));
  return said.length === 0 ? words.changes.none : words.changes.all(said);
}

function describe(path: string, value: unknown): string | readonly string[] {
  const { flowGrowth, noShocks, noYears, typedFor, value: said } = words.changes;
  if (isAssumptionPath(path)) return said(subject(path), names().value(path, value as number | null));
  const of = (text: string) => said(inSentence(names().label(path)), text);
  if (value === null) return of(words.units.none);
  switch (wholeAt(path as WholePath).whole) {
    case 'shocks':
      return (value as readonly Shock[]).length === 0 ? noShocks : (value as readonly Shock[]).map(describeShock);
    case 'growth': {
      const growth = describeGrowth(path, value as Growth);
      return listedAt(path) === null ? flowGrowth(path.split('.', 1)[0]!, growth) : of(growth);
    }
    case 'track':
      return of(inSentence(names().track(value as string)));
    case 'access':
      return of(describeAccess(path, value as Access));
    case 'overrides':
    case 'values': {
      const years = Object.keys(value as object);
      return years.length === 0 ? noYears : typedFor(years);
    }
  }
}

/** A change of a rate as a percentage. */
export const inPercent = (change: number): number => Number((change * 100).toPrecision(12));

/** The short name of an assumption, with its group where the name alone could mean several. */
function subject(path: AssumptionPath): string {
  const name = inSentence(names().assumption(path).short);
  const flow = /^(exports|imports)\.growth\./.exec(path)?.[1];
  if (flow === undefined && /^(exports|imports|exchange|inputs)\./.test(path))
    return inSentence(names().assumption(path).label);
  if (flow !== undefined) return words.changes.part(flow, name);
  const track = /^workers\.tracks\.([^.]+)\./.exec(path)?.[1];
  return track === undefined ? name : words.changes.ofTrack(names().track(track), name);
}

export function describeGrowth(path: string, growth: Growth): string {
  const at = (field: string) => `${path}.${field}` as AssumptionPath;
  const { growBy, growth: course, saturate } = words.changes;
  switch (growth.shape) {
    case 'constant':
      return growBy(names().value(at('rate'), growth.rate));
    case 'fade':
    case 'linear':
      return course(names().value(at('from'), growth.from), names().value(at('to'), growth.to));
    case 'saturating':
      return saturate(names().value(at('ceiling'), growth.ceiling));
  }
}

/** The name of the group of goods that a shock is of. */
function groupName(flow: Shock['flow'], id: string): string {
  const { goods } = names().structure;
  const lists = flow === 'both' ? [...goods.exports, ...goods.imports] : goods[flow];
  return lists.find((one) => one.id === id)?.name ?? id;
}

export function describeShock({ flow, size, year, halfLife, group }: Shock): string {
  const percent = `${size > 0 ? '+' : '−'}${Number((Math.abs(size) * 100).toPrecision(6))}%`;
  const { lastingShock, fadingShock, shocked } = words.changes;
  const of = shocked(flow, group === null ? null : groupName(flow, group));
  return halfLife === null ? lastingShock(of, percent, year) : fadingShock(of, percent, year, halfLife);
}

/** Where the tariff of a group of goods goes. */
export function describeAccess(
  path: string,
  { initialTariff, mfnTariff, preferentialTariff, utilisation }: Access,
): string {
  const then = mfnTariff - (mfnTariff - preferentialTariff) * utilisation;
  const text = (tariff: number) => names().value(`${path}.initialTariff` as AssumptionPath, tariff);
  return words.changes.growth(text(initialTariff), text(then));
}

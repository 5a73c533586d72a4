import type { Baseline, Scenario } from '../document/schema.ts';
import type { Names } from '../language/names.ts';
import { inSentence } from '../language/sentence.ts';
import type { Access, Growth, Shock } from '../model/assumptions.ts';
import { type AssumptionPath, isAssumptionPath, listedAt, type WholePath, wholeAt } from '../model/register.ts';

const known = new WeakMap<Names, WeakMap<Scenario | Baseline, string>>();

/** What a scenario says otherwise than the baseline, or what its author noted of the baseline; memoised by identity. */
export function describeScenario(names: Names, scenario: Scenario | Baseline): string {
  const said = known.get(names) ?? new WeakMap<Scenario | Baseline, string>();
  known.set(names, said);
  let text = said.get(scenario);
  if (text === undefined) {
    text = 'changes' in scenario ? describeChanges(names, scenario.changes as Scenario['changes']) : scenario.notes;
    said.set(scenario, text);
  }
  return text;
}

/** What a scenario says otherwise than the baseline, in a few words for the list. */
export function describeChanges(names: Names, changes: Scenario['changes']): string {
  const said = Object.entries(changes).flatMap(([path, value]) => describe(names, path, value));
  return said.length === 0 ? names.words.changes.none : names.words.changes.all(said);
}

function describe(names: Names, path: string, value: unknown): string | readonly string[] {
  const { flowGrowth, noShocks, noYears, typedFor, value: said } = names.words.changes;
  if (isAssumptionPath(path)) return said(subject(names, path), names.value(path, value as number | null));
  const of = (text: string) => said(inSentence(names.label(path)), text);
  if (value === null) return of(names.words.units.none);
  switch (wholeAt(path as WholePath).whole) {
    case 'shocks':
      return (value as readonly Shock[]).length === 0
        ? noShocks
        : (value as readonly Shock[]).map((shock) => describeShock(names, shock));
    case 'growth': {
      const growth = describeGrowth(names, path, value as Growth);
      return listedAt(path) === null ? flowGrowth(path.split('.', 1)[0]!, growth) : of(growth);
    }
    case 'track':
      return of(inSentence(names.track(value as string)));
    case 'access':
      return of(describeAccess(names, path, value as Access));
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
function subject(names: Names, path: AssumptionPath): string {
  const name = inSentence(names.assumption(path).short);
  const flow = /^(exports|imports)\.growth\./.exec(path)?.[1];
  if (flow === undefined && /^(exports|imports|exchange|inputs)\./.test(path))
    return inSentence(names.assumption(path).label);
  if (flow !== undefined) return names.words.changes.part(flow, name);
  const track = /^workers\.tracks\.([^.]+)\./.exec(path)?.[1];
  return track === undefined ? name : names.words.changes.ofTrack(names.track(track), name);
}

export function describeGrowth(names: Names, path: string, growth: Growth): string {
  const at = (field: string) => `${path}.${field}` as AssumptionPath;
  const { growBy, growth: course, saturate } = names.words.changes;
  switch (growth.shape) {
    case 'constant':
      return growBy(names.value(at('rate'), growth.rate));
    case 'fade':
    case 'linear':
      return course(names.value(at('from'), growth.from), names.value(at('to'), growth.to));
    case 'saturating':
      return saturate(names.value(at('ceiling'), growth.ceiling));
  }
}

/** The name of the group of goods that a shock is of. */
function groupName(names: Names, flow: Shock['flow'], id: string): string {
  const { goods } = names.structure;
  const lists = flow === 'both' ? [...goods.exports, ...goods.imports] : goods[flow];
  return lists.find((one) => one.id === id)?.name ?? id;
}

export function describeShock(names: Names, { flow, size, year, halfLife, group }: Shock): string {
  const percent = `${size > 0 ? '+' : '−'}${Number((Math.abs(size) * 100).toPrecision(6))}%`;
  const { lastingShock, fadingShock, shocked } = names.words.changes;
  const of = shocked(flow, group === null ? null : groupName(names, flow, group));
  return halfLife === null ? lastingShock(of, percent, year) : fadingShock(of, percent, year, halfLife);
}

/** Where the tariff of a group of goods goes. */
export function describeAccess(
  names: Names,
  path: string,
  { initialTariff, mfnTariff, preferentialTariff, utilisation }: Access,
): string {
  const then = mfnTariff - (mfnTariff - preferentialTariff) * utilisation;
  const text = (tariff: number) => names.value(`${path}.initialTariff` as AssumptionPath, tariff);
  return names.words.changes.growth(text(initialTariff), text(then));
}

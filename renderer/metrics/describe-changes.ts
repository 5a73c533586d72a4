import type { Baseline, Scenario } from '../../shared/document/schema.ts';
import type { Growth, Shock } from '../../shared/model/assumptions.ts';
import { type AssumptionPath, isAssumptionPath } from '../../shared/model/register.ts';
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
  const { flowGrowth, noShocks, noYears, typedFor } = words.changes;
  if (isAssumptionPath(path)) return words.changes.value(subject(path), names().value(path, value as number | null));
  switch (path) {
    case 'exports.growth':
    case 'imports.growth':
      return flowGrowth(path.split('.', 1)[0]!, describeGrowth(path, value as Growth));
    case 'shocks':
      return (value as readonly Shock[]).length === 0 ? noShocks : (value as readonly Shock[]).map(describeShock);
    default: {
      if (!isYears(path)) return words.changes.value(inSentence(names().label(path)), wholeText(value));
      const years = Object.keys(value as object);
      return years.length === 0 ? noYears : typedFor(years);
    }
  }
}

const isYears = (path: string): boolean => /\.(overrides|values)$/.test(path);

/** A track that workers move on to, or that a group of goods has something of its own. */
function wholeText(value: unknown): string {
  const { asFlow, ownPath } = words.changes;
  if (typeof value === 'string') return inSentence(names().track(value));
  return value === null ? asFlow : ownPath;
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

export function describeGrowth(path: 'exports.growth' | 'imports.growth', growth: Growth): string {
  const { growBy, growth: course, saturate } = words.changes;
  switch (growth.shape) {
    case 'constant':
      return growBy(names().value(`${path}.rate`, growth.rate));
    case 'fade':
    case 'linear':
      return course(names().value(`${path}.from`, growth.from), names().value(`${path}.to`, growth.to));
    case 'saturating':
      return saturate(names().value(`${path}.ceiling`, growth.ceiling));
  }
}

export function describeShock({ flow, size, year, halfLife }: Shock): string {
  const percent = `${size > 0 ? '+' : '−'}${Number((Math.abs(size) * 100).toPrecision(6))}%`;
  const { lastingShock, fadingShock } = words.changes;
  return halfLife === null ? lastingShock(flow, percent, year) : fadingShock(flow, percent, year, halfLife);
}

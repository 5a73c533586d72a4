import type { Baseline, Scenario } from '../../shared/document/schema.ts';
import type { Growth, Shock } from '../../shared/model/assumptions.ts';
import { isAssumptionPath, type REGISTER } from '../../shared/model/register.ts';
import { names } from '../names.ts';
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
  const said = Object.entries(changes).map(([path, value]) => describe(path, value));
  if (said.length === 0) return 'As the baseline';
  const text = said.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describe(path: string, value: unknown): string {
  if (isAssumptionPath(path)) {
    return `${subject(path)} ${names()
      .value(path, value as number | null)
      .replace(/^1 years$/, '1 year')}`;
  }
  switch (path) {
    case 'exports.growth':
    case 'imports.growth':
      return `${path.split('.')[0]} ${describeGrowth(path, value as Growth)}`;
    case 'shocks':
      return (value as readonly Shock[]).map(describeShock).join(', ') || 'no shocks';
    default: {
      const years = Object.keys(value as object);
      return years.length === 0 ? 'no growth typed' : `growth typed for ${years.join(', ')}`;
    }
  }
}

/** The short name of an assumption, with its group where the name alone could mean several. */
function subject(path: keyof typeof REGISTER): string {
  const { short } = names().assumption(path);
  const lower = inSentence(short);
  if (path.startsWith('exports.')) return `exports ${lower}`;
  if (path.startsWith('imports.')) return `imports ${lower}`;
  const track = /^workers\.tracks\.(\w+)\./.exec(path)?.[1];
  return track === undefined ? lower : `${track} ${lower}`;
}

export function describeGrowth(path: 'exports.growth' | 'imports.growth', growth: Growth): string {
  switch (growth.shape) {
    case 'constant':
      return `grow by ${names().value(`${path}.rate`, growth.rate)}`;
    case 'fade':
    case 'linear':
      return `${names().value(`${path}.from`, growth.from)} → ${names().value(`${path}.to`, growth.to)}`;
    case 'saturating':
      return `saturate at ${names().value(`${path}.ceiling`, growth.ceiling)}`;
  }
}

export function describeShock({ flow, size, year, halfLife }: Shock): string {
  const what = flow === 'both' ? 'trade' : flow;
  const percent = `${size > 0 ? '+' : '−'}${Number((Math.abs(size) * 100).toPrecision(6))}%`;
  return `${what} ${percent} in ${year}, ${halfLife === null ? 'for good' : `half-life ${halfLife} ${halfLife === 1 ? 'year' : 'years'}`}`;
}

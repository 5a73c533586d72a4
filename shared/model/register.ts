import type { Assumption, Group, Role } from './register/assumption.ts';
import { INVESTMENT } from './register/investment.ts';
import { SKILLS } from './register/skills.ts';
import { TRADE } from './register/trade.ts';
import { VALUATION } from './register/valuation.ts';
import { WORKERS } from './register/worker-tracks.ts';

export { type Assumption, GROUPS, type Group, LAST_YEAR, type Role } from './register/assumption.ts';
export { sharePath, TRACKS, type Track } from './register/worker-tracks.ts';

/**
 * The register of assumptions (model.md § 10): every scalar assumption by path, with its unit, allowed range,
 * step and role. The schema's bounds, the screens, the command line and Explain read it.
 */
export const REGISTER = { ...TRADE, ...WORKERS, ...INVESTMENT, ...SKILLS, ...VALUATION } as const satisfies Readonly<
  Record<string, Assumption>
>;

/** Path of a scalar assumption, as in a document's changes: `workers.tracks.trainee.newQuota`. */
export type AssumptionPath = keyof typeof REGISTER;

export const ASSUMPTION_PATHS = Object.keys(REGISTER) as readonly AssumptionPath[];

export const isAssumptionPath = (path: string): path is AssumptionPath => Object.hasOwn(REGISTER, path);

/** Of numbers inside whole values (§ 10): growth typed for a year and the size of a shock as fractions, half-lives in years. */
export const INNER_RANGES = {
  override: { min: -0.9, max: 2 },
  shockSize: { min: -0.9, max: 2 },
  shockHalfLife: { min: 0.1, max: 50 },
} as const;

/** Values that are set, compared and changed as a whole: the shape of a path changes only through them. */
export const WHOLE_VALUES = {
  'exports.growth': { group: 'exportsGrowth', role: 'world' },
  'imports.growth': { group: 'importsGrowth', role: 'world' },
  'exports.overrides': { group: 'exportsGrowth', role: 'world' },
  'imports.overrides': { group: 'importsGrowth', role: 'world' },
  shocks: { group: 'shocks', role: 'world' },
} as const satisfies Readonly<Record<string, { group: Group; role: Role }>>;

export type WholePath = keyof typeof WHOLE_VALUES;

export const isWholePath = (path: string): path is WholePath => Object.hasOwn(WHOLE_VALUES, path);

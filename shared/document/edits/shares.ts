import { problem } from '../../language/problems.ts';
import { type AllowedRange, allowedRange, type SharedOut, sharesOf } from '../../model/allowed-range.ts';
import type { Assumptions } from '../../model/assumptions.ts';
import { type AssumptionPath, assumptionAt } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { assumptionsOf } from '../changes.ts';
import type { ScenarioDocument } from '../schema.ts';
import { type Edited, settled } from './edit.ts';
import { resetValue, setValues } from './values.ts';

/** Shares of tracks or of a flow's groups, by their paths. */
export type Shares = Readonly<Record<string, number>>;

/** Of what the share at a path is one, or undefined where the path is no share. */
export function sharedOut(path: string): SharedOut | undefined {
  const [, flow] = /^(exports|imports)\.groups\.[^.]+\.share$/.exec(path) ?? [];
  if (flow === 'exports' || flow === 'imports') return flow;
  return /^workers\.tracks\.[^.]+\.initialShare$/.test(path) ? 'tracks' : undefined;
}

/** Between which values an assumption can be set: `allowedRange`, but for shares, which take one another along. */
export function settableRange(assumptions: Assumptions, path: AssumptionPath): AllowedRange {
  if (sharedOut(path) === undefined) return allowedRange(assumptions, path);
  const { min, max } = assumptionAt(path);
  return { min: { value: min, by: { code: 'register' } }, max: { value: max, by: { code: 'register' } } };
}

/**
 * The shares with one of them set, still adding up to 1: what it gains or loses the largest other share gives or takes
 * (of two as large the later one), and what that one lacks the next. A share outside 0 … 1 is a bug.
 */
export function balancedShares(shares: Shares, path: string, share: number): Shares {
  if (!(share >= 0 && share <= 1)) throw new Error(`${share} is no share`);
  const others = Object.keys(shares)
    .filter((other) => other !== path)
    .toSorted((a, b) => shares[a]! - shares[b]!);
  const after: Record<string, number> = { ...shares, [path]: share };
  let rest = exact(1 - share);
  others.forEach((other, k) => {
    after[other] = k === others.length - 1 ? rest : Math.min(shares[other]!, rest);
    rest = exact(rest - after[other]);
  });
  return after;
}

/**
 * The shares with one of them set, the others in the proportion that they had; where these had nothing, in equal parts.
 * A share outside 0 … 1 is a bug.
 */
export function proportionalShares(shares: Shares, path: string, share: number): Shares {
  if (!(share >= 0 && share <= 1)) throw new Error(`${share} is no share`);
  const others = Object.keys(shares).filter((other) => other !== path);
  const before = others.reduce((sum, other) => sum + shares[other]!, 0);
  const after: Record<string, number> = { ...shares, [path]: others.length === 0 ? 1 : share };
  let rest = exact(1 - after[path]!);
  const largest = others.toSorted((a, b) => shares[a]! - shares[b]!);
  largest.forEach((other, k) => {
    const part = before > 0 ? shares[other]! / before : 1 / others.length;
    after[other] = k === largest.length - 1 ? rest : Math.min(rest, exact((1 - share) * part));
    rest = exact(rest - after[other]);
  });
  return after;
}

/** 1 − 0.6 is 0.4, as a person would calculate it. */
const exact = (value: number): number => Number(value.toPrecision(12));

/**
 * Sets a share as one edit, the others so that all add up to 1: tracks as in `balancedShares`, groups of goods as in
 * `proportionalShares`; refused outside 0 … 1.
 */
export function setShare(
  document: ScenarioDocument,
  {
    scenario,
    path,
    share,
    carry = false,
  }: {
    readonly scenario: string;
    readonly path: AssumptionPath;
    readonly share: number;
    readonly carry?: boolean;
  },
): Edited {
  const { min, max } = assumptionAt(path);
  if (!(share >= min && share <= max)) {
    return refused(problem('assumption.share', path, { value: share, least: min, most: max }));
  }
  const before = sharesBeside(document, scenario, path);
  const after = (sharedOut(path) === 'tracks' ? balancedShares : proportionalShares)(before, path, share);
  const moved = Object.entries(after).filter(([other, value]) => other === path || value !== before[other]);
  return setValues(document, { scenario, values: Object.fromEntries(moved), carry });
}

/** The shares that a scenario has of what the share at a path is one of; they add up to 1. */
export const sharesBeside = (document: ScenarioDocument, scenario: string, path: string): Shares =>
  sharesOf(assumptionsOf(document, scenario), sharedOut(path)!);

/** Takes back a share; where it alone would not fit the others, those that the scenario changed too. */
export function resetShare(
  document: ScenarioDocument,
  { scenario, path }: { readonly scenario: string; readonly path: AssumptionPath },
): Edited {
  const alone = resetValue(document, { scenario, path });
  if (alone.ok) return alone;
  const changes = document.scenarios.find(({ id }) => id === scenario)?.changes ?? {};
  const own = Object.keys(changes).filter((other) => sharedOut(other) === sharedOut(path));
  return own.length === 0 ? alone : resetTogether(document, scenario, own);
}

function resetTogether(document: ScenarioDocument, id: string, paths: readonly string[]): Edited {
  const stays = ([path]: [string, unknown]) => !paths.includes(path);
  const scenarios = document.scenarios.map((scenario) =>
    scenario.id === id
      ? {
          ...scenario,
          changes: Object.fromEntries(Object.entries(scenario.changes).filter(stays)),
          rationale: Object.fromEntries(Object.entries(scenario.rationale).filter(stays)),
        }
      : scenario,
  );
  return settled(document, accepted({ ...document, scenarios }));
}

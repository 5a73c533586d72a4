import { problem } from '../../language/problems.ts';
import { type AllowedRange, allowedRange } from '../../model/allowed-range.ts';
import type { Assumptions } from '../../model/assumptions.ts';
import type { Horizon } from '../../model/horizon.ts';
import { type AssumptionPath, REGISTER, sharePath, TRACKS, type Track } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { assumptionsOf } from '../changes.ts';
import type { ScenarioDocument } from '../schema.ts';
import { type Edited, settled } from './edit.ts';
import { resetValue, setValues } from './values.ts';

export type Shares = Readonly<Record<Track, number>>;

/** The track whose share stands at a path, or undefined where the path is no share of a track. */
export const shareTrack = (path: string): Track | undefined => TRACKS.find((track) => sharePath(track) === path);

/** Between which values an assumption can be set: `allowedRange`, but for shares of tracks, which take one another along. */
export function settableRange(assumptions: Assumptions, path: AssumptionPath, horizon: Horizon): AllowedRange {
  if (shareTrack(path) === undefined) return allowedRange(assumptions, path, horizon);
  const { min, max } = REGISTER[path];
  return { min: { value: min, by: { code: 'register' } }, max: { value: max, by: { code: 'register' } } };
}

/** The shares of workers in the base year that a scenario's tracks have (model.md § 5); they add up to 1. */
export function sharesOf(document: ScenarioDocument, scenario: string): Shares {
  const { tracks } = assumptionsOf(document, scenario).workers;
  return Object.fromEntries(TRACKS.map((track) => [track, tracks[track].initialShare])) as Shares;
}

/**
 * The shares with one of them set, still adding up to 1: what it gains or loses the largest other share gives or takes
 * (of two as large the later track's), and what that one lacks the third. A share outside 0 … 1 is a bug.
 */
export function balancedShares(shares: Shares, track: Track, share: number): Shares {
  if (!(share >= 0 && share <= 1)) throw new Error(`${share} is no share`);
  const others = TRACKS.filter((other) => other !== track);
  const [small, large] = others.toSorted((a, b) => shares[a] - shares[b]) as [Track, Track];
  const rest = exact(1 - share);
  const kept = Math.min(shares[small], rest);
  return { ...shares, [track]: share, [small]: kept, [large]: exact(rest - kept) };
}

/** 1 − 0.6 is 0.4, as a person would calculate it. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** Sets the share of a track, the others balanced as in `balancedShares`, as one edit; refused outside 0 … 1. */
export function setShare(
  document: ScenarioDocument,
  {
    scenario,
    track,
    share,
    carry = false,
  }: { readonly scenario: string; readonly track: Track; readonly share: number; readonly carry?: boolean },
): Edited {
  const path = sharePath(track);
  const { min, max } = REGISTER[path];
  if (!(share >= min && share <= max)) {
    return refused(problem('assumption.share', path, { value: share, least: min, most: max }));
  }
  const before = sharesOf(document, scenario);
  const after = balancedShares(before, track, share);
  const moved = TRACKS.filter((other) => other === track || after[other] !== before[other]);
  const values = Object.fromEntries(moved.map((other) => [sharePath(other), after[other]]));
  return setValues(document, { scenario, values, carry });
}

/** Takes back the share of a track; where it alone would not fit the others, those that the scenario changed too. */
export function resetShare(
  document: ScenarioDocument,
  { scenario, track }: { readonly scenario: string; readonly track: Track },
): Edited {
  const alone = resetValue(document, { scenario, path: sharePath(track) });
  if (alone.ok) return alone;
  const changes = document.scenarios.find(({ id }) => id === scenario)?.changes ?? {};
  const own = TRACKS.map(sharePath).filter((path) => Object.hasOwn(changes, path));
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

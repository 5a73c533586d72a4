import type { NowcastOrigin, RuleOrigin, SeriesOrigin } from '../figures/origin-forms.ts';
import {
  derivedOf,
  figureOf,
  figuresIn,
  isWhole,
  periodFrom,
  sameNumber,
  seriesIn,
  type ValueOrigin,
  valueFrom,
  yearTold,
} from '../figures/origins.ts';
import { isWithin, type Period, yearPeriod } from '../figures/period.ts';
import { usualOrigins } from '../figures/takeable.ts';
import type { Words } from '../language/language.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { assumptionPaths, isAssumptionPath, wholeAround } from '../model/register.ts';
import { idsIn } from '../model/structure.ts';
import { assumptionsOf, saysPath, valueAtPath } from './changes.ts';
import { sameValue } from './differences.ts';
import type { Baseline, Scenario, ScenarioDocument, Uncertainty } from './schema.ts';

/**
 * Where an assumption's value comes from, as it stands: from a figure, read from one, derived, from series, a nowcast, or
 * assumed. `other` is the period of a figure or of a series' value where it is not in the year of which the assumption
 * tells.
 */
export type Provenance =
  | { readonly kind: 'figure'; readonly figure: string }
  /** The source says something close: `as` tells how it is read, `other` of which time it is. */
  | { readonly kind: 'read'; readonly figure: string; readonly as?: string; readonly other?: Period }
  | { readonly kind: 'derived'; readonly derived: string; readonly other?: Period }
  | { readonly kind: 'series'; readonly origin: SeriesOrigin | RuleOrigin; readonly other?: Period }
  | { readonly kind: 'nowcast'; readonly origin: NowcastOrigin }
  | { readonly kind: 'assumed'; readonly note: string | null };

type Origins = Readonly<Record<string, ValueOrigin>>;

const allOf = (document: ScenarioDocument): readonly (Baseline | Scenario)[] => [
  document.baseline,
  ...document.scenarios,
];
const says = (scenario: Baseline | Scenario, path: string): boolean =>
  !('changes' in scenario) || saysPath(scenario.changes, path);

/** Where a value may have an origin: an assumption, or a year of a whole value (`exports.overrides.2025`). */
const isLinked = (path: string): boolean =>
  isAssumptionPath(path) || (/\.\d{4}$/.test(path) && wholeAround(path) !== null);

/** Where the noise of growth may have an origin: a path within the uncertainty. */
const NOISE_PATHS = [
  'noise.exports.sd',
  'noise.exports.persistence',
  'noise.imports.sd',
  'noise.imports.persistence',
  'noise.correlation',
] as const;
type NoisePath = (typeof NOISE_PATHS)[number];
const isNoisePath = (path: string): path is NoisePath => (NOISE_PATHS as readonly string[]).includes(path);

/** The origin of the value that a scenario has: its own where it says the value, else the baseline's. */
export function originAt(document: ScenarioDocument, scenarioId: string, path: string): ValueOrigin | undefined {
  const scenario = allOf(document).find(({ id }) => id === scenarioId);
  return (scenario && says(scenario, path) ? scenario : document.baseline).origins?.[path];
}

/** Where a scenario's value of an assumption comes from; a figure of another year than the assumption's is read. */
export function provenanceOf(document: ScenarioDocument, scenarioId: string, path: string): Provenance {
  const { figures } = document;
  const origin = originAt(document, scenarioId, path);
  if (origin && 'nowcast' in origin) return { kind: 'nowcast', origin };
  const period = otherPeriod(document, path, origin, () => assumptionsOf(document, scenarioId));
  const other = period === null ? {} : { other: period };
  if (origin && ('use' in origin || ('rule' in origin && seriesIn(origin).length > 0)))
    return { kind: 'series', origin, ...other };
  const derived = origin && derivedOf(figures, origin);
  if (derived) return { kind: 'derived', derived: derived.id, ...other };
  const figure = origin && figureOf(figures, origin)?.id;
  if (origin && figure !== undefined) {
    if ('read' in origin) return { kind: 'read', figure, as: origin.as, ...other };
    return period === null ? { kind: 'figure', figure } : { kind: 'read', figure, ...other };
  }
  const usual = document.structure.origins?.[path];
  return { kind: 'assumed', note: usual && 'note' in usual ? usual.note : null };
}

/** Of which time the figure behind a value is, where that is not the assumption's: `figure of 2024`; else empty. */
export function ofOtherPeriod(words: Words, provenance: Provenance): string {
  const other = 'other' in provenance ? provenance.other : undefined;
  return other === undefined ? '' : words.derived.ofPeriod(provenance.kind !== 'read', other);
}

/** How a figure is read, in words. */
export const howRead = (words: Words, provenance: Provenance & { readonly kind: 'read' }): string =>
  words.derived.howRead(provenance.as ?? '', ofOtherPeriod(words, provenance));

/** The period of the figure behind a value where that is not in the year of which the assumption tells. */
function otherPeriod(
  document: ScenarioDocument,
  path: string,
  origin: ValueOrigin | undefined,
  assumptions: () => Assumptions,
): Period | null {
  // What a window of years suggests is of these years, not of the assumption's.
  if (origin === undefined || !isAssumptionPath(path) || ('use' in origin && isFit(origin))) return null;
  const period = periodFrom(document, origin);
  if (period === null) return null;
  // Leads say of which year they are.
  const told = path === 'investment.leads' ? assumptions().investment.leadsYear : yearTold(path, document.horizon.base);
  return isWithin(period, yearPeriod(told)) ? null : period;
}

/** Whether an origin is what a window of a series suggests, not a value of it. */
const isFit = ({ use }: SeriesOrigin): boolean => use !== 'value' && use !== 'share';

/** Where a value stands: in a scenario by its own word, or (null) in the uncertainty. */
export interface Linked {
  readonly scenario: string | null;
  readonly path: string;
}

/** Which value stands at a figure or series. */
export interface User extends Linked {
  readonly origin: ValueOrigin;
}

/** Every value of the document that has an origin, scenario by scenario, then the uncertainty's. */
export const users = (document: ScenarioDocument): readonly User[] => [
  ...allOf(document).flatMap((scenario) =>
    Object.entries(scenario.origins ?? {}).flatMap(([path, origin]) =>
      isLinked(path) && says(scenario, path) ? [{ scenario: scenario.id, path, origin }] : [],
    ),
  ),
  ...Object.entries(document.uncertainty.origins ?? {}).map(([path, origin]) => ({ scenario: null, path, origin })),
];

/** Values that stand at a figure or series, directly or through what is derived from it. */
export const usersOf = (document: ScenarioDocument, id: string): readonly User[] =>
  users(document).filter(({ origin }) => figuresIn(origin).includes(id) || seriesIn(origin).includes(id));

/** The document with the origins that its scenarios are given; undefined: none are written. What stays is shared. */
export function withOrigins(
  document: ScenarioDocument,
  originsOf: (scenario: Baseline | Scenario) => Origins | undefined,
): ScenarioDocument {
  const given = <S extends Baseline | Scenario>(scenario: S): S => {
    const origins = originsOf(scenario);
    if (origins === undefined || sameValue(origins, scenario.origins)) return scenario;
    return { ...scenario, origins };
  };
  const baseline = given(document.baseline);
  const scenarios = document.scenarios.map(given);
  const same = baseline === document.baseline && scenarios.every((one, place) => one === document.scenarios[place]);
  return same ? document : { ...document, baseline, scenarios };
}

/** The document with one more origin. */
export function withOrigin(
  document: ScenarioDocument,
  { scenario, path }: Linked,
  origin: ValueOrigin,
): ScenarioDocument {
  if (scenario !== null)
    return withOrigins(document, ({ id, origins }) => (id === scenario ? { ...origins, [path]: origin } : origins));
  const { uncertainty } = document;
  return { ...document, uncertainty: { ...uncertainty, origins: { ...uncertainty.origins, [path]: origin } } };
}

/** The document with the origins that another one has, each where it leads in this one; those that lead nowhere are gone. */
export function withLinks(
  document: ScenarioDocument,
  from: ScenarioDocument,
  among: (origin: ValueOrigin) => ValueOrigin | undefined,
): ScenarioDocument {
  const bare = withNoiseOrigins(
    withOrigins(document, ({ origins }) => origins && {}),
    () => false,
  );
  const links = users(from).flatMap((user) => {
    const there = among(user.origin);
    return there ? [{ ...user, origin: there }] : [];
  });
  return links.reduce((next, { origin, ...at }) => withOrigin(next, at, origin), bare);
}

/** Only those origins that still give the value that stands there: what another program edited has left its origin. */
export function withHeldOrigins(document: ScenarioDocument): ScenarioDocument {
  const holds = (path: string, origin: ValueOrigin, stands: unknown): boolean => {
    if (typeof stands !== 'number' || !isWhole(document, origin)) return false;
    // What a nowcast gives is the flow's value, which a year's growth leads to among all else.
    if ('nowcast' in origin) return true;
    const value = valueFrom(document, path, origin);
    return value !== undefined && sameNumber(stands, value);
  };
  const held = withOrigins(document, (scenario) => {
    const { origins } = scenario;
    if (origins === undefined) return undefined;
    const assumptions = assumptionsOf(document, scenario.id);
    return onlyWhere(
      origins,
      (path, origin) => isLinked(path) && says(scenario, path) && holds(path, origin, valueAtPath(assumptions, path)),
    );
  });
  return withNoiseOrigins(
    held,
    (path, origin) => isNoisePath(path) && holds(path, origin, noiseAt(document.uncertainty, path)),
  );
}

const onlyWhere = (origins: Origins, holds: (path: string, origin: ValueOrigin) => boolean): Origins =>
  Object.fromEntries(Object.entries(origins).filter(([path, origin]) => holds(path, origin)));

/** The value of the noise at a path within the uncertainty. */
export function noiseAt({ noise }: Pick<Uncertainty, 'noise'>, path: NoisePath): number {
  const [, flow, part] = path.split('.') as [string, 'exports' | 'imports' | 'correlation', 'sd' | 'persistence'];
  return flow === 'correlation' ? noise.correlation : noise[flow][part];
}

/** The document with those origins of its noise of which this holds. */
function withNoiseOrigins(
  document: ScenarioDocument,
  holds: (path: string, origin: ValueOrigin) => boolean,
): ScenarioDocument {
  const { origins, ...rest } = document.uncertainty;
  if (origins === undefined) return document;
  const kept = onlyWhere(origins, holds);
  if (sameValue(kept, origins)) return document;
  const none = Object.keys(kept).length === 0;
  return { ...document, uncertainty: none ? rest : { ...rest, origins: kept } };
}

/**
 * Origins for a document from before there were any: a value that stands at the figure which the register means for it
 * was shown as that figure's, and has it as its origin from now on. Any other document is given back as it is.
 */
export function withFirstOrigins(document: ScenarioDocument): ScenarioDocument {
  if (document.baseline.origins !== undefined) return document;
  const { horizon } = document;
  return withOrigins(document, (scenario) => {
    const assumptions = assumptionsOf(document, scenario.id);
    const origins = assumptionPaths(idsIn(document.structure))
      .filter((path) => says(scenario, path))
      .flatMap((path) => {
        const value = valueAtPath(assumptions, path);
        const usual = usualOrigins(document, path, horizon.base).find((one) => sameNumber(value, one.value));
        return usual ? [[path, usual.origin] as const] : [];
      });
    return origins.length > 0 || !('changes' in scenario) ? Object.fromEntries(origins) : undefined;
  });
}

/**
 * What an edit does to origins: a value that another one replaced loses its own; one that stays, though another scenario
 * or a whole value says it now, keeps it.
 */
export function withKeptOrigins(before: ScenarioDocument, after: ScenarioDocument): ScenarioDocument {
  const known = new Set(allOf(before).map(({ id }) => id));
  const linked = [...new Set(allOf(before).flatMap(({ origins }) => Object.keys(origins ?? {})))];
  const [noise, now] = [before.uncertainty, after.uncertainty];
  const settled = withNoiseOrigins(
    after,
    (path) => isNoisePath(path) && Object.is(noiseAt(noise, path), noiseAt(now, path)),
  );
  if (linked.length === 0) return settled;
  return withOrigins(settled, (scenario) => {
    const { id, origins } = scenario;
    if (!known.has(id)) return origins;
    const [was, is] = [assumptionsOf(before, id), assumptionsOf(after, id)];
    const own = linked.flatMap((path) => {
      const origin = originAt(before, id, path);
      const stays = origin !== undefined && Object.is(valueAtPath(was, path), valueAtPath(is, path));
      return stays && says(scenario, path) ? [[path, origin] as const] : [];
    });
    return own.length > 0 || origins !== undefined ? Object.fromEntries(own) : undefined;
  });
}

import {
  derivedOf,
  figureOf,
  figuresIn,
  periodFrom,
  sameNumber,
  usualOrigins,
  type ValueOrigin,
  valueFrom,
  yearTold,
} from '../figures/origins.ts';
import { isWithin, type Period, yearPeriod } from '../figures/period.ts';
import type { Words } from '../language/language.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { type AssumptionPath, assumptionPaths, isAssumptionPath } from '../model/register.ts';
import { idsIn } from '../model/structure.ts';
import { assumptionsOf, saysPath, valueAtPath } from './changes.ts';
import { sameValue } from './differences.ts';
import type { Baseline, Scenario, ScenarioDocument } from './schema.ts';

/**
 * Where an assumption's value comes from, as it stands: from a figure, read from one, derived, or assumed. `other` is the
 * figure's period where it is not in the year of which the assumption tells.
 */
export type Provenance =
  | { readonly kind: 'figure'; readonly figure: string }
  /** The source says something close: `as` tells how it is read, `other` of which time it is. */
  | { readonly kind: 'read'; readonly figure: string; readonly as?: string; readonly other?: Period }
  | { readonly kind: 'derived'; readonly derived: string; readonly other?: Period }
  | { readonly kind: 'assumed'; readonly note: string | null };

type Origins = Readonly<Record<string, ValueOrigin>>;

const allOf = (document: ScenarioDocument): readonly (Baseline | Scenario)[] => [
  document.baseline,
  ...document.scenarios,
];
const says = (scenario: Baseline | Scenario, path: string): boolean =>
  !('changes' in scenario) || saysPath(scenario.changes, path);

/** The origin of the value that a scenario has: its own where it says the value, else the baseline's. */
export function originAt(document: ScenarioDocument, scenarioId: string, path: string): ValueOrigin | undefined {
  const scenario = allOf(document).find(({ id }) => id === scenarioId);
  return (scenario && says(scenario, path) ? scenario : document.baseline).origins?.[path];
}

/** Where a scenario's value of an assumption comes from; a figure of another year than the assumption's is read. */
export function provenanceOf(document: ScenarioDocument, scenarioId: string, path: AssumptionPath): Provenance {
  const { figures } = document;
  const origin = originAt(document, scenarioId, path);
  const derived = origin && derivedOf(figures, origin);
  const period = otherPeriod(document, path, origin, () => assumptionsOf(document, scenarioId));
  const other = period === null ? {} : { other: period };
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
  if (provenance.kind === 'assumed' || provenance.kind === 'figure' || provenance.other === undefined) return '';
  return words.derived.ofPeriod(provenance.kind === 'derived', provenance.other);
}

/** How a figure is read, in words. */
export const howRead = (words: Words, provenance: Provenance & { readonly kind: 'read' }): string =>
  words.derived.howRead(provenance.as ?? '', ofOtherPeriod(words, provenance));

/** The period of the figure behind a value where that is not in the year of which the assumption tells. */
function otherPeriod(
  { figures, horizon }: ScenarioDocument,
  path: AssumptionPath,
  origin: ValueOrigin | undefined,
  assumptions: () => Assumptions,
): Period | null {
  const period = origin ? periodFrom(figures, origin) : null;
  if (period === null) return null;
  // Leads say of which year they are.
  const told = path === 'investment.leads' ? assumptions().investment.leadsYear : yearTold(path, horizon.base);
  return isWithin(period, yearPeriod(told)) ? null : period;
}

/** Which value stands at a figure: of which scenario, by its own word. */
export interface User {
  readonly scenario: string;
  readonly path: AssumptionPath;
  readonly origin: ValueOrigin;
}

/** Every value of the document that has an origin, scenario by scenario. */
export const users = (document: ScenarioDocument): readonly User[] =>
  allOf(document).flatMap((scenario) =>
    Object.entries(scenario.origins ?? {}).flatMap(([path, origin]) =>
      isAssumptionPath(path) && says(scenario, path) ? [{ scenario: scenario.id, path, origin }] : [],
    ),
  );

/** Values that stand at a figure, directly or through what is derived from it. */
export const usersOf = (document: ScenarioDocument, figureId: string): readonly User[] =>
  users(document).filter(({ origin }) => figuresIn(origin).includes(figureId));

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

/** Only those origins that still give the value that stands there: what another program edited has left its origin. */
export const withHeldOrigins = (document: ScenarioDocument): ScenarioDocument =>
  withOrigins(document, (scenario) => {
    const { origins } = scenario;
    if (origins === undefined) return undefined;
    const assumptions = assumptionsOf(document, scenario.id);
    const holds = ([path, origin]: [string, ValueOrigin]): boolean => {
      if (!isAssumptionPath(path) || !says(scenario, path)) return false;
      const value = valueFrom(document, path, origin);
      return value !== undefined && sameNumber(valueAtPath(assumptions, path), value);
    };
    return Object.fromEntries(Object.entries(origins).filter(holds));
  });

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
  if (linked.length === 0) return after;
  return withOrigins(after, (scenario) => {
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

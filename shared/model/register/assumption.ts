import type { Unit } from '../units.ts';

/** Calendar years in which something may start or happen, whatever base year and horizon are. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2060;

/** Groups under which assumptions are shown, in their order. */
export const GROUPS = [
  'base',
  'exportsGrowth',
  'importsGrowth',
  'exportsAccess',
  'importsAccess',
  'exchange',
  'shocks',
  'workers',
  'investment',
  'skills',
  'inputs',
  'valuation',
] as const;
export type Group = (typeof GROUPS)[number];

/** Something the two countries can decide, or outside their control. */
export type Role = 'lever' | 'world';

export interface Assumption {
  readonly group: Group;
  /** See `percent` for how a pure number is shown. */
  readonly unit: Unit;
  /** Shown as a percentage; a fraction in code and files. */
  readonly percent: boolean;
  readonly min: number;
  readonly max: number;
  /** Step of sliders and arrow keys. */
  readonly step: number;
  /** Only whole numbers are allowed. */
  readonly whole: boolean;
  /** A calendar year. */
  readonly calendarYear: boolean;
  /** Where analysts really move: the range of a slider. */
  readonly soft: readonly [number, number];
  readonly role: Role;
}

type Entry = Pick<Assumption, 'group' | 'unit' | 'min' | 'max' | 'role'> & Partial<Assumption>;

export function entry(given: Entry): Assumption {
  const soft = given.soft ?? [given.min, given.max];
  const step = given.step ?? (given.whole ? 1 : 10 ** Math.floor(Math.log10((soft[1] - soft[0]) / 100)));
  return { percent: false, whole: false, calendarYear: false, ...given, soft, step };
}

export const year = (given: Omit<Entry, 'unit' | 'min' | 'max'>): Assumption =>
  entry({
    unit: 'year',
    min: FIRST_YEAR,
    max: LAST_YEAR,
    whole: true,
    calendarYear: true,
    soft: [2025, 2040],
    ...given,
  });

/** What may be there or not. */
export interface OrNone {
  readonly none: true;
}
export const orNone = <T extends object>(of: T): T & OrNone => ({ ...of, none: true });

/** Kinds of values that are set, compared and changed as a whole; the fields inside some of them are assumptions too. */
export type WholeKind = 'growth' | 'overrides' | 'access' | 'shocks' | 'track' | 'values';

export interface Whole<K extends WholeKind = WholeKind, Inside = object> {
  readonly whole: K;
  readonly group: Group;
  readonly role: Role;
  readonly inside: Inside;
}

export const whole = <K extends WholeKind, Inside = object>(
  kind: K,
  group: Group,
  role: Role,
  inside: Inside = {} as Inside,
): Whole<K, Inside> => ({ whole: kind, group, role, inside });

/** The same assumptions for each track, group of goods or input of the structure, by its id. */
export interface Each<T = object> {
  readonly each: T;
}
export const each = <T extends object>(of: T): Each<T> => ({ each: of });

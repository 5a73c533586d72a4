import type { Kind, Measure } from '../../figures/measure.ts';
import type { Unit } from '../units.ts';

/** No projection, override, shock or start year lies beyond this calendar year. */
export const LAST_YEAR = 2060;

/** Groups under which assumptions are shown, in their order. */
export const GROUPS = [
  'base',
  'exportsGrowth',
  'importsGrowth',
  'marketAccess',
  'shocks',
  'workers',
  'investment',
  'skills',
  'valuation',
] as const;
export type Group = (typeof GROUPS)[number];

/** Something the two countries can decide, or outside their control. */
export type Role = 'lever' | 'world';

/** Where the default value of an assumption comes from: a figure of this measure, never one of a certain name. */
export type Origin =
  | { readonly kind: 'figure'; readonly measure: Measure; readonly of: Kind }
  /** The source says something close; `as` tells how it is read. */
  | { readonly kind: 'read'; readonly measure: Measure; readonly of: Kind; readonly as: string }
  /** Name of the rule that derives it. */
  | { readonly kind: 'derived'; readonly rule: string }
  | { readonly kind: 'assumed'; readonly note: string };

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
  /** A calendar year after the base year. */
  readonly calendarYear: boolean;
  /** Where analysts really move: the range of a slider. */
  readonly soft: readonly [number, number];
  readonly role: Role;
  readonly origin: Origin;
}

type Entry = Pick<Assumption, 'group' | 'unit' | 'min' | 'max' | 'role' | 'origin'> & Partial<Assumption>;

export const assumed = (note: string): Origin => ({ kind: 'assumed', note });
export const figure = (measure: Measure, of: Kind = 'value'): Origin => ({ kind: 'figure', measure, of });

export function entry(given: Entry): Assumption {
  const soft = given.soft ?? [given.min, given.max];
  const step = given.step ?? (given.whole ? 1 : 10 ** Math.floor(Math.log10((soft[1] - soft[0]) / 100)));
  return { percent: false, whole: false, calendarYear: false, ...given, soft, step };
}

export const year = (given: Omit<Entry, 'unit' | 'min' | 'max'>): Assumption =>
  entry({ unit: 'year', min: 1991, max: LAST_YEAR, whole: true, calendarYear: true, soft: [2025, 2040], ...given });

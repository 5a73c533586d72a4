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
}

type Entry = Pick<Assumption, 'group' | 'unit' | 'min' | 'max' | 'role'> & Partial<Assumption>;

export function entry(given: Entry): Assumption {
  const soft = given.soft ?? [given.min, given.max];
  const step = given.step ?? (given.whole ? 1 : 10 ** Math.floor(Math.log10((soft[1] - soft[0]) / 100)));
  return { percent: false, whole: false, calendarYear: false, ...given, soft, step };
}

export const year = (given: Omit<Entry, 'unit' | 'min' | 'max'>): Assumption =>
  entry({ unit: 'year', min: 1991, max: LAST_YEAR, whole: true, calendarYear: true, soft: [2025, 2040], ...given });

import type { Side } from '../countries.ts';
import type { Desk } from '../desk.ts';
import { isWithinYears, periodIn } from '../periods.ts';
import type { Subject } from '../subjects.ts';
import { type FileUnit, inBrackets, ownUnit, unitNamed, unitStated } from '../units.ts';
import { take } from './plain.ts';

/** Columns of a header that name a year or month, under the period each is of. */
export const periodColumns = (header: readonly string[]): readonly { readonly at: number; readonly period: string }[] =>
  header.flatMap((heading, at) => {
    const period = periodIn(heading);
    return period !== null && isWithinYears(period) ? [{ at, period }] : [];
  });

/** An indicator of a country: reference data, under the words of the file. */
export function indicatorOf(reporter: Side, code: string, label: string): Subject {
  return {
    flow: null,
    measure: null,
    reporter,
    partner: 'none',
    goods: null,
    indicator: { code: code === '' ? label : code, label },
    unit: indicatorUnit(label),
    asksSides: false,
    adds: 'none',
    parts: [],
  };
}

/** The unit that the name of an indicator states, the model's where it is one; null where it states none. */
function indicatorUnit(label: string): FileUnit | null {
  const stated = unitStated(inBrackets(label)) ?? unitStated(/\(([^()]*(?:%|US\$)[^()]*)\)/.exec(label)?.[1] ?? '');
  const each = /\bper (?:capita|person|worker|\d|km|kilo|unit)/i.test(label);
  if (stated && !(each && stated.unit === 'USD m')) return stated;
  if (/%|share\(%\)/.test(label)) return unitNamed('%');
  if (/^population\b|passengers carried$|\barrivals$/i.test(label)) return unitNamed('persons');
  const own = inBrackets(label).trim();
  if (own !== '') return ownUnit(own);
  if (/\bindex\b|: (?:estimate|percentile rank)|\bscore\b/i.test(label)) return ownUnit('index');
  return /^no\. of|\bnumber of\b/i.test(label) ? ownUnit('number') : null;
}

/** The values of a row across the columns of its periods. */
export function takeAcross(
  desk: Desk,
  cells: readonly string[],
  columns: readonly { readonly at: number; readonly period: string }[],
  key: string,
  make: () => Subject,
): void {
  const held = desk.subject(key, make);
  if (held) for (const { at, period } of columns) take(desk, held, period, cells[at]);
}

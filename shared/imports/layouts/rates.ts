import type { Desk } from '../desk.ts';
import type { Subject } from '../subjects.ts';
import { type FileUnit, unitNamed } from '../units.ts';

/** A column of values by day, month or year: the exchange rate of the document's currency, or reference data. */
export function columnSubject(desk: Desk, code: string, label: string, unit: FileUnit | null): Subject {
  const isRate = unit !== null && unit.unit === `${desk.currency} per USD`;
  return {
    flow: null,
    measure: isRate ? 'exchange' : null,
    reporter: isRate ? 'none' : 'home',
    partner: 'none',
    goods: null,
    indicator: { code, label },
    unit,
    asksSides: false,
    adds: unit !== null && / per USD$/.test(unit.unit) ? 'mean' : 'none',
    parts: [],
  };
}

export const perDollar = (currency: string): FileUnit => unitNamed(`${currency} per USD`)!;

import type { Quantity } from '../../../shared/model/algebra/formula.ts';
import { type Horizon, yearCount } from '../../../shared/model/horizon.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { EVERY_YEAR, type QuantityRow } from '../../../shared/model/sheet/quantity-rows.ts';
import type { ScenarioQuantities } from './scenario-quantities.ts';
import { address } from './sheet.ts';

/** A row of a scenario's sheet: a quantity in the years of its table, or what stands between tables. */
export type Entry =
  | { readonly kind: 'quantity'; readonly row: QuantityRow; readonly metric?: MetricName; readonly table: Table }
  | { readonly kind: 'heads'; readonly table: Table }
  | { readonly kind: 'section'; readonly heading: string }
  | { readonly kind: 'line'; readonly text: string; readonly isTitle: boolean };

/** Years, by their indices, that head the columns of a table. */
export interface Table {
  readonly first: number;
  readonly last: number;
}

/** Rows and columns before those of the years, counted from 0. */
export const FIRST_YEAR_COLUMN = 2;

interface Layout {
  readonly entries: readonly Entry[];
  /** Where a quantity stands; the same cell for all years where it is the same in all. */
  readonly cellOf: (quantity: Quantity) => string;
  /** The head of a year index for a formula that stands at another, or at the same. */
  readonly headOf: (t: number, from: number) => string | undefined;
}

/** The lines above, the metrics, what they rest on, and what is begun before the base year, which counts too. */
export function layOut(
  { metrics, sections }: ScenarioQuantities,
  lines: readonly string[],
  headings: { readonly computedFrom: string; readonly before: string },
  horizon: Horizon,
): Layout {
  const all: Table = { first: 0, last: yearCount(horizon) - 1 };
  const rows = sections.flatMap((section) => section.rows);
  const early: Table = { first: Math.min(0, ...rows.flatMap(({ years }) => [...years.keys()])), last: -1 };
  const among = (table: Table) => (row: QuantityRow) => [...row.years.keys()].some((t) => isIn(table, t));
  const listed = (some: readonly QuantityRow[], table: Table): readonly Entry[] =>
    some.filter(among(table)).map((row) => ({ kind: 'quantity', row, table }));
  const entries: readonly Entry[] = [
    ...lines.map((text, k): Entry => ({ kind: 'line', text, isTitle: k === 0 })),
    { kind: 'heads', table: all },
    ...metrics.map(({ name, row }): Entry => ({ kind: 'quantity', row, metric: name, table: all })),
    ...(rows.length === 0 ? [] : [space, { kind: 'line', text: headings.computedFrom, isTitle: true } as const]),
    ...sections.flatMap((section): readonly Entry[] => {
      const found = listed(section.rows, all);
      return found.length === 0 ? [] : [{ kind: 'section', heading: section.heading }, ...found];
    }),
    ...(early.first === 0
      ? []
      : ([
          space,
          { kind: 'line', text: headings.before, isTitle: true },
          { kind: 'heads', table: early },
          ...listed(rows, early),
        ] as const)),
  ];
  return { entries, ...placesIn(entries) };
}

const space: Entry = { kind: 'line', text: '', isTitle: false };

/** What is the same in every year stands in the table of the horizon. */
export const isIn = ({ first, last }: Table, t: number): boolean =>
  t === EVERY_YEAR ? first === 0 : t >= first && t <= last;

function placesIn(entries: readonly Entry[]): Pick<Layout, 'cellOf' | 'headOf'> {
  const cells = new Map<Quantity, string>();
  const heads = new Map<number, readonly [column: number, row: number]>();
  entries.forEach((entry, r) => {
    if (entry.kind === 'heads') {
      for (let t = entry.table.first; t <= entry.table.last; t++) heads.set(t, [columnOf(entry.table, t), r]);
    }
    if (entry.kind !== 'quantity') return;
    for (const [t, { quantity }] of entry.row.years) {
      if (t === EVERY_YEAR) cells.set(quantity, address(FIRST_YEAR_COLUMN, r, 'both'));
      else if (isIn(entry.table, t)) cells.set(quantity, address(columnOf(entry.table, t), r));
    }
  });
  return {
    cellOf: (quantity) => {
      const found = cells.get(quantity);
      if (found === undefined) throw new Error(`${quantity.id} has no cell`);
      return found;
    },
    headOf: (t, from) => {
      const found = heads.get(t);
      return found && address(...found, t === from ? 'row' : 'both');
    },
  };
}

const columnOf = ({ first }: Table, t: number): number => FIRST_YEAR_COLUMN + t - first;

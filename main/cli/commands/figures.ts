import { checks, derivedFigures } from '../../../shared/figures/derived.ts';
import type { Figures } from '../../../shared/figures/schema.ts';
import { figuresTables } from '../../../shared/tables/figures.ts';
import { type Table, tableOf } from '../../../shared/tables/table.ts';
import { words } from '../../words.ts';
import type { Result } from '../result.ts';
import { shortened, textTable } from '../text-table.ts';

/** The figures, the named facts, what is derived from the figures, and the checks between them. */
export function figuresCommand(figures: Figures): Result {
  const { dataset, sources, items, facts } = figures;
  return {
    json: () => ({ dataset, sources, items, facts, derived: derivedOf(figures), checks: checks(figures) }),
    csv: () => figuresTables(words, figures),
    table: (columns) =>
      shortTables(figures, columns)
        .map((table) => textTable(table, columns))
        .join('\n'),
  };
}

const derivedOf = (figures: Figures) =>
  derivedFigures(figures).map(({ id, label, value, unit, formula, from }) => ({
    id,
    label,
    value,
    unit,
    formula,
    from,
  }));

/** As much of each as a terminal has room for. */
const shortTables = (figures: Figures, columns: number): readonly Table[] => [
  tableOf(figures.items, [
    { label: 'Figure', of: ({ label }) => label },
    { label: '', of: ({ qualifier }) => (qualifier === 'exactly' ? '' : qualifier) },
    { label: 'Value', digits: 'all', of: ({ value }) => value },
    { label: 'Unit', kind: 'unit', of: ({ unit }) => unit },
    { label: 'Period', of: ({ period }) => period },
    { label: 'Where', of: ({ where }) => where },
  ]),
  tableOf(derivedFigures(figures), [
    { label: 'Derived', of: ({ label }) => label },
    { label: 'Value', digits: 2, of: ({ value }) => value },
    { label: 'Unit', kind: 'unit', of: ({ unit }) => unit },
    { label: 'Formula', of: ({ formula }) => shortened(formula, Math.max(40, columns - 60)) },
  ]),
  tableOf(checks(figures), [
    { label: 'Check', of: ({ label }) => label },
    { label: 'Stated', digits: 2, of: ({ stated }) => stated },
    { label: 'Computed', digits: 2, of: ({ computed }) => computed },
    { label: 'Off by', unit: '1', digits: 3, of: ({ difference }) => difference },
    { label: '', of: ({ note }) => note },
  ]),
  tableOf(figures.facts, [
    { label: 'Fact', of: ({ name }) => shortened(name, 34) },
    { label: 'Kind', of: ({ kind }) => kind },
    { label: 'Where', of: ({ where }) => where },
    { label: 'What is said', of: ({ statement }) => shortened(statement, Math.max(40, columns - 64)) },
  ]),
];

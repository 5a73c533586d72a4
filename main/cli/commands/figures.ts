import { derivedFigures } from '../../../shared/figures/derived.ts';
import { checksIn } from '../../../shared/figures/mirror.ts';
import type { Figures } from '../../../shared/figures/schema.ts';
import type { Structure } from '../../../shared/model/structure.ts';
import { figuresTables } from '../../../shared/tables/figures.ts';
import { type Table, tableOf } from '../../../shared/tables/table.ts';
import { words } from '../../words.ts';
import type { Result } from '../result.ts';
import { shortened, textTable } from '../text-table.ts';

type Countries = Pick<Structure, 'home' | 'partner'>;

/** The figures, the named facts, what is derived from the figures, and the checks between them. */
export function figuresCommand(figures: Figures, countries?: Countries): Result {
  const { dataset, sources, items, facts } = figures;
  return {
    json: () => ({ dataset, sources, items, facts, derived: derivedOf(figures), checks: checksOf(figures, countries) }),
    csv: () => figuresTables(words, figures),
    table: (columns) =>
      shortTables(figures, columns, countries)
        .map((table) => textTable(table, columns))
        .join('\n'),
  };
}

const derivedOf = (figures: Figures) =>
  derivedFigures(figures).map(({ id, name, value, unit, formula, from }) => ({
    id,
    label: words.derived.nameOf(name),
    value,
    unit,
    formula,
    from,
  }));

const checksOf = (figures: Figures, countries?: Countries) =>
  checksIn(figures, countries).map(({ name, agrees, ...check }) => ({
    label: words.derived.nameOf(name),
    ...check,
    note: words.derived.checked({ name, agrees }),
  }));

/** As much of each as a terminal has room for. */
const shortTables = (figures: Figures, columns: number, countries?: Countries): readonly Table[] => {
  const said = words.commandLine.figures;
  return [
    tableOf(figures.items, [
      { label: said.figure, of: ({ label }) => label },
      { label: '', of: ({ qualifier }) => (qualifier === 'exactly' ? '' : qualifier) },
      { label: said.value, digits: 'all', of: ({ value }) => value },
      { label: said.unit, kind: 'unit', of: ({ unit }) => unit },
      { label: said.period, of: ({ period }) => period },
      { label: said.where, of: ({ where }) => where },
    ]),
    tableOf(derivedOf(figures), [
      { label: said.derived, of: ({ label }) => label },
      { label: said.value, digits: 2, of: ({ value }) => value },
      { label: said.unit, kind: 'unit', of: ({ unit }) => unit },
      { label: said.formula, of: ({ formula }) => shortened(formula, Math.max(40, columns - 60)) },
    ]),
    tableOf(checksOf(figures, countries), [
      { label: said.check, of: ({ label }) => label },
      { label: said.stated, digits: 2, of: ({ stated }) => stated },
      { label: said.computed, digits: 2, of: ({ computed }) => computed },
      { label: said.offBy, unit: '1', digits: 3, of: ({ difference }) => difference },
      { label: '', of: ({ note }) => note },
    ]),
    tableOf(figures.facts, [
      { label: said.fact, of: ({ name }) => shortened(name, 34) },
      { label: said.kind, of: ({ kind }) => kind },
      { label: said.where, of: ({ where }) => where },
      { label: said.statement, of: ({ statement }) => shortened(statement, Math.max(40, columns - 64)) },
    ]),
  ];
};

import { derivedFigures } from '../figures/derived.ts';
import type { Fact, Figure, Figures } from '../figures/schema.ts';
import type { Words } from '../language/language.ts';
import { type ColumnOf, type Table, tableOf } from './table.ts';

/** The figures with their place in the source, what is derived from them, and the named facts. */
export function figuresTables({ tables, derived }: Words, figures: Figures): readonly Table[] {
  const { items, facts, sources } = figures;
  const said: readonly ColumnOf<Said>[] = [
    { id: 'source', of: ({ source }) => source },
    { label: tables.publication, of: ({ source }) => sources.find(({ id }) => id === source)?.publication ?? source },
    { id: 'where', label: tables.where, of: ({ where }) => where },
    { id: 'saidBy', label: tables.saidBy, of: ({ saidBy }) => saidBy },
    { id: 'statement', label: tables.whatIsSaid, of: ({ statement }) => statement },
  ];
  const nameOf = (fact: string): string => facts.find(({ id }) => id === fact)?.name ?? fact;
  return [
    tableOf(items, [
      ...quantity(tables, tables.figure),
      { id: 'period', label: tables.period, of: ({ period }) => period },
      { id: 'qualifier', label: tables.qualifier, of: ({ qualifier }) => qualifier },
      ...said,
    ]),
    tableOf(
      derivedFigures(figures).map((one) => ({ ...one, label: derived.nameOf(one.name) })),
      [
        ...quantity(tables, tables.derivedFigure),
        { label: tables.qualifier, of: ({ qualifier }) => qualifier },
        { id: 'formula', label: tables.formula, of: ({ formula }) => formula },
      ],
    ),
    tableOf<Fact>(facts, [
      { id: 'id', of: ({ id }) => id },
      { id: 'label', label: tables.namedFact, of: ({ name }) => name },
      { label: tables.kind, of: ({ kind }) => kind },
      { label: tables.direction, of: ({ direction = null }) => direction },
      { label: tables.sectors, of: ({ sectors = [] }) => sectors.join('; ') },
      { label: tables.organisations, of: ({ organisations = [] }) => organisations.map(nameOf).join('; ') },
      ...said,
    ]),
  ];
}

const quantity = (
  tables: Words['tables'],
  heading: string,
): readonly ColumnOf<Pick<Figure, 'id' | 'label' | 'value' | 'unit'>>[] => [
  { id: 'id', of: ({ id }) => id },
  { id: 'label', label: heading, of: ({ label }) => label },
  { id: 'value', label: tables.value, of: ({ value }) => value },
  { id: 'unit', label: tables.unit, kind: 'unit', of: ({ unit }) => unit },
];

type Said = Pick<Fact, 'source' | 'where' | 'saidBy' | 'statement'>;

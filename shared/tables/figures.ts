import { derivedFigures } from '../figures/derived.ts';
import type { Fact, Figure, Figures } from '../figures/schema.ts';
import { type ColumnOf, type Table, tableOf } from './table.ts';

/** The figures with their place in the source, what is derived from them, and the named facts. */
export function figuresTables(figures: Figures): readonly Table[] {
  const { items, facts, sources } = figures;
  const said: readonly ColumnOf<Said>[] = [
    { id: 'source', of: ({ source }) => source },
    { label: 'Publication', of: ({ source }) => sources.find(({ id }) => id === source)?.publication ?? source },
    { id: 'where', label: 'Where', of: ({ where }) => where },
    { id: 'saidBy', label: 'Said by', of: ({ saidBy }) => saidBy },
    { id: 'statement', label: 'What the source says', of: ({ statement }) => statement },
  ];
  const nameOf = (fact: string): string => facts.find(({ id }) => id === fact)?.name ?? fact;
  return [
    tableOf(items, [
      ...quantity('Figure'),
      { id: 'period', label: 'Period', of: ({ period }) => period },
      { id: 'qualifier', label: 'Qualifier', of: ({ qualifier }) => qualifier },
      ...said,
    ]),
    tableOf(derivedFigures(figures), [
      ...quantity('Derived figure'),
      { label: 'Qualifier', of: ({ qualifier }) => qualifier },
      { id: 'formula', label: 'Formula', of: ({ formula }) => formula },
    ]),
    tableOf<Fact>(facts, [
      { id: 'id', of: ({ id }) => id },
      { id: 'label', label: 'Named fact', of: ({ name }) => name },
      { label: 'Kind', of: ({ kind }) => kind },
      { label: 'Direction', of: ({ direction = null }) => direction },
      { label: 'Sectors', of: ({ sectors = [] }) => sectors.join('; ') },
      { label: 'Organisations', of: ({ organisations = [] }) => organisations.map(nameOf).join('; ') },
      ...said,
    ]),
  ];
}

const quantity = (heading: string): readonly ColumnOf<Pick<Figure, 'id' | 'label' | 'value' | 'unit'>>[] => [
  { id: 'id', of: ({ id }) => id },
  { id: 'label', label: heading, of: ({ label }) => label },
  { id: 'value', label: 'Value', of: ({ value }) => value },
  { id: 'unit', label: 'Unit', kind: 'unit', of: ({ unit }) => unit },
];

type Said = Pick<Fact, 'source' | 'where' | 'saidBy' | 'statement'>;

import { derivedFigures } from '../../shared/figures/derived.ts';
import type { Fact, Figures } from '../../shared/figures/schema.ts';
import type { Rows } from '../compare/copy-text.ts';

/** The figures with their place in the source, what is derived from them, and the named facts; ratios as fractions. */
export const figuresTable = (figures: Figures): Rows => [
  ['Figure', 'Value', 'Unit', 'Qualifier', 'Period', 'Publication', 'Where', 'Said by', 'What the source says'],
  ...figures.items.map(({ label, value, unit, qualifier, period, source, where, saidBy, statement }) => [
    label,
    value,
    unitInWords(unit),
    qualifier,
    period,
    publicationOf(figures, source),
    where,
    saidBy,
    statement,
  ]),
  [],
  ['Derived figure', 'Value', 'Unit', 'Qualifier', 'Formula'],
  ...derivedFigures(figures).map(({ label, value, unit, qualifier, formula }) => [
    label,
    value,
    unitInWords(unit),
    qualifier,
    formula,
  ]),
  [],
  [
    'Named fact',
    'Kind',
    'Direction',
    'Sectors',
    'Organisations',
    'Publication',
    'Where',
    'Said by',
    'What the source says',
  ],
  ...figures.facts.map((fact) => factRow(figures, fact)),
];

function factRow(figures: Figures, fact: Fact): Rows[number] {
  const { name, kind, direction = null, sectors = [], organisations = [], source, where, saidBy, statement } = fact;
  const named = organisations.map((id) => figures.facts.find((one) => one.id === id)?.name ?? id);
  return [
    name,
    kind,
    direction,
    sectors.join('; '),
    named.join('; '),
    publicationOf(figures, source),
    where,
    saidBy,
    statement,
  ];
}

const publicationOf = ({ sources }: Figures, source: string): string =>
  sources.find(({ id }) => id === source)?.publication ?? source;

const unitInWords = (unit: string): string => (unit === '1' ? 'fraction' : unit);

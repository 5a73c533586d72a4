import { checks, derivedFigures } from '../../../shared/figures/derived.ts';
import type { Figures } from '../../../shared/figures/schema.ts';
import { formatExactly, formatNumber, formatPercent } from '../../../shared/formats/number.ts';
import type { Result } from '../result.ts';
import { shortened, textTable } from '../text-table.ts';

/** The figures, the named facts, what is derived from the figures, and the checks between them. */
export function figuresCommand(figures: Figures): Result {
  const { dataset, sources, items, facts } = figures;
  const derived = derivedFigures(figures).map(({ id, label, value, unit, formula, from }) => ({
    id,
    label,
    value,
    unit,
    formula,
    from,
  }));
  const compared = checks(figures);
  return {
    json: () => ({ dataset, sources, items, facts, derived, checks: compared }),
    csv: () => [
      ['id', 'label', 'value', 'unit', 'period', 'qualifier', 'source', 'where', 'saidBy', 'statement', 'formula'],
      ...items.map((item) => [
        item.id,
        item.label,
        item.value,
        item.unit,
        item.period,
        item.qualifier,
        item.source,
        item.where,
        item.saidBy,
        item.statement,
        null,
      ]),
      ...derived.map(({ id, label, value, unit, formula }) => [
        id,
        label,
        value,
        unit,
        null,
        null,
        null,
        null,
        null,
        null,
        formula,
      ]),
      ...facts.map((fact) => [
        fact.id,
        fact.name,
        null,
        null,
        null,
        null,
        fact.source,
        fact.where,
        fact.saidBy,
        fact.statement,
        null,
      ]),
    ],
    table: (columns) =>
      [figureTable(figures), derivedTable(figures, columns), checkTable(figures), factTable(figures, columns)].join(
        '\n',
      ),
  };
}

const exact = (value: number, unit: string): string =>
  unit === 'year' ? String(value) : unit === '1' ? formatPercent(value) : formatExactly(value);
const shown = (value: number, unit: string): string =>
  unit === '1' ? formatPercent(value, 'en', 2) : formatNumber(value, 'en', 2);
const unitOf = (unit: string): string => (unit === '1' ? '' : unit);

const left = (...heading: string[]) => ({ heading, align: 'left' as const });
const right = (...heading: string[]) => ({ heading, align: 'right' as const });

const figureTable = ({ items }: Figures): string =>
  textTable(
    [left('Figure'), left(''), right('Value'), left('Unit'), left('Period'), left('Where')],
    items.map(({ label, qualifier, value, unit, period, where }) => [
      label,
      qualifier === 'exactly' ? '' : qualifier,
      exact(value, unit),
      unitOf(unit),
      period,
      where,
    ]),
  );

const derivedTable = (figures: Figures, columns: number): string =>
  textTable(
    [left('Derived'), right('Value'), left('Unit'), left('Formula')],
    derivedFigures(figures).map(({ label, value, unit, formula }) => [
      label,
      shown(value, unit),
      unitOf(unit),
      shortened(formula, Math.max(40, columns - 60)),
    ]),
  );

const checkTable = (figures: Figures): string =>
  textTable(
    [left('Check'), right('Stated'), right('Computed'), right('Off by'), left('')],
    checks(figures).map(({ label, stated, computed, difference, note }) => [
      label,
      formatNumber(stated, 'en', 2),
      formatNumber(computed, 'en', 2),
      formatPercent(difference, 'en', 3),
      note,
    ]),
  );

const factTable = ({ facts }: Figures, columns: number): string =>
  textTable(
    [left('Fact'), left('Kind'), left('Where'), left('What is said')],
    facts.map(({ name, kind, where, statement }) => [
      shortened(name, 34),
      kind,
      where,
      shortened(statement, Math.max(40, columns - 64)),
    ]),
  );

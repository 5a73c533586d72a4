import type { Structure } from '../model/structure.ts';
import { type Check, checks } from './derived.ts';
import { evaluate, number, type Operand, times, written } from './formula.ts';
import { periodOf } from './meaning.ts';
import { type Period, samePeriod } from './period.ts';
import type { Figure, Figures } from './schema.ts';

/** Freight and insurance that an importer's statistics include and an exporter's do not, assumed (model.md § 1). */
export const CIF_MARGIN = 0.06;

type Countries = Pick<Structure, 'home' | 'partner'>;

/** Where figures say the same thing twice, of two reporters of one flow too: the importer's against the exporter's. */
export const checksIn = (figures: Figures, countries?: Countries): readonly Check[] => [
  ...checks(figures),
  ...(countries ? mirrorChecks(figures, countries) : []),
];

/** Flows of one period as both countries report them: `importer's / (exporter's · (1 + CIF margin)) − 1`. */
function mirrorChecks({ items }: Figures, { home, partner }: Countries): readonly Check[] {
  return (['exports', 'imports'] as const).flatMap((measure) => {
    const [exporter, importer] = measure === 'exports' ? [home.code, partner.code] : [partner.code, home.code];
    const told = items.flatMap((figure) => {
      const period = periodOf(figure);
      const isValue = figure.measure === measure && (figure.kind ?? 'value') === 'value' && figure.unit === 'USD m';
      return isValue && period !== null ? [{ figure, period }] : [];
    });
    const by = (code: string) => told.filter(({ figure }) => figure.reporter === code);
    return by(exporter).flatMap((one) =>
      by(importer)
        .filter((other) => samePeriod(one.period, other.period) && one.figure.value > 0)
        .map((other) => mirrorCheck(measure, one.period, one.figure, other.figure)),
    );
  });
}

function mirrorCheck(measure: 'exports' | 'imports', period: Period, exporter: Figure, importer: Figure): Check {
  const operand: Operand = { kind: 'figure', id: exporter.id, unit: exporter.unit };
  const formula = times(operand, number(1 + CIF_MARGIN));
  const computed = evaluate(formula, () => exporter.value);
  const name = { kind: 'mirror', measure, period, exporter: exporter.reporter!, importer: importer.reporter! } as const;
  return {
    name,
    stated: importer.value,
    computed,
    difference: importer.value / computed - 1,
    unit: importer.unit,
    formula: written(formula),
    from: [importer.id, exporter.id],
    // What is left of a gap is no rounding, and no error either.
    agrees: false,
  };
}

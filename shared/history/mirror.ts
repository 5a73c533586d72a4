import { CIF_MARGIN } from '../figures/mirror.ts';
import type { Structure } from '../model/structure.ts';
import { codesOf } from '../series/goods.ts';
import type { Series } from '../series/schema.ts';
import { yearlyOf } from './yearly.ts';

export interface MirrorYear {
  readonly year: number;
  /** As the exporting country has it, and as the importing one does. */
  readonly exporter: number;
  readonly importer: number;
  /** `importer / (exporter · 1.06) − 1`, a fraction; null where the exporter has none. */
  readonly gap: number | null;
}

/** One flow as its two countries report it. */
export interface Mirror {
  readonly exporter: Series;
  readonly importer: Series;
  /** The years that both have, the latest first. */
  readonly years: readonly MirrorYear[];
}

/** Series of one flow and the same goods by both countries, in the order of the document. */
export function mirrorsOf(
  series: readonly Series[],
  structure: Pick<Structure, 'home' | 'partner' | 'inputs'>,
): readonly Mirror[] {
  const { home, partner } = structure;
  return series.flatMap((exporter) => {
    const { measure, reporter } = exporter;
    const [from, to] = measure === 'exports' ? [home, partner] : measure === 'imports' ? [partner, home] : [null, null];
    if (from === null || reporter !== from.code) return [];
    const others = series.filter(
      (one) =>
        one.measure === measure && one.reporter === to.code && one.unit === exporter.unit && sameGoods(one, exporter),
    );
    return others.flatMap((importer) => {
      const years = besides(exporter, importer, structure);
      return years.length === 0 ? [] : [{ exporter, importer, years }];
    });
  });
}

const sameGoods = (one: Series, other: Series): boolean =>
  codesOf(one).toSorted().join(' ') === codesOf(other).toSorted().join(' ');

function besides(exporter: Series, importer: Series, structure: Pick<Structure, 'inputs'>): readonly MirrorYear[] {
  const imported = new Map(yearlyOf(importer, structure).points.map(({ year, value }) => [year, value]));
  return yearlyOf(exporter, structure)
    .points.flatMap(({ year, value }) => {
      const beside = imported.get(year);
      if (beside === undefined) return [];
      const gap = value > 0 ? beside / (value * (1 + CIF_MARGIN)) - 1 : null;
      return [{ year, exporter: value, importer: beside, gap }];
    })
    .toReversed();
}

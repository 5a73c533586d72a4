import type { Kind, Measure } from './measure.ts';
import { type Period, readPeriod } from './period.ts';
import type { Figure, Figures } from './schema.ts';

interface Meaning {
  readonly measure: Measure;
  readonly kind: Kind;
}

/** Files from before figures said what they measure have it in their ids: `exports.growth.2025-01..2025-04`. */
const IN_AN_ID = /^(?<measure>exports|imports|trade|workers)(?:\.total)?(?<growth>\.growth)?\.(?<period>\d{4}[\d.-]*)$/;

/** What a figure measures by its id alone, as files had it before figures said so themselves; null for other ids. */
export function meaningInId(id: string): Meaning | null {
  if (id === 'forum.companies') return { measure: 'leads', kind: 'value' };
  const { measure, growth } = IN_AN_ID.exec(id)?.groups ?? {};
  return measure === undefined
    ? null
    : { measure: measure as Measure, kind: growth === undefined ? 'value' : 'growth' };
}

/** The figures with what they measure, read from their ids where they do not say it; the same value where all is said. */
export function withMeasures<F extends Figures>(figures: F): F {
  const items = figures.items.map((item) => {
    const read = item.measure === undefined && item.kind === undefined ? meaningInId(item.id) : null;
    return read === null ? item : { ...item, ...read };
  });
  return items.every((item, place) => item === figures.items[place]) ? figures : { ...figures, items };
}

/** The months of which a figure tells: as its period says, else as its id does; null where neither says any. */
export const periodOf = ({ id, period }: Pick<Figure, 'id' | 'period'>): Period | null =>
  readPeriod(period) ?? readPeriod(IN_AN_ID.exec(id)?.groups?.period ?? '');

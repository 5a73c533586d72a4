import type { ValueOrigin } from '../figures/origins.ts';
import { historiesOf, reporterRank } from '../history/histories.ts';
import type { KnownPath } from '../model/base-year/moved.ts';
import { assumptionPaths } from '../model/register.ts';
import { idsIn } from '../model/structure.ts';
import { idOfSeries, isOfYear, measureOf, type SeriesSource, type Source, sourcesFor } from './known-sources.ts';
import type { ScenarioDocument } from './schema.ts';

/** What is known of the new base year, and where it was taken from; null: typed, so that it is an assumption. */
export interface KnownValue {
  readonly path: KnownPath;
  readonly value: number;
  readonly origin: ValueOrigin | null;
}

/** Whether an assumption is a value of the base year itself. */
export const isBaseValue = (path: string): boolean =>
  /^base\.|\.groups\.[^.]+\.share$|\.initialShare$|^skills\.initialSkilled$|^inputs\.[^.]+\.base$/.test(path);

/** What may be known of a base year, in the order in which it is asked for. */
export const knownPaths = ({ structure }: ScenarioDocument): readonly KnownPath[] => [
  'exports',
  'imports',
  ...assumptionPaths(idsIn(structure)).filter((path) => isBaseValue(path) || path === 'exchange.rate'),
];

/** What is taken from a source. */
export const knownFrom = ({ path, value, origin }: Source): KnownValue => ({ path, value, origin });

/**
 * What is said of a base value in a year (model.md § 13): figures of its measure that are exact, else the others, else
 * series of all goods: of the home country as reporter, then of the partner, then of an unsaid one. One is taken; of
 * several the analyst says which.
 */
function knownOf(document: ScenarioDocument, path: KnownPath, year: number): readonly Source[] {
  const measure = measureOf(path);
  if (measure === undefined) return [];
  const told = sourcesFor(document, path, year).filter((source) => isOfYear(source, path, year));
  const stated = told.filter(
    (source) =>
      'given' in source &&
      'source' in source.given &&
      source.given.measure === measure &&
      (source.given.kind ?? 'value') === 'value',
  );
  const exact = stated.filter((source) => 'given' in source && source.given.qualifier === 'exactly');
  if (stated.length > 0) return exact.length > 0 ? exact : stated;
  const bySeries = told.filter((source) => 'history' in source);
  const rankOf = ({ history }: SeriesSource): number => reporterRank(document, history.reporter);
  const best = Math.min(...bySeries.map(rankOf));
  return best <= UNSAID ? bySeries.filter((source) => rankOf(source) === best) : [];
}

/** The rank of a reporter that is not said; those behind it are other countries. */
const UNSAID = 2;

/** What a move of the base year takes: what is named, and of the rest what is said; several of one rank are to be chosen from. */
export interface Taken {
  readonly known: readonly KnownValue[];
  readonly undecided: readonly { readonly path: KnownPath; readonly sources: readonly Source[] }[];
}

/**
 * What is known of a year: what is named, and what figures and series say of everything else. Both flows count before
 * their sum, and a sum or share that is named before flows that are not.
 */
export function takenInYear(document: ScenarioDocument, year: number, named: readonly KnownValue[]): Taken {
  const isNamed = (path: KnownPath): boolean => named.some((one) => one.path === path);
  const totals = (['base.totalTrade', 'base.exportShare'] as const).some(isNamed);
  const stated = knownPaths(document).flatMap((path) => {
    const beside = totals && (path === 'exports' || path === 'imports');
    const sources = isNamed(path) || beside ? [] : knownOf(document, path, year);
    return sources.length > 0 ? [{ path, sources }] : [];
  });
  const has = (path: KnownPath): boolean => isNamed(path) || stated.some((one) => one.path === path);
  const flows = has('exports') && has('imports');
  const taken = stated.filter(({ path }) => !(path === 'base.totalTrade' && flows));
  const single = taken.flatMap(({ sources }) => (sources.length === 1 ? sources : []));
  return {
    known: [...named, ...single.map(knownFrom), ...goodsInYear(document, year, named, single).map(knownFrom)],
    undecided: taken.filter(({ sources }) => sources.length > 1),
  };
}

/**
 * The groups of goods of a flow that is taken from a series, by series of the same reporter and source. None where shares
 * of the flow are named, or where all groups have their series and these do not come to the flow: the analyst chooses.
 */
function goodsInYear(
  document: ScenarioDocument,
  year: number,
  named: readonly KnownValue[],
  taken: readonly Source[],
): readonly Source[] {
  return (['exports', 'imports'] as const).flatMap((flow) => {
    const whole = taken.find(({ path }) => path === flow);
    const beside = named.some(({ path }) => path.startsWith(`${flow}.groups.`) && !path.endsWith('.ceiling'));
    if (whole === undefined || !('history' in whole) || beside) return [];
    const { reporter, source } = whole.history;
    const groups = document.structure.goods[flow];
    const known = groups.flatMap(({ id }) => {
      const own = historiesOf(document, `${flow}:${id}`).find(
        (one) => one.reporter === reporter && one.source === source,
      );
      const sources = own ? sourcesFor(document, `${flow}.groups.${id}.share`, year) : [];
      return sources.find((one) => one.id === idOfSeries(own!.series)) ?? [];
    });
    const sum = known.reduce((all, { value }) => all + value, 0);
    const all = known.length === groups.length;
    const fits = all ? Math.abs(sum / whole.value - 1) <= 1e-9 : sum <= whole.value;
    return fits ? known : [];
  });
}

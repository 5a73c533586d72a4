import { sameValue } from '../../../shared/document/differences.ts';
import { type KnownValue, knownFrom, knownPaths, takenInYear } from '../../../shared/document/known-in-year.ts';
import { type Source, sourcesFor } from '../../../shared/document/known-sources.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { hasWorkers } from '../../../shared/document/workers.ts';
import { wholeYear } from '../../../shared/figures/period.ts';
import { type NumberField, parseNumber } from '../../../shared/formats/parse-number.ts';
import { type Problem, problem } from '../../../shared/language/problems.ts';
import type { InYear } from '../../../shared/model/base-year/in-year.ts';
import type { KnownPath } from '../../../shared/model/base-year/moved.ts';
import { isAssumptionPath } from '../../../shared/model/register.ts';
import { accepted, type Outcome, placed, refused } from '../../../shared/outcome.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** Where a base value is taken from: the projection, what is typed, or a figure or series by its id; empty: not chosen yet. */
export interface Choice {
  readonly from: 'projected' | 'typed' | '' | Source['id'];
  readonly typed: string;
}
export type Choices = Readonly<Partial<Record<KnownPath, Choice>>>;

export const PROJECTED: Choice = { from: 'projected', typed: '' };

export const isShare = (path: KnownPath): boolean => /\.(share|initialShare)$/.test(path);

/** What the sheet asks of a document: the export share follows from the flows, and workers only where there are any. */
export const askedPaths = (document: ScenarioDocument): readonly KnownPath[] =>
  knownPaths(document).filter(
    (path) => path !== 'base.exportShare' && (hasWorkers(document) || !/^(base\.workers|workers\.)/.test(path)),
  );

/** What figures and series say of the year; what several say is to be chosen. */
export function firstChoices(document: ScenarioDocument, year: number): Choices {
  const { known, undecided } = takenInYear(document, year, []);
  return Object.fromEntries([
    ...known.map(({ path, origin }) => {
      // Goods are known by their value, and asked for as shares.
      const asked = /^\w+\.groups\.[^.]+$/.test(path) ? (`${path}.share` as KnownPath) : path;
      const source = sourcesFor(document, asked, year).find((one) => sameValue(one.origin, origin));
      return [asked, { from: source!.id, typed: '' }];
    }),
    ...undecided.map(({ path }) => [path, { from: '', typed: '' }]),
  ]);
}

/** Whether both flows are known, so that their sum is not asked for. */
export const knowsBothFlows = (choices: Choices): boolean =>
  (['exports', 'imports'] as const).every((flow) => (choices[flow] ?? PROJECTED).from !== 'projected');

/** What a base value is called in the sheet. */
export const labelOfKnown = (path: KnownPath, year: number): string => {
  if (path === 'exports' || path === 'imports') return words.baseYear.known.flows[path](year);
  return isAssumptionPath(path) ? names().assumption(path).label : path;
};

/** The number field of a base value; of a flow any trade of 0 or more. */
export function fieldOfKnown(path: KnownPath, year: number): NumberField {
  const label = words.baseYear.known.typed(labelOfKnown(path, year));
  if (isAssumptionPath(path)) return { ...names().field(path), label };
  return { ...names().field('base.totalTrade'), label, min: 0 };
}

export const textOfKnown = (path: KnownPath, value: number): string =>
  names().value(isAssumptionPath(path) ? path : 'base.totalTrade', value);

/** What a scenario's projection has of a base value; of a ceiling nothing. */
export function projectedOf({ flows, workers, skilled, inputs }: InYear, rate: number, path: KnownPath): number {
  const total = Object.values(workers).reduce((sum, one) => sum + one, 0);
  const [, flow, group] = /^(exports|imports)\.groups\.([^.]+)\.share$/.exec(path) ?? [];
  if (flow === 'exports' || flow === 'imports') {
    const { value, groups } = flows[flow];
    return value === 0 ? Number.NaN : groups[group!]!.value / value;
  }
  const [, track] = /^workers\.tracks\.([^.]+)\.initialShare$/.exec(path) ?? [];
  if (track !== undefined) return total === 0 ? Number.NaN : workers[track]! / total;
  const [, input] = /^inputs\.([^.]+)\.base$/.exec(path) ?? [];
  if (input !== undefined) return inputs[input]!;
  if (path === 'exports' || path === 'imports') return flows[path].value;
  if (path === 'base.totalTrade') return flows.exports.value + flows.imports.value;
  if (path === 'base.workers') return total;
  return path === 'exchange.rate' ? rate : skilled;
}

/** Of which time a figure tells, where that is not all of the year. */
export const tellsOfOther = ({ period }: Source, year: number): boolean =>
  period === null || wholeYear(period) !== year;

/** What the choices say is known, or which of them say nothing yet. */
export function knownBy(document: ScenarioDocument, year: number, choices: Choices): Outcome<readonly KnownValue[]> {
  const problems: Problem[] = [];
  const known = (Object.entries(choices) as [KnownPath, Choice][]).flatMap(([path, { from, typed }]): KnownValue[] => {
    if (from === 'projected' || (path === 'base.totalTrade' && knowsBothFlows(choices))) return [];
    // One that was asked for may not be needed any more.
    if (path.endsWith('.ceiling') && typed.trim() === '') return [];
    if (from === '') {
      problems.push(problem('baseYear.notChosen', path));
      return [];
    }
    if (from === 'typed') {
      const read = parseNumber(typed, fieldOfKnown(path, year));
      if (read.ok) return [{ path, value: read.value, origin: null }];
      problems.push(...placed(read.problems.slice(0, 1), () => path));
      return [];
    }
    const source = sourcesFor(document, path, year).find(({ id }) => id === from);
    return source ? [knownFrom(source)] : [];
  });
  return problems.length > 0 ? refused(problems) : accepted(known);
}

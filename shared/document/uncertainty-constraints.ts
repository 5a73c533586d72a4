import { type Problem, type ProblemParams, problem } from '../language/problems.ts';
import { isListedIn } from '../model/assumptions.ts';
import { assumptionAt, type Ids, isAssumptionPath } from '../model/register.ts';
import { choleskyFactor } from '../questions/probability/correlation.ts';
import { quoted } from './json-text.ts';
import type { Distribution, Uncertainty } from './schema.ts';

/** Why an assumption cannot be uncertain (model.md § 8), or null where it can. */
export function cannotBeUncertain(path: string): ProblemParams<'uncertainty.notAnInput'>['why'] | null {
  if (!isAssumptionPath(path)) return 'unknown';
  const { whole } = assumptionAt(path);
  if (whole) return 'whole';
  if (/\.(initialShare|share)$/.test(path)) return 'share';
  return path === 'workers.stockCap' ? 'cap' : null;
}

/** What is wrong with a document's uncertainty beyond its schema; `ids` are those of its structure. */
export function uncertaintyProblems({ inputs, correlations }: Uncertainty, ids?: Ids): readonly Problem[] {
  const problems: Problem[] = [];
  const places = new Map<string, number>();
  inputs.forEach(({ path, distribution }, index) => {
    const where = `uncertainty.inputs[${index}]`;
    const why = ids === undefined || isListedIn(ids, path) ? cannotBeUncertain(path) : 'unknown';
    if (why) problems.push(problem('uncertainty.notAnInput', `${where}.path`, { path: quoted(path), why }));
    if (places.has(path)) problems.push(problem('uncertainty.inputTwice', `${where}.path`, { path }));
    places.set(path, index);
    problems.push(...distributionProblems(distribution, `${where}.distribution`));
  });
  const pairs = new Set<string>();
  const known = correlations.flatMap(({ a, b, rho }, index) => {
    const where = `uncertainty.correlations[${index}]`;
    const [p, q] = [places.get(a), places.get(b)];
    for (const [key, path, place] of [
      ['a', a, p],
      ['b', b, q],
    ] as const) {
      if (place === undefined) problems.push(problem('uncertainty.certain', `${where}.${key}`, { path: quoted(path) }));
    }
    if (p === undefined || q === undefined) return [];
    if (p === q) {
      problems.push(problem('uncertainty.withItself', where, { path: a }));
      return [];
    }
    const pair = `${Math.min(p, q)} ${Math.max(p, q)}`;
    if (pairs.has(pair)) problems.push(problem('uncertainty.pairTwice', where, { a, b }));
    pairs.add(pair);
    return [{ a: p, b: q, rho }];
  });
  // A matrix of inputs or pairs that are refused says nothing, and would be work for nothing.
  if (problems.length > 0) return problems;
  const factor = choleskyFactor(inputs.length, known);
  if (!factor.ok) {
    const { a, b, rho } = factor.pair;
    const between = { a: inputs[a]!.path, b: inputs[b]!.path, rho };
    problems.push(problem('uncertainty.contradiction', 'uncertainty.correlations', between));
  }
  return problems;
}

/** What is wrong between the parameters of a distribution. */
export function distributionProblems(distribution: Distribution, where: string): readonly Problem[] {
  switch (distribution.kind) {
    case 'uniform':
      return distribution.min <= distribution.max
        ? []
        : [misordered(where, 'min', distribution.min, 'max', distribution.max)];
    case 'triangular':
    case 'pert': {
      const { min, mode, max } = distribution;
      const problems: Problem[] = [];
      if (min > mode) problems.push(misordered(where, 'min', min, 'mode', mode));
      if (mode > max) problems.push(misordered(where, 'mode', mode, 'max', max));
      return problems;
    }
    case 'normal':
    case 'lognormal':
      return [];
  }
}

const misordered = (where: string, low: string, value: number, bound: string, most: number): Problem =>
  problem('uncertainty.misordered', `${where}.${low}`, { value, bound, most });

import { type AssumptionPath, isAssumptionPath, REGISTER } from '../model/register.ts';
import type { Problem } from '../outcome.ts';
import { choleskyFactor } from '../questions/probability/correlation.ts';
import { quoted } from './json-text.ts';
import type { Distribution, Uncertainty } from './schema.ts';

/** Why an assumption cannot be uncertain (model.md § 8), or null where it can. */
export function cannotBeUncertain(path: string): string | null {
  if (!isAssumptionPath(path)) return 'no scalar assumption has this path';
  const { whole } = REGISTER[path as AssumptionPath];
  if (whole) return 'a whole number cannot be uncertain';
  if (path.endsWith('.initialShare')) return 'the share of a track cannot be uncertain, as shares add up to 1';
  if (path === 'workers.stockCap') return 'the ceiling on workers cannot be uncertain';
  return null;
}

/** What is wrong with a document's uncertainty beyond its schema. */
export function uncertaintyProblems({ inputs, correlations }: Uncertainty): readonly Problem[] {
  const problems: Problem[] = [];
  const places = new Map<string, number>();
  inputs.forEach(({ path, distribution }, index) => {
    const where = `uncertainty.inputs[${index}]`;
    const reason = cannotBeUncertain(path);
    if (reason)
      problems.push({
        where: `${where}.path`,
        what: `${quoted(path)}: ${reason}`,
        allowed: 'choose another assumption',
      });
    if (places.has(path))
      problems.push({ where: `${where}.path`, what: `${path} is uncertain twice`, allowed: 'keep one of the two' });
    places.set(path, index);
    for (const problem of distributionProblems(distribution, `${where}.distribution`)) problems.push(problem);
  });
  const pairs = new Set<string>();
  const known = correlations.flatMap(({ a, b, rho }, index) => {
    const where = `uncertainty.correlations[${index}]`;
    const [p, q] = [places.get(a), places.get(b)];
    for (const [key, path, place] of [
      ['a', a, p],
      ['b', b, q],
    ] as const) {
      if (place === undefined)
        problems.push({
          where: `${where}.${key}`,
          what: `${quoted(path)} is not uncertain`,
          allowed: 'name one of the uncertain inputs',
        });
    }
    if (p === undefined || q === undefined) return [];
    if (p === q) {
      problems.push({ where, what: `${a} is correlated with itself`, allowed: 'name two inputs' });
      return [];
    }
    const pair = `${Math.min(p, q)} ${Math.max(p, q)}`;
    if (pairs.has(pair))
      problems.push({ where, what: `${a} and ${b} are correlated twice`, allowed: 'keep one of the two' });
    pairs.add(pair);
    return [{ a: p, b: q, rho }];
  });
  // A matrix of inputs or pairs that are refused says nothing, and would be work for nothing.
  if (problems.length > 0) return problems;
  const factor = choleskyFactor(inputs.length, known);
  if (!factor.ok) {
    const { a, b, rho } = factor.pair;
    problems.push({
      where: 'uncertainty.correlations',
      what: 'the correlations contradict each other (their matrix is not positive definite)',
      allowed: `lower that of ${inputs[a]?.path} and ${inputs[b]?.path}, now ${rho}`,
    });
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

const misordered = (where: string, low: string, least: number, high: string, most: number): Problem => ({
  where: `${where}.${low}`,
  what: `is ${least}`,
  allowed: `at most ${high}, ${most}, is needed`,
});

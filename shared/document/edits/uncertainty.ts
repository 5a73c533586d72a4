import { idsIn } from '../../model/structure.ts';
import { accepted, refused } from '../../outcome.ts';
import { sameValue } from '../differences.ts';
import { type ScenarioDocument, type UncertainInput, type Uncertainty, uncertaintySchema } from '../schema.ts';
import { uncertaintyProblems } from '../uncertainty-constraints.ts';
import { type Edited, fitting, settled } from './edit.ts';

/** Adds an uncertain assumption after the others, so that theirs stay the dimensions they are. */
export function addInput(document: ScenarioDocument, input: UncertainInput): Edited {
  const { uncertainty } = document;
  return checked(document, { ...uncertainty, inputs: [...uncertainty.inputs, input] });
}

/** Sets the range of an uncertain assumption; it keeps its place and its correlations. */
export function setInput(document: ScenarioDocument, input: UncertainInput): Edited {
  const { uncertainty } = document;
  const place = uncertainty.inputs.findIndex(({ path }) => path === input.path);
  if (place === -1) return addInput(document, input);
  return checked(document, { ...uncertainty, inputs: uncertainty.inputs.with(place, input) });
}

/** Takes an assumption for certain again; what it was correlated with goes too. */
export function removeInput(document: ScenarioDocument, path: string): Edited {
  const { uncertainty } = document;
  return checked(document, {
    ...uncertainty,
    inputs: uncertainty.inputs.filter((input) => input.path !== path),
    correlations: uncertainty.correlations.filter(({ a, b }) => a !== path && b !== path),
  });
}

export interface Pair {
  /** Paths of two uncertain inputs, in either order. */
  readonly a: string;
  readonly b: string;
}

const isPair = (one: Pair, other: Pair): boolean =>
  (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a);

/** Sets the correlation of two inputs; 0 is not written down. */
export function setCorrelation(document: ScenarioDocument, pair: Pair, rho: number): Edited {
  return checked(document, withCorrelation(document.uncertainty, pair, rho));
}

/** The uncertainty with another correlation of two inputs, whether it is possible or not. */
export function withCorrelation(uncertainty: Uncertainty, pair: Pair, rho: number): Uncertainty {
  const { correlations } = uncertainty;
  const place = correlations.findIndex((one) => isPair(one, pair));
  if (rho === 0) return { ...uncertainty, correlations: correlations.filter((_, k) => k !== place) };
  const next =
    place === -1
      ? [...correlations, { a: pair.a, b: pair.b, rho }]
      : correlations.with(place, { ...correlations[place]!, rho });
  return { ...uncertainty, correlations: next };
}

type Noise = Uncertainty['noise'];

/** Sets the yearly noise of a flow's growth: its standard deviation, its persistence, or both. */
export function setNoise(
  document: ScenarioDocument,
  flow: 'exports' | 'imports',
  part: Partial<Pick<Noise['exports'], 'sd' | 'persistence'>>,
): Edited {
  const { uncertainty } = document;
  const noise = { ...uncertainty.noise, [flow]: { ...uncertainty.noise[flow], ...part } };
  return checked(document, { ...uncertainty, noise });
}

export const setNoiseCorrelation = (document: ScenarioDocument, correlation: number): Edited =>
  checked(document, { ...document.uncertainty, noise: { ...document.uncertainty.noise, correlation } });

/** Sets one number of the noise by its path (`noise.exports.sd`). */
export function setNoiseAt(document: ScenarioDocument, path: string, value: number): Edited {
  const [, flow, part] = path.split('.');
  if (flow === 'correlation') return setNoiseCorrelation(document, value);
  return setNoise(document, flow as 'exports' | 'imports', { [part!]: value });
}

export const setDraws = (document: ScenarioDocument, draws: number): Edited =>
  checked(document, { ...document.uncertainty, draws });

export const setSeed = (document: ScenarioDocument, seed: number): Edited =>
  checked(document, { ...document.uncertainty, seed });

/** The document with another uncertainty, or why it is none. Only the uncertainty is checked: nothing else moved. */
function checked(document: ScenarioDocument, uncertainty: Uncertainty): Edited {
  if (sameValue(uncertainty, document.uncertainty)) return accepted(document);
  const fits = fitting<unknown>(uncertaintySchema, uncertainty, 'uncertainty');
  const problems = fits.ok ? uncertaintyProblems(uncertainty, idsIn(document.structure)) : fits.problems;
  return problems.length === 0 ? settled(document, accepted({ ...document, uncertainty })) : refused(problems);
}

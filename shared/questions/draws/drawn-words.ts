import type { Distribution, UncertainInput, Uncertainty } from '../../document/schema.ts';
import { type AssumptionPath, REGISTER } from '../../model/register.ts';

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const number = (value: number): string => digits.format(value === 0 ? 0 : value).replace('-', '−');

type Amount = Pick<UncertainInput, 'path' | 'apply'>;

/** Numbers with the unit of what is drawn: `−2 to 3 points`, `× 0.9 to × 1.1`, `−50 to 50 USD m`. */
function withUnit(
  { path, apply }: Amount,
  sign: (value: number) => string,
  ...values: readonly number[]
): readonly string[] {
  if (apply === 'factor') return values.map((value) => `× ${number(value)}`);
  const { percent, unit } = REGISTER[path as AssumptionPath];
  const name = percent ? ' points' : unit === '1' ? '' : ` ${unit}`;
  return values.map((value, k) => `${sign(percent ? value * 100 : value)}${k === values.length - 1 ? name : ''}`);
}

/** What was drawn for an assumption, short: `+1.2 points`, `× 1.034`, `−35 USD m`. */
export const amountInWords = (of: Amount, amount: number): string =>
  withUnit(of, (value) => (value > 0 ? `+${number(value)}` : number(value)), amount)[0]!;

/** The distribution of an input, in the units of what is drawn: `triangular, −2 to 3 points, most likely 0 points`. */
export function distributionInWords(input: Amount & { readonly distribution: Distribution }): string {
  const { distribution } = input;
  const range = (...values: readonly number[]) => withUnit(input, number, ...values);
  switch (distribution.kind) {
    case 'uniform':
      return `uniform, ${range(distribution.min, distribution.max).join(' to ')}`;
    case 'triangular':
    case 'pert': {
      const { kind, min, mode, max } = distribution;
      return `${kind === 'pert' ? 'PERT' : kind}, ${range(min, max).join(' to ')}, most likely ${range(mode)[0]}`;
    }
    case 'normal':
      return `normal, mean ${range(distribution.mean)[0]}, standard deviation ${spread(input, distribution.sd)}`;
    case 'lognormal':
      return `lognormal, median ${range(distribution.median)[0]}, geometric standard deviation ${number(distribution.gsd)}`;
  }
}

/** A spread of factors is a plain number. */
const spread = (of: Amount, sd: number): string => (of.apply === 'factor' ? number(sd) : withUnit(of, number, sd)[0]!);

/** The growth noise of a flow (model.md § 8). */
export function noiseInWords(
  { exports, imports, correlation }: Uncertainty['noise'],
  flow: 'exports' | 'imports',
): string {
  const { sd, persistence } = flow === 'exports' ? exports : imports;
  const kept = persistence === 0 ? '' : `, persistence ${number(persistence)}`;
  const shared =
    flow === 'imports' && correlation !== 0 && exports.sd > 0
      ? `, correlation ${number(correlation)} with that of exports`
      : '';
  return `normal, standard deviation ${number(sd * 100)} points a year${kept}${shared}`;
}

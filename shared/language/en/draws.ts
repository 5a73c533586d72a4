import type { Distribution, UncertainInput, Uncertainty } from '../../document/schema.ts';
import { locale } from './locale.ts';

const digits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
const number = (value: number): string => digits.format(value === 0 ? 0 : value).replace('-', '−');

/** What is drawn for an assumption: how it applies, and in which unit where it is added. */
export interface Amount extends Pick<UncertainInput, 'apply'> {
  readonly percent: boolean;
  /** Empty for a pure number. */
  readonly unit: string;
}

/** Numbers with the unit of what is drawn: `−2 to 3 points`, `× 0.9 to × 1.1`, `−50 to 50 USD m`. */
function withUnit(
  { apply, percent, unit }: Amount,
  sign: (value: number) => string,
  ...values: readonly number[]
): readonly string[] {
  if (apply === 'factor') return values.map((value) => `× ${number(value)}`);
  const name = percent ? ' points' : unit === '' ? '' : ` ${unit}`;
  return values.map((value, k) => `${sign(percent ? value * 100 : value)}${k === values.length - 1 ? name : ''}`);
}

/** What was drawn for an assumption, short: `+1.2 points`, `× 1.034`, `−35 USD m`. */
const amount = (of: Amount, drawn: number): string =>
  withUnit(of, (value) => (value > 0 ? `+${number(value)}` : number(value)), drawn)[0]!;

/** A distribution, in the units of what is drawn: `triangular, −2 to 3 points, most likely 0 points`. */
function distribution(of: Amount, given: Distribution): string {
  const range = (...values: readonly number[]) => withUnit(of, number, ...values);
  switch (given.kind) {
    case 'uniform':
      return `uniform, ${range(given.min, given.max).join(' to ')}`;
    case 'triangular':
    case 'pert': {
      const { kind, min, mode, max } = given;
      return `${kind === 'pert' ? 'PERT' : kind}, ${range(min, max).join(' to ')}, most likely ${range(mode)[0]}`;
    }
    case 'normal':
      return `normal, mean ${range(given.mean)[0]}, standard deviation ${spread(of, given.sd)}`;
    case 'lognormal':
      return `lognormal, median ${range(given.median)[0]}, geometric standard deviation ${number(given.gsd)}`;
  }
}

/** A spread of factors is a plain number. */
const spread = (of: Amount, sd: number): string => (of.apply === 'factor' ? number(sd) : withUnit(of, number, sd)[0]!);

/** The growth noise of a flow (model.md § 8). */
function noise({ exports, imports, correlation }: Uncertainty['noise'], flow: 'exports' | 'imports'): string {
  const { sd, persistence } = flow === 'exports' ? exports : imports;
  const kept = persistence === 0 ? '' : `, persistence ${number(persistence)}`;
  const shared =
    flow === 'imports' && correlation !== 0 && exports.sd > 0
      ? `, correlation ${number(correlation)} with that of exports`
      : '';
  return `normal, standard deviation ${number(sd * 100)} points a year${kept}${shared}`;
}

/** What is drawn, and what a scenario does not have. */
export const draws = {
  amount,
  distribution,
  noise,
  absent: (assumption: string, path: string): string =>
    `${assumption} (${path}) is uncertain, but this scenario has no such assumption: it stays as it is.`,
};

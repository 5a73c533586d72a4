import type { TornadoBar } from '../charts/tornado-layout.ts';
import { valueAtPath } from '../document/changes.ts';
import type { UncertainInput } from '../document/schema.ts';
import type { Names } from '../language/names.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { inputsOf, withDrawn } from '../questions/draws/uncertain-inputs.ts';
import { quantileAt } from '../questions/probability/distributions.ts';
import type { Answers } from '../questions/questions.ts';
import type { Tried } from '../tables/sensitivity.ts';
import { toRead } from './value-text.ts';

/** One draw in ten lies below the first, one in ten above the second (model.md § 9). */
const TRIED = [0.1, 0.9] as const;

/** The two values at which a tornado tries an input in a scenario; null where the scenario has no such assumption. */
export function triedValues(assumptions: Assumptions, input: UncertainInput): readonly [number, number] | null {
  const [applied] = inputsOf(assumptions, [input]).inputs;
  if (!applied) return null;
  const [low, high] = TRIED.map((u) => {
    const tried = withDrawn(assumptions, [applied], [quantileAt(input.distribution, u)]);
    return valueAtPath(tried, applied.path) as number;
  });
  return [low!, high!];
}

/** A bar with the two values tried as numbers too, all digits. */
export type TriedBar = TornadoBar & Tried;

/** The bars of a tornado with the values tried in words; a factor on a value below 0 tries the higher value first. */
export function tornadoBars(
  names: Names,
  { bars }: Pick<Answers['tornado'], 'bars'>,
  assumptions: Assumptions,
  inputs: readonly UncertainInput[],
): readonly TriedBar[] {
  return bars.flatMap(({ path, low, high }): readonly TriedBar[] => {
    const input = inputs.find((one) => one.path === path);
    const tried = input && triedValues(assumptions, input);
    if (!tried) return [];
    const [lowInput, highInput] = tried.map((value) => names.value(path, toRead(value))) as [string, string];
    const name = names.assumption(path).label;
    const [lowTried, highTried] = tried;
    return lowTried <= highTried
      ? [{ id: path, path, name, low, high, lowInput, highInput, lowTried, highTried }]
      : [
          {
            id: path,
            path,
            name,
            low: high,
            high: low,
            lowInput: highInput,
            highInput: lowInput,
            lowTried: highTried,
            highTried: lowTried,
          },
        ];
  });
}

/** The bars of levers with the values tried in words. */
export const leverBars = (names: Names, { bars }: Pick<Answers['levers'], 'bars'>): readonly TriedBar[] =>
  bars.map(({ path, from, to, low, high }) => ({
    id: path,
    path,
    name: names.assumption(path).label,
    low,
    high,
    lowInput: names.value(path, toRead(from)),
    highInput: names.value(path, toRead(to)),
    lowTried: from,
    highTried: to,
  }));

import { LEVELS } from '../questions/questions.ts';
import { MEDIAN, SHADINGS } from './fan-chart-layout.ts';
import { namedEnds, stackLabels } from './label-stack.ts';
import type { Lettering } from './lettering.ts';
import { LABEL_PITCH } from './line-chart-layout.ts';

/** A scenario at the end of the fan: the value it is named with, and its quantiles once it was drawn. */
export interface ScenarioEnd {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly value: number;
  /** In the order of `LEVELS`; null until its draws are there. */
  readonly quantiles: readonly number[] | null;
}

export interface Bar {
  readonly id: string;
  readonly mark: number;
  /** Of 90, 80 and 50 of 100 draws, widest first. */
  readonly parts: readonly { readonly share: number; readonly top: number; readonly height: number }[];
  readonly medianY: number;
  /** It goes on beyond the plot. */
  readonly beyondTop: boolean;
  readonly beyondBottom: boolean;
}

export interface QuantileLabel {
  readonly text: string;
  readonly value: number;
  readonly valueY: number;
  readonly y: number;
  readonly strong: boolean;
  /** Of the quantile. */
  readonly level: number;
}

export interface EndName {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly value: number;
  readonly valueY: number;
  readonly y: number;
  readonly strong: boolean;
}

/** Between the lines of quantiles. */
export const QUANTILE_PITCH = 12;

/** The bar of a scenario between `top` and `bottom`; what lies beyond is cut off, and the bar says on which side. */
export function barOf(
  id: string,
  mark: number,
  quantiles: readonly number[],
  place: (value: number) => number,
  top: number,
  bottom: number,
): Bar {
  const inside = (value: number) => Math.max(top, Math.min(bottom, place(value)));
  return {
    id,
    mark,
    parts: SHADINGS.map(({ share, low, high }) => {
      const [from, to] = [inside(quantiles[high]!), inside(quantiles[low]!)];
      return { share, top: from, height: Math.max(0.5, to - from) };
    }),
    medianY: place(quantiles[MEDIAN]!),
    beyondTop: place(quantiles.at(-1)!) < top - 0.5,
    beyondBottom: place(quantiles[0]!) > bottom + 0.5,
  };
}

/** What the bar's ends stand for, highest first, nudged apart; one label where they are the same. */
export function quantileLabels(
  quantiles: readonly number[],
  place: (value: number) => number,
  top: number,
  bottom: number,
  words: Pick<Lettering['words'], 'allLevels' | 'level'>,
  pitch = QUANTILE_PITCH,
): readonly QuantileLabel[] {
  const median = quantiles[MEDIAN]!;
  if (quantiles.every((value) => value === median)) {
    const y = place(median);
    return [{ text: words.allLevels, value: median, valueY: y, y, strong: true, level: 0.5 }];
  }
  const named = LEVELS.map((level, k) => ({
    text: words.level(level),
    value: quantiles[k]!,
    valueY: place(quantiles[k]!),
    strong: k === MEDIAN,
    level,
  })).toReversed();
  const places = stackLabels(
    named.map(({ valueY }) => valueY),
    pitch,
    top,
    bottom,
  );
  return named.map((label, k) => ({ ...label, y: places[k]! }));
}

/** Names of the scenarios at the end of their lines, sorted by value and nudged apart. */
export function endNames(
  ends: readonly ScenarioEnd[],
  selected: string,
  place: (value: number) => number,
  top: number,
  bottom: number,
): { readonly names: readonly EndName[]; readonly more: number } {
  const own = ends.find(({ id }) => id === selected)?.value ?? 0;
  const weighed = ends
    .filter(({ value }) => !Number.isNaN(value))
    .map((end) => ({ ...end, matters: end.id === selected, far: Math.abs(end.value - own) }));
  const { named, more } = namedEnds(weighed, place, LABEL_PITCH, top, bottom);
  const names = named.map(({ id, name, mark, value, lineY, y, matters }): EndName => {
    return { id, name, mark, value, valueY: lineY, y, strong: matters };
  });
  return { names, more };
}

import { LEAST_GROWTH } from '../model/equations/growth.ts';
import { createStateBlock } from '../questions/draws/state-block.ts';
import type { States } from '../questions/draws/states.ts';
import { quantileRanks } from '../questions/fan/quantile-ranks.ts';
import { keyOf } from '../questions/probability/philox.ts';
import { scoreTable } from '../questions/probability/score-table.ts';

/** Growth noise of one flow (model.md § 8). */
export interface Noise {
  readonly sd: number;
  readonly persistence: number;
}

const RUNS = 2000;
/** Between these quantiles lie 80% of the runs. */
const LEVELS = [0.1, 0.9] as const;
const NONE = { sd: 0, persistence: 0 };

/**
 * Bands of noise around a path: run i is draw i of the seed, year h its dimension h − 1, and nothing else is drawn. Gives
 * for a level, the growth of each year ahead and its noise between which values 80% of 2,000 runs lie, by year ahead.
 */
export function noiseBands(seed: number, years: number) {
  const scores = scoreTable();
  const key = keyOf(seed);
  const { read, ranks } = quantileRanks(RUNS, LEVELS);
  const bandOf = (levels: Float64Array): readonly [number, number] => {
    const sorted = levels.toSorted();
    const [low, high] = read(Array.from(ranks, (rank) => sorted[rank]!));
    return [low!, high!];
  };
  return (last: number, growth: readonly number[], noise: Noise): readonly (readonly [number, number])[] => {
    const states: States = {
      key,
      inputs: [],
      noise: { exports: noise, imports: NONE, correlation: 0 },
      projected: years,
      scores,
    };
    const block = createStateBlock(states, { inputs: [], noise: { exports: years, imports: 0 } }, RUNS);
    block.draw(0, RUNS);
    const levels = new Float64Array(RUNS).fill(last);
    return Array.from({ length: years }, (_, k) => {
      const at = block.noiseAt('exports', k + 1);
      for (let run = 0; run < RUNS; run++) {
        const grown = noise.sd === 0 ? growth[k]! : Math.max(LEAST_GROWTH, growth[k]! + block.values[at + run]!);
        levels[run] = levels[run]! * (1 + grown);
      }
      return bandOf(levels);
    });
  };
}

import type { Frame } from '../../model/frame.ts';
import type { MetricName } from '../../model/metrics.ts';
import { type AppliedInput, applyDrawn } from '../draws/uncertain-inputs.ts';
import type { Subject } from '../questions.ts';
import { createResponse } from './response.ts';

/** How a metric in a year answers when the uncertain inputs of a scenario are drawn, without noise of growth. */
export interface DrawnResponse {
  /** Applies what was drawn for the input at place `k` to the scenario's value, within its range (model.md § 8). */
  readonly draw: (k: number, drawn: number) => void;
  /** Puts the input at place `k` back to the scenario's own value. */
  readonly restore: (k: number) => void;
  /** The metric; the same number as that of a projection of `withDrawn`. */
  readonly value: () => number;
}

/** Makes the response of a metric in a calendar year of the horizon to a scenario's uncertain inputs. */
export function createDrawnResponse(
  { assumptions }: Subject,
  horizon: Frame,
  inputs: readonly AppliedInput[],
  metric: MetricName,
  year: number,
): DrawnResponse {
  const paths = inputs.map(({ path }) => path);
  const response = createResponse(assumptions, horizon, paths, metric, year);
  return {
    draw: (k, drawn) => response.set(k, applyDrawn(inputs[k]!, drawn)),
    restore: (k) => response.set(k, inputs[k]!.own),
    value: response.value,
  };
}

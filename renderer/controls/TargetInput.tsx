import type { MetricName } from '../../shared/model/metrics.ts';
import { metricIn } from '../../shared/wording/metric.ts';
import { nounOf } from '../../shared/wording/metric-words.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { NumberInput } from './NumberInput.tsx';

interface TargetInputProps {
  readonly metric: MetricName;
  /** Null: none is set. */
  readonly value: number | null;
  /** Of a metric that is no share: what an arrow key adds. */
  readonly step: number;
  /** Takes a target, or says why not. */
  readonly onCommit: (value: number) => string | null;
  /** Around a key that is held: one step of undo. */
  readonly onStart?: () => void;
  readonly onEnd?: () => void;
}

const MOST = 1e12;

/** A value that a metric is to reach. */
export function TargetInput({ metric, step, ...rest }: TargetInputProps) {
  const { unit } = metricIn(names(), metric);
  const percent = unit === '1';
  const field = { label: words.terms.targetFor(nounOf(names(), metric)), min: -MOST, max: MOST, percent, unit };
  return <NumberInput field={field} step={percent ? 0.01 : step} {...rest} />;
}

import { Plus } from 'lucide-react';
import { addInput } from '../../shared/document/edits/uncertainty.ts';
import { cannotBeUncertain } from '../../shared/document/uncertainty-constraints.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { rangeText, spreadText } from '../../shared/wording/range-in-words.ts';
import { Button } from '../controls/Button.tsx';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { useQuietEdit } from '../workspace/use-quiet-edit.ts';
import { useDocument, useSelectedScenario } from '../workspace/workspace-context.ts';
import { firstDistribution } from './convert-distribution.ts';
import { DistributionEditor } from './DistributionEditor.tsx';
import distributionsStyles from './distributions.module.css';
import { givenRange } from './given-range.ts';

interface UncertainRangeProps {
  readonly path: AssumptionPath;
  /** Null where the scenario has none. */
  readonly value: number | null;
}

/** At the assumption itself: its range, or the offer to set one where it can be uncertain. */
export function UncertainRange({ path, value }: UncertainRangeProps) {
  const { inputs } = useDocument().uncertainty;
  const { assumptions } = useSelectedScenario();
  const quietly = useQuietEdit();
  const input = inputs.find((one) => one.path === path);
  if (!input) {
    if (value === null || cannotBeUncertain(path) !== null) return null;
    const distribution = firstDistribution(value, assumptionAt(path).step);
    return (
      <Button
        small
        label={words.distributions.setRangeOf(names().assumption(path).label)}
        onPress={() => quietly((d) => addInput(d, { path, apply: 'shift', distribution }))}
      >
        <Plus size={12} aria-hidden />
        {words.distributions.setRange}
      </Button>
    );
  }
  const range = givenRange(assumptions, input);
  return (
    <div className={distributionsStyles.range}>
      <p>
        <b>{words.distributions.uncertain}</b>
        {range &&
          words.distributions.inRange(rangeText(names(), path, range), spreadText(names(), input, range), range.every)}
      </p>
      <DistributionEditor input={input} />
    </div>
  );
}

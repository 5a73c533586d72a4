import { Plus } from 'lucide-react';
import { addInput } from '../../shared/document/edits/uncertainty.ts';
import { cannotBeUncertain } from '../../shared/document/uncertainty-constraints.ts';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { Button } from '../controls/Button.tsx';
import { names } from '../names.ts';
import { useQuietEdit } from '../workspace/use-quiet-edit.ts';
import { useDocument, useSelectedScenario } from '../workspace/workspace-context.ts';
import { firstDistribution } from './convert-distribution.ts';
import { DistributionEditor } from './DistributionEditor.tsx';
import { givenRange } from './given-range.ts';
import { rangeText, spreadText } from './range-in-words.ts';

interface MayBeOffProps {
  readonly path: AssumptionPath;
  /** Null where the scenario has none. */
  readonly value: number | null;
}

/** At the assumption itself: how far it may be off, or the offer to say so where it can be uncertain. */
export function MayBeOff({ path, value }: MayBeOffProps) {
  const { inputs } = useDocument().uncertainty;
  const { assumptions } = useSelectedScenario();
  const quietly = useQuietEdit();
  const input = inputs.find((one) => one.path === path);
  if (!input) {
    if (value === null || cannotBeUncertain(path) !== null) return null;
    const distribution = firstDistribution(value, REGISTER[path].step);
    return (
      <Button
        small
        label={`${names().assumption(path).label}: say how far it may be off`}
        onPress={() => quietly((d) => addInput(d, { path, apply: 'shift', distribution }))}
      >
        <Plus size={12} aria-hidden />
        Say how far it may be off
      </Button>
    );
  }
  const range = givenRange(assumptions, input);
  return (
    <div className="may-be-off">
      <p>
        <b>May be off</b>
        {range &&
          `: ${rangeText(path, range)}${range.every ? '' : ' in nine draws of ten'}; ${spreadText(input, range)}.`}
      </p>
      <DistributionEditor input={input} />
    </div>
  );
}

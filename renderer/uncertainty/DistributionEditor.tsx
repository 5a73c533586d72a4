import { X } from 'lucide-react';
import { useState } from 'react';
import { removeInput, setInput } from '../../shared/document/edits/uncertainty.ts';
import type { UncertainInput } from '../../shared/document/schema.ts';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { useSize } from '../charts/useSize.ts';
import { Button } from '../controls/Button.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { Select } from '../controls/Select.tsx';
import { useSelectedScenario, useWorkspace } from '../workspace/workspace-context.ts';
import { type Apply, asApply, asKind, type Kind } from './convert-distribution.ts';
import { DensityHandles } from './DensityHandles.tsx';
import { KINDS, type ParameterField, parameterFields, withParameter } from './distribution-fields.ts';
import { type GivenRange, givenRange } from './given-range.ts';
import { heldText } from './range-in-words.ts';
import { useQuietEdit } from './use-quiet-edit.ts';
import './uncertainty-panel.css';

const APPLIES: readonly { readonly id: Apply; readonly label: string }[] = [
  { id: 'shift', label: 'Shift' },
  { id: 'factor', label: 'Factor' },
];

const HEIGHT = 54;

/** How far an assumption may be off: the kind of distribution, its parameters, and what they make of the value. */
export function DistributionEditor({ input }: { readonly input: UncertainInput }) {
  const { documents } = useWorkspace();
  const { assumptions, name } = useSelectedScenario();
  const quietly = useQuietEdit();
  const [problem, setProblem] = useState<string | null>(null);
  const path = input.path as AssumptionPath;
  const { label } = REGISTER[path];
  const range = givenRange(assumptions, input);
  const fields = parameterFields(input, range);
  const set = (distribution: UncertainInput['distribution'], apply = input.apply) =>
    quietly((d) => setInput(d, { ...input, apply, distribution }));
  const changeKind = (kind: Kind) => setProblem(set(asKind(input.distribution, kind)));
  const changeApply = (apply: Apply) => {
    if (apply === input.apply) return;
    const converted = range && asApply(input.distribution, apply, range.own);
    if (converted) setProblem(set(converted, apply));
    else setProblem(noConversion(label, name, range));
  };
  return (
    <div className="distribution-editor">
      {range && (
        <Picture
          input={input}
          range={range}
          fields={fields}
          onStart={documents.beginGesture}
          onMove={set}
          onEnd={documents.endGesture}
        />
      )}
      <div className="distribution-choices">
        <Select
          label={`${label}: kind of distribution`}
          value={input.distribution.kind}
          options={KINDS}
          field
          onChange={changeKind}
        />
        <Select
          label={`${label}: how it is applied`}
          value={input.apply}
          options={APPLIES}
          field
          onChange={changeApply}
        />
        <Button
          small
          label={`${label}: take it for certain`}
          onPress={() => setProblem(quietly((d) => removeInput(d, input.path)))}
        >
          <X size={12} aria-hidden />
          Remove
        </Button>
      </div>
      <div className="distribution-fields">
        {fields.map((one) => (
          <ParameterRow
            key={one.key}
            of={one}
            onCommit={(value) => set(withParameter(input.distribution, one.key, value))}
          />
        ))}
      </div>
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {range && heldText(path, range) !== null && <p className="held">{heldText(path, range)}</p>}
    </div>
  );
}

const noConversion = (label: string, scenario: string, range: GivenRange | null): string =>
  range
    ? `${label} stands at 0 in ${scenario}, and nothing multiplied with 0 moves it: select a scenario in which it is not 0.`
    : `${scenario} has no such assumption: select a scenario that has it.`;

function Picture(props: Omit<Parameters<typeof DensityHandles>[0], 'width' | 'height'>) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} className="distribution-picture">
      {width > 0 && <DensityHandles {...props} width={width} height={HEIGHT} />}
    </div>
  );
}

function ParameterRow({
  of,
  onCommit,
}: {
  readonly of: ParameterField;
  readonly onCommit: (value: number) => string | null;
}) {
  return (
    <>
      <span className="parameter-name">{of.label}</span>
      <span className="assumption-field">
        <NumberInput value={of.value} field={of.field} step={of.step} onCommit={onCommit} />
      </span>
      <span className="unit">{of.unit}</span>
      <span className="gives">{of.gives === null ? '' : `gives ${of.gives}`}</span>
    </>
  );
}

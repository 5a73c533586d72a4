import { memo, useCallback, useState } from 'react';
import { setInput } from '../../shared/document/edits/uncertainty.ts';
import type { Distribution, UncertainInput } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { AssumptionPath } from '../../shared/model/register.ts';
import { heldText } from '../../shared/wording/range-in-words.ts';
import { useSize } from '../charts/useSize.ts';
import fieldProblemStyles from '../controls/field-problem.module.css';
import { NumberInput } from '../controls/NumberInput.tsx';
import { names } from '../names.ts';
import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import { useQuietEdit } from '../workspace/use-quiet-edit.ts';
import { useSelectedScenario, useWorkspace } from '../workspace/workspace-context.ts';
import { type Apply, asApply, asKind, type Kind } from './convert-distribution.ts';
import { DensityHandles } from './DensityHandles.tsx';
import { DistributionChoices } from './DistributionChoices.tsx';
import { type ParameterField, parameterFields, withParameter } from './distribution-fields.ts';
import distributionsStyles from './distributions.module.css';
import { givenRange } from './given-range.ts';

const HEIGHT = 54;

/** The range of an uncertain assumption: the kind of distribution, its parameters, and what they make of the value. */
export function DistributionEditor({ input }: { readonly input: UncertainInput }) {
  const { assumptions, name } = useSelectedScenario();
  return <Editor input={input} assumptions={assumptions} scenario={name} />;
}

interface EditorProps {
  readonly input: UncertainInput;
  readonly assumptions: Assumptions;
  readonly scenario: string;
}

const Editor = memo(function Editor({ input, assumptions, scenario }: EditorProps) {
  const { documents } = useWorkspace();
  const quietly = useQuietEdit();
  const [problem, setProblem] = useState<string | null>(null);
  const path = input.path as AssumptionPath;
  const range = givenRange(assumptions, input);
  const fields = parameterFields(input, range);
  const set = (distribution: Distribution) => quietly((d) => setInput(d, { ...input, distribution }));
  const latest = useCallback(
    () => documents.getState().document.uncertainty.inputs.find((one) => one.path === path),
    [documents, path],
  );
  const changeKind = useCallback(
    (next: Kind) => {
      const now = latest();
      if (now) setProblem(quietly((d) => setInput(d, { ...now, distribution: asKind(now.distribution, next) })));
    },
    [latest, quietly],
  );
  const changeApply = useCallback(
    (next: Apply) => {
      const now = latest();
      if (!now || next === now.apply) return;
      const own = givenRange(assumptions, now)?.own ?? null;
      const distribution = own === null ? null : asApply(now.distribution, next, own);
      setProblem(
        distribution
          ? quietly((d) => setInput(d, { ...now, apply: next, distribution }))
          : noConversion(names().assumption(path).label, scenario, own),
      );
    },
    [latest, quietly, assumptions, path, scenario],
  );
  const held = range && heldText(names(), path, range);
  return (
    <div className={distributionsStyles.editor}>
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
      <DistributionChoices
        path={path}
        kind={input.distribution.kind}
        apply={input.apply}
        onKind={changeKind}
        onApply={changeApply}
      />
      <div className={classes(distributionsStyles.fields, fieldProblemStyles.across)}>
        {fields.map((one) => (
          <ParameterRow
            key={one.key}
            of={one}
            onCommit={(value) => set(withParameter(input.distribution, one.key, value))}
            onStart={documents.beginGesture}
            onEnd={documents.endGesture}
          />
        ))}
      </div>
      {problem !== null && (
        <p className={classes(fieldProblemStyles.problem, distributionsStyles.refused)} role="alert">
          {problem}
        </p>
      )}
      {held !== null && <p className={distributionsStyles.held}>{held}</p>}
    </div>
  );
});

const noConversion = (label: string, scenario: string, own: number | null): string =>
  own === null ? words.distributions.missing(scenario) : words.distributions.atZero(label, scenario);

function Picture(props: Omit<Parameters<typeof DensityHandles>[0], 'width' | 'height'>) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} className={distributionsStyles.picture}>
      {width > 0 && <DensityHandles {...props} width={width} height={HEIGHT} />}
    </div>
  );
}

interface ParameterRowProps {
  readonly of: ParameterField;
  readonly onCommit: (value: number) => string | null;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

function ParameterRow({ of, ...gesture }: ParameterRowProps) {
  return (
    <>
      <span className={distributionsStyles.parameter}>{of.label}</span>
      <span>
        <NumberInput value={of.value} field={of.field} step={of.step} {...gesture} />
      </span>
      <span className={distributionsStyles.unit}>{of.unit}</span>
      <span className={distributionsStyles.gives}>{of.gives === null ? '' : words.distributions.gives(of.gives)}</span>
    </>
  );
}

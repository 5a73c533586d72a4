import { type ReactNode, useState } from 'react';
import type { NumberField } from '../../../shared/formats/parse-number.ts';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { NumberInput } from '../../controls/NumberInput.tsx';
import { ValueSlider } from '../../controls/ValueSlider.tsx';
import { useView, useWorkspace } from '../../workspace/workspace-context.ts';
import assumptionRowStyles from './assumption-row.module.css';

interface ValueCellsProps {
  readonly value: number | null;
  /** What the baseline has, where the scenario says something else. */
  readonly inherited: number | null;
  readonly field: NumberField;
  readonly soft: readonly [number, number];
  /** What is possible beside the other values. */
  readonly limits: readonly [number, number];
  readonly step: number;
  readonly lever: boolean;
  /** The value in words. */
  readonly text: string;
  readonly unit: string;
  /** The unit in full, where `unit` is short. */
  readonly unitTitle?: string;
  readonly qualifier?: string;
  readonly none?: { readonly word: string; readonly onCommit: () => string | null };
  /** Stands where the slider would: it has nothing to move. */
  readonly instead?: ReactNode;
  readonly after?: ReactNode;
  /** Gives back why the value is refused, or nothing. */
  readonly onSet: (value: number) => string | null;
}

/** A value's cells in a row of the panel: slider, field, unit. One gesture is one step of undo. */
export function ValueCells(props: ValueCellsProps) {
  const { value, inherited, field, soft, limits, step, lever, text, unit, unitTitle, qualifier, none, instead } = props;
  const { documents } = useWorkspace();
  const scenario = useView(({ selected }) => selected);
  const [refused, setRefused] = useState<string | null>(null);
  const set = (next: number) => {
    setRefused(null);
    return props.onSet(next);
  };
  return (
    <>
      <div className={assumptionRowStyles.sliderCell}>
        {instead ??
          (value !== null && (
            <ValueSlider
              label={field.label}
              value={value}
              inherited={inherited}
              soft={soft}
              limits={limits}
              step={step}
              lever={lever}
              text={text}
              onStart={documents.beginGesture}
              onChange={(next) => setRefused(set(next))}
              onEnd={documents.endGesture}
            />
          ))}
      </div>
      <NumberInput
        value={value}
        field={field}
        step={step}
        onCommit={set}
        onStart={documents.beginGesture}
        onEnd={documents.endGesture}
        owner={scenario}
        {...(qualifier === undefined ? {} : { qualifier })}
        {...(none === undefined ? {} : { none })}
      />
      <span className={assumptionRowStyles.unit} title={unitTitle}>
        {unit}
        {props.after}
      </span>
      {refused !== null && (
        <span className={fieldProblemStyles.problem} role="alert">
          {refused}
        </span>
      )}
    </>
  );
}

import { useCallback, useState } from 'react';
import { useDocumentPart, useSelectedScenario } from '../../workspace/workspace-context.ts';
import { AddInput } from './AddInput.tsx';
import { CorrelationMatrix } from './CorrelationMatrix.tsx';
import { DrawFields } from './DrawFields.tsx';
import { InputRow } from './InputRow.tsx';
import { NoiseFields } from './NoiseFields.tsx';
import './uncertainty-panel.css';

/** Everything that may be off, said once for the document: inputs, correlations, noise, draws. */
export function UncertaintyPanel() {
  const inputs = useDocumentPart((document) => document.uncertainty.inputs);
  const { name, assumptions } = useSelectedScenario();
  const [open, setOpen] = useState<string | null>(null);
  const toggle = useCallback((path: string) => setOpen((now) => (now === path ? null : path)), []);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="assumptions-scroll" tabIndex={0} aria-label="What may be off">
        {inputs.length === 0 && (
          <p className="panel-empty">
            Nothing may be off yet. Say how far an assumption may be off, and every scenario is drawn many times.
          </p>
        )}
        {inputs.length > 0 && <p className="ranges-as">{`Ranges as in ${name}`}</p>}
        <ul className="uncertain-inputs">
          {inputs.map((input) => (
            <InputRow
              key={input.path}
              input={input}
              assumptions={assumptions}
              open={open === input.path}
              onToggle={toggle}
            />
          ))}
        </ul>
        <AddInput onAdded={setOpen} />
        <CorrelationMatrix />
        <NoiseFields />
        <DrawFields />
      </section>
      <div className="assumptions-legend">Said once, the same in every scenario</div>
    </>
  );
}

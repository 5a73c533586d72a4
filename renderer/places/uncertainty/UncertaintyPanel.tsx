import { useCallback, useState } from 'react';
import { useDocumentPart, useSelectedScenario } from '../../workspace/workspace-context.ts';
import { AddInput } from './AddInput.tsx';
import { CorrelationMatrix } from './CorrelationMatrix.tsx';
import { DrawFields } from './DrawFields.tsx';
import { InputRow } from './InputRow.tsx';
import { NoiseFields } from './NoiseFields.tsx';
import './uncertainty-panel.css';
import { words } from '../../words.ts';

/** Everything that is uncertain, set once for the document: inputs, correlations, noise, draws. */
export function UncertaintyPanel() {
  const inputs = useDocumentPart((document) => document.uncertainty.inputs);
  const { name, assumptions } = useSelectedScenario();
  const [open, setOpen] = useState<string | null>(null);
  const toggle = useCallback((path: string) => setOpen((now) => (now === path ? null : path)), []);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="assumptions-scroll" tabIndex={0} aria-label={words.places.ranges}>
        {inputs.length === 0 && <p className="panel-empty">{words.uncertainty.nothingUncertain}</p>}
        {inputs.length > 0 && <p className="ranges-as">{words.uncertainty.rangesAs(name)}</p>}
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
      <div className="assumptions-legend">{words.uncertainty.sameEverywhere}</div>
    </>
  );
}

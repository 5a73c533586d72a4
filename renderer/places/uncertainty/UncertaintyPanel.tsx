import { useCallback, useState } from 'react';
import panelStyles from '../../controls/panel.module.css';
import { words } from '../../words.ts';
import { useDocumentPart, useSelectedScenario } from '../../workspace/workspace-context.ts';
import { AddInput } from './AddInput.tsx';
import { CorrelationMatrix } from './CorrelationMatrix.tsx';
import { DrawFields } from './DrawFields.tsx';
import { InputRow } from './InputRow.tsx';
import { NoiseFields } from './NoiseFields.tsx';
import uncertaintyPanelStyles from './uncertainty-panel.module.css';

/** Everything that is uncertain, set once for the document: inputs, correlations, noise, draws. */
export function UncertaintyPanel() {
  const inputs = useDocumentPart((document) => document.uncertainty.inputs);
  const { name, assumptions } = useSelectedScenario();
  const [open, setOpen] = useState<string | null>(null);
  const toggle = useCallback((path: string) => setOpen((now) => (now === path ? null : path)), []);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className={panelStyles.scroll} tabIndex={0} aria-label={words.places.ranges}>
        {inputs.length === 0 && <p className={uncertaintyPanelStyles.empty}>{words.uncertainty.nothingUncertain}</p>}
        {inputs.length > 0 && <p className={uncertaintyPanelStyles.rangesAs}>{words.uncertainty.rangesAs(name)}</p>}
        <ul className={uncertaintyPanelStyles.inputs}>
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
      <div className={panelStyles.legend}>{words.uncertainty.sameEverywhere}</div>
    </>
  );
}

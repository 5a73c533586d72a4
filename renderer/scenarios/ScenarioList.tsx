import { Plus } from 'lucide-react';
import { memo, useDeferredValue, useRef } from 'react';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { Button } from '../controls/Button.tsx';
import { useCommands, useDocument, useView } from '../workspace/workspace-context.ts';
import { CrossCheck } from './CrossCheck.tsx';
import { describeScenario } from './describe-changes.ts';
import { ScenarioNotes } from './ScenarioNotes.tsx';
import { ScenarioRow } from './ScenarioRow.tsx';
import { Targets } from './Targets.tsx';
import './scenarios.css';

/** The scenarios of the document: the baseline first, then each with what it changes. */
export function ScenarioList() {
  const commands = useCommands();
  // While a slider moves, the chart comes first.
  const document = useDeferredValue(useDocument());
  return (
    <>
      <div className="panel-head">
        <h2>Scenarios</h2>
        <Button icon label="New scenario" onPress={commands['scenario.add'].perform}>
          <Plus size={15} aria-hidden />
        </Button>
      </div>
      <Rows document={document} />
      <Foot />
    </>
  );
}

const Rows = memo(function Rows({ document }: { readonly document: ScenarioDocument }) {
  const selected = useView((view) => view.selected);
  const hidden = useView((view) => view.hidden);
  const renaming = useView((view) => view.renaming);
  const dragged = useRef<string | null>(null);
  const all = [document.baseline, ...document.scenarios];
  const chosen = all.some(({ id }) => id === selected) ? selected : document.baseline.id;
  return (
    <ul className="scenario-list">
      {all.map((scenario, place) => (
        <ScenarioRow
          key={scenario.id}
          id={scenario.id}
          name={scenario.name}
          mark={scenario.mark ?? place % 8}
          words={describeScenario(scenario)}
          place={place}
          selected={scenario.id === chosen}
          hidden={hidden.includes(scenario.id)}
          renaming={renaming === scenario.id}
          dragged={dragged}
        />
      ))}
    </ul>
  );
});

const Foot = memo(function Foot() {
  return (
    <div className="panel-foot">
      <ScenarioNotes />
      <Targets />
      <CrossCheck />
    </div>
  );
});

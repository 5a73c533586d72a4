import { PanelLeftClose, PanelLeftOpen, Plus } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { marksOf } from '../../shared/document/marks.ts';
import { distinctNames } from '../../shared/document/names.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { Button } from '../controls/Button.tsx';
import { listForm } from '../view/panels.ts';
import { windowRoom } from '../view/window-room.ts';
import { useCommands, useLaterDocument, useView } from '../workspace/workspace-context.ts';
import { CrossCheck } from './CrossCheck.tsx';
import { describeScenario } from './describe-changes.ts';
import { ScenarioNotes } from './ScenarioNotes.tsx';
import { ScenarioRow } from './ScenarioRow.tsx';
import { Targets } from './Targets.tsx';
import { useDragging } from './use-dragging.ts';
import './scenarios.css';

/** The scenarios of the document: the baseline first, then each with what it changes. */
export function ScenarioList() {
  // While a slider moves, the chart comes first.
  const document = useLaterDocument();
  return (
    <>
      <Head />
      <Rows document={document} />
      <Foot />
    </>
  );
}

const Head = memo(function Head() {
  const commands = useCommands();
  return (
    <div className="panel-head">
      <h2>Scenarios</h2>
      <Widen />
      <Button icon label="New scenario" onPress={commands['scenario.add'].perform}>
        <Plus size={15} aria-hidden />
      </Button>
    </div>
  );
});

/** Folds the list to a rail of markers, or shows it whole: in a smaller window over what is beside it. */
function Widen() {
  const room = useStore(windowRoom);
  const whole = useView((state) => listForm(state, room) !== 'rail');
  const commands = useCommands();
  return (
    <span className="widen">
      <Button
        icon
        label={whole ? 'Fold the list of scenarios' : 'Show names, notes and targets'}
        onPress={commands['view.scenarioList'].perform}
      >
        {whole ? <PanelLeftClose size={15} aria-hidden /> : <PanelLeftOpen size={15} aria-hidden />}
      </Button>
    </span>
  );
}

const Rows = memo(function Rows({ document }: { readonly document: ScenarioDocument }) {
  const selected = useView((view) => view.selected);
  const hidden = useView((view) => view.hidden);
  const renaming = useView((view) => view.renaming);
  const { dragging, overOf } = useDragging();
  const all = [document.baseline, ...document.scenarios];
  const names = distinctNames(document);
  const marks = marksOf(document);
  const chosen = all.some(({ id }) => id === selected) ? selected : document.baseline.id;
  return (
    <ul className="scenario-list">
      {all.map((scenario, place) => (
        <ScenarioRow
          key={scenario.id}
          id={scenario.id}
          name={names.get(scenario.id) ?? scenario.name}
          given={scenario.name}
          mark={marks.get(scenario.id) ?? 0}
          words={describeScenario(scenario)}
          place={place}
          selected={scenario.id === chosen}
          hidden={hidden.includes(scenario.id)}
          renaming={renaming === scenario.id}
          dragging={dragging}
          over={overOf(scenario.id)}
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

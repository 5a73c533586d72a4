import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject } from 'react';
import { renameScenario, reorderScenario } from '../../shared/document/edits/scenarios.ts';
import { Marker } from '../charts/Marker.tsx';
import { markClass } from '../charts/markers.ts';
import { Button } from '../controls/Button.tsx';
import { useCommands, useWorkspace } from '../workspace/workspace-context.ts';
import { NameField } from './NameField.tsx';
import { ScenarioMenu } from './ScenarioMenu.tsx';

interface ScenarioRowProps {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  /** What it changes, or what the baseline supposes. */
  readonly words: string;
  /** 0 is the baseline. */
  readonly place: number;
  readonly selected: boolean;
  readonly hidden: boolean;
  readonly renaming: boolean;
  /** Id of the scenario that is being dragged over the list. */
  readonly dragged: RefObject<string | null>;
}

/** One scenario: chosen by a click, renamed by two, moved by dragging or Alt and the arrow keys. */
export const ScenarioRow = memo(function ScenarioRow(props: ScenarioRowProps) {
  const { id, name, mark, words, place, selected, hidden, renaming, dragged } = props;
  const { view, edit, documents } = useWorkspace();
  const commands = useCommands();
  const baseline = place === 0;

  const move = (to: number) => edit((d) => reorderScenario(d, { scenario: id, to }));
  const key = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (event.altKey) move(place - 1 + step);
      else {
        const { baseline: first, scenarios } = documents.getState().document;
        const next = [first, ...scenarios][place + step];
        if (!next) return;
        view.setState({ selected: next.id });
        focusRow(next.id);
      }
    } else if (event.key === 'F2') view.setState({ renaming: id });
    else if (event.key === 'Delete') commands['scenario.delete'].perform();
  };
  const drop = () => {
    const moved = dragged.current;
    dragged.current = null;
    if (moved !== null && moved !== id)
      edit((d) => reorderScenario(d, { scenario: moved, to: Math.max(0, place - 1) }));
  };
  const show = () =>
    view.setState((state) => ({
      hidden: hidden ? state.hidden.filter((other) => other !== id) : [...state.hidden, id],
    }));
  const renamed = (next: string | null) => {
    view.setState({ renaming: null });
    if (next !== null && next !== name) edit((d) => renameScenario(d, { scenario: id, name: next }));
    focusRow(id);
  };

  const classes = ['scenario', markClass(mark), selected ? 'selected' : '', baseline ? 'is-baseline' : ''];
  return (
    <li
      className={[...classes, hidden ? 'is-hidden' : ''].filter((one) => one !== '').join(' ')}
      draggable={!baseline && !renaming}
      onDragStart={() => {
        dragged.current = id;
      }}
      onDragOver={(event) => dragged.current !== null && event.preventDefault()}
      onDrop={drop}
    >
      <button
        type="button"
        className="scenario-row"
        data-row={id}
        aria-pressed={selected}
        aria-label={`${name}${baseline ? ', baseline' : ''}`}
        title={`${name}. ${words}`}
        tabIndex={selected ? 0 : -1}
        onClick={() => view.setState({ selected: id })}
        onDoubleClick={() => view.setState({ renaming: id })}
        onKeyDown={key}
      >
        <Marker mark={mark} size={14} />
        <span className="name">{name}</span>
        <span className="words">{words}</span>
      </button>
      {renaming && <NameField name={name} onDone={renamed} />}
      <span className="scenario-tools">
        {baseline && <span className="tag">Baseline</span>}
        <ScenarioMenu id={id} name={name} />
        <Button icon label={`${hidden ? 'Show' : 'Hide'} ${name}`} pressed={hidden} onPress={show}>
          {hidden ? <EyeOff size={13} aria-hidden /> : <Eye size={13} aria-hidden />}
        </Button>
      </span>
    </li>
  );
});

function focusRow(id: string): void {
  globalThis.document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
}

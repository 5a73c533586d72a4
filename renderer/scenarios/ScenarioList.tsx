import { Copy, Eye, EyeOff, MoreHorizontal, Plus } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { CommandId } from '../../shared/commands.ts';
import { renameScenario, reorderScenario } from '../../shared/document/edits/scenarios.ts';
import { Marker } from '../charts/Marker.tsx';
import { markClass } from '../charts/markers.ts';
import { Button } from '../controls/Button.tsx';
import { useCommands, useDocument, useScenarios, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { CrossCheck } from './CrossCheck.tsx';
import { describeChanges } from './describe-changes.ts';
import { ScenarioNotes } from './ScenarioNotes.tsx';
import { Targets } from './Targets.tsx';
import './scenarios.css';

/** The scenarios of the document: the baseline first, then each with what it changes. */
export function ScenarioList() {
  const document = useDocument();
  const scenarios = useScenarios();
  const selected = useView((view) => view.selected);
  const hidden = useView((view) => view.hidden);
  const renaming = useView((view) => view.renaming);
  const { view, edit } = useWorkspace();
  const commands = useCommands();
  const list = useRef<HTMLUListElement>(null);
  const dragged = useRef<string | null>(null);

  const choose = (id: string) => view.setState({ selected: id });
  const key = (event: KeyboardEvent<HTMLElement>, place: number) => {
    const id = scenarios[place]!.id;
    const move = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (move !== undefined && event.altKey) {
      event.preventDefault();
      edit((d) => reorderScenario(d, { scenario: id, to: place - 1 + move }));
    } else if (move !== undefined) {
      event.preventDefault();
      const next = scenarios[place + move];
      if (!next) return;
      choose(next.id);
      list.current?.querySelector<HTMLElement>(`[data-row="${next.id}"]`)?.focus();
    } else if (event.key === 'F2') view.setState({ renaming: id });
    else if (event.key === 'Delete') commands['scenario.delete'].perform();
  };
  const words = (id: string) => {
    const scenario = document.scenarios.find((one) => one.id === id);
    return scenario ? describeChanges(scenario.changes) : document.baseline.notes;
  };

  return (
    <>
      <div className="panel-head">
        <h2>Scenarios</h2>
        <Button icon label="New scenario" onPress={commands['scenario.add'].perform}>
          <Plus size={15} aria-hidden />
        </Button>
      </div>
      <ul className="scenario-list" ref={list}>
        {scenarios.map(({ id, name, mark, baseline }, place) => (
          <li
            key={id}
            className={`scenario ${markClass(mark)}${id === selected ? ' selected' : ''}${baseline ? ' is-baseline' : ''}`}
            draggable={!baseline && renaming !== id}
            onDragStart={() => {
              dragged.current = id;
            }}
            onDragOver={(event) => dragged.current !== null && event.preventDefault()}
            onDrop={() => {
              const moved = dragged.current;
              dragged.current = null;
              if (moved !== null && moved !== id)
                edit((d) => reorderScenario(d, { scenario: moved, to: Math.max(0, place - 1) }));
            }}
          >
            <button
              type="button"
              className="scenario-row"
              data-row={id}
              aria-pressed={id === selected}
              aria-label={`${name}${baseline ? ', baseline' : ''}`}
              title={`${name}. ${words(id)}`}
              tabIndex={id === selected ? 0 : -1}
              onClick={() => choose(id)}
              onDoubleClick={() => view.setState({ renaming: id })}
              onKeyDown={(event) => key(event, place)}
            >
              <Marker mark={mark} size={14} />
              <span className="name">{name}</span>
              <span className="words">{words(id)}</span>
            </button>
            {renaming === id && (
              <NameField
                name={name}
                onDone={(next) => {
                  view.setState({ renaming: null });
                  if (next !== null && next !== name) edit((d) => renameScenario(d, { scenario: id, name: next }));
                  list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
                }}
              />
            )}
            <span className="scenario-tools">
              {baseline && <span className="tag">Baseline</span>}
              <ScenarioMenu id={id} name={name} />
              <Button
                icon
                label={`${hidden.includes(id) ? 'Show' : 'Hide'} ${name}`}
                pressed={hidden.includes(id)}
                onPress={() =>
                  view.setState({
                    hidden: hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id],
                  })
                }
              >
                {hidden.includes(id) ? <EyeOff size={13} aria-hidden /> : <Eye size={13} aria-hidden />}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <div className="panel-foot">
        <ScenarioNotes />
        <Targets />
        <CrossCheck />
      </div>
    </>
  );
}

const OF_SCENARIO: readonly CommandId[] = [
  'scenario.rename',
  'scenario.duplicate',
  'scenario.makeBaseline',
  'scenario.moveUp',
  'scenario.moveDown',
  'scenario.delete',
];

const ScenarioMenu = memo(function ScenarioMenu({ id, name }: { readonly id: string; readonly name: string }) {
  const commands = useCommands();
  const { view } = useWorkspace();
  return (
    <MenuTrigger onOpenChange={(open) => open && view.setState({ selected: id })}>
      <AriaButton className="button icon" aria-label={`More for ${name}`}>
        <MoreHorizontal size={14} aria-hidden />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={name} onAction={(key) => commands[key as CommandId].perform()}>
          {OF_SCENARIO.map((command) => (
            <MenuItem key={command} id={command} className="menu-item" isDisabled={!commands[command].enabled()}>
              {command === 'scenario.duplicate' && <Copy size={13} aria-hidden />}
              {commands[command].label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});

/** Null when the name stays as it was. */
function NameField({ name, onDone }: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      className="plain-input scenario-name"
      aria-label={`Name of ${name}`}
      defaultValue={name}
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') onDone(event.currentTarget.value);
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}

import { Eye, EyeOff } from 'lucide-react';
import { memo } from 'react';
import { markClass } from '../../../shared/charts/markers.ts';
import { renameScenario } from '../../../shared/document/edits/scenarios.ts';
import { Marker } from '../../charts/Marker.tsx';
import { Button } from '../../controls/Button.tsx';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { focusRow } from './focus-row.ts';
import { NameField } from './NameField.tsx';
import { ScenarioMenu } from './ScenarioMenu.tsx';
import scenariosStyles from './scenarios.module.css';
import type { Dragging, DragOver } from './use-dragging.ts';
import { useRowKeys } from './use-row-keys.ts';

interface ScenarioRowProps {
  readonly id: string;
  /** By which it is told apart. */
  readonly name: string;
  /** As it is in the document. */
  readonly given: string;
  readonly mark: number;
  /** What it changes, or what the baseline assumes. */
  readonly about: string;
  /** 0 is the baseline. */
  readonly place: number;
  readonly selected: boolean;
  readonly hidden: boolean;
  readonly renaming: boolean;
  readonly dragging: Dragging;
  /** Where the scenario that is dragged over it would come to stand. */
  readonly over: DragOver;
}

/** One scenario: chosen by a click, renamed by two, moved by dragging or Alt and the arrow keys. */
export const ScenarioRow = memo(function ScenarioRow(props: ScenarioRowProps) {
  const { id, name, given, mark, about, place, selected, hidden, renaming, dragging, over } = props;
  const { view, documents, session } = useWorkspace();
  const said = words.scenarios;
  const baseline = place === 0;
  const onKeyDown = useRowKeys(id, place);
  const show = () =>
    view.setState((state) => ({
      hidden: hidden ? state.hidden.filter((other) => other !== id) : [...state.hidden, id],
    }));
  const renamed = (next: string | null) => {
    view.setState({ renaming: null });
    if (next !== null && next !== given) {
      const problems = documents.edit((d) => renameScenario(d, { scenario: id, name: next }));
      if (problems.length > 0) session.tell(problems, words.scenarios.notRenamed(name));
    }
    focusRow(id);
  };

  return (
    <li
      className={classes(
        scenariosStyles.scenario,
        markClass(mark),
        selected && scenariosStyles.selected,
        baseline && scenariosStyles.isBaseline,
        hidden && scenariosStyles.isHidden,
        over === 'before' && scenariosStyles.dropBefore,
        over === 'after' && scenariosStyles.dropAfter,
      )}
      draggable={!baseline && !renaming}
      onDragStart={() => dragging.start(id)}
      onDragOver={(event) => dragging.over(id) && event.preventDefault()}
      onDrop={() => dragging.drop(id)}
      onDragEnd={dragging.end}
    >
      <button
        type="button"
        className={scenariosStyles.row}
        data-row={id}
        aria-pressed={selected}
        aria-label={baseline ? said.baselineRow(name) : name}
        title={said.rowTitle(name, about)}
        tabIndex={selected ? 0 : -1}
        onClick={() => view.setState({ selected: id })}
        onDoubleClick={() => view.setState({ renaming: id })}
        onKeyDown={onKeyDown}
      >
        <Marker mark={mark} size={14} />
        <span className={scenariosStyles.name}>{name}</span>
        <span className={scenariosStyles.words}>{about}</span>
      </button>
      {renaming && <NameField name={given} onDone={renamed} />}
      <span className={scenariosStyles.tools}>
        {baseline && <span className={scenariosStyles.tag}>{said.baseline}</span>}
        <ScenarioMenu id={id} name={name} skipped={!selected} />
        <Button icon label={(hidden ? said.show : said.hide)(name)} pressed={hidden} onPress={show} skipped={!selected}>
          {hidden ? <EyeOff size={13} aria-hidden /> : <Eye size={13} aria-hidden />}
        </Button>
      </span>
    </li>
  );
});

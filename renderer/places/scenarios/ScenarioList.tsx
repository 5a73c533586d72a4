import { PanelLeftClose, PanelLeftOpen, Plus } from 'lucide-react';
import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { marksOf } from '../../../shared/document/marks.ts';
import { distinctNames } from '../../../shared/document/names.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { shownName } from '../../../shared/formats/shown-name.ts';
import { describeScenario } from '../../../shared/wording/describe-changes.ts';
import { useSize } from '../../charts/useSize.ts';
import { Button } from '../../controls/Button.tsx';
import panelStyles from '../../controls/panel.module.css';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { listForm } from '../../view/panels.ts';
import { windowRoom } from '../../view/window-room.ts';
import { words } from '../../words.ts';
import { useCommands, useLaterDocument, useView } from '../../workspace/workspace-context.ts';
import { AddChanges } from './AddChanges.tsx';
import { CrossCheck } from './CrossCheck.tsx';
import type { Folding } from './FoldedNote.tsx';
import { ScenarioNotes } from './ScenarioNotes.tsx';
import { ScenarioRow } from './ScenarioRow.tsx';
import scenariosStyles from './scenarios.module.css';
import { Targets } from './Targets.tsx';
import { useDragging } from './use-dragging.ts';

/** The scenarios of the document: the baseline first, then each with what it changes. */
export function ScenarioList() {
  // While a slider moves, the chart comes first.
  const document = useLaterDocument();
  return (
    <>
      <Head />
      <ListAndFoot document={document} />
      <AddChanges />
    </>
  );
}

/** The foot has what room the whole list leaves. */
function ListAndFoot({ document }: { readonly document: ScenarioDocument }) {
  const [ref, { height }] = useSize<HTMLDivElement>();
  const [rows, setRows] = useState(0);
  return (
    <div className={scenariosStyles.listAndFoot} ref={ref}>
      <Rows document={document} onHeight={setRows} />
      <Foot room={height === 0 ? null : height - rows} />
    </div>
  );
}

const Head = memo(function Head() {
  const commands = useCommands();
  return (
    <div className={classes(panelStyles.head, scenariosStyles.head)}>
      <h2>{words.places.scenarios}</h2>
      <Widen />
      <Button icon label={words.scenarios.add} onPress={commands['scenario.add'].perform}>
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
    <span className={scenariosStyles.widen}>
      <Button
        icon
        label={whole ? words.scenarios.fold : words.scenarios.unfold}
        onPress={commands['view.scenarioList'].perform}
      >
        {whole ? <PanelLeftClose size={15} aria-hidden /> : <PanelLeftOpen size={15} aria-hidden />}
      </Button>
    </span>
  );
}

interface RowsProps {
  readonly document: ScenarioDocument;
  /** How high all rows are together, in px. */
  readonly onHeight: (height: number) => void;
}

const Rows = memo(function Rows({ document, onHeight }: RowsProps) {
  const selected = useView((view) => view.selected);
  const hidden = useView((view) => view.hidden);
  const renaming = useView((view) => view.renaming);
  const { dragging, overOf } = useDragging();
  const all = [document.baseline, ...document.scenarios];
  const told = distinctNames(document);
  const marks = marksOf(document);
  const chosen = all.some(({ id }) => id === selected) ? selected : document.baseline.id;
  const list = useRef<HTMLUListElement>(null);
  useShownRow(list, chosen);
  useRowsHeight(list, all.length, onHeight);
  return (
    <ul className={scenariosStyles.scenarioList} ref={list}>
      {all.map((scenario, place) => (
        <ScenarioRow
          key={scenario.id}
          id={scenario.id}
          name={shownName(told.get(scenario.id) ?? scenario.name)}
          given={scenario.name}
          mark={marks.get(scenario.id) ?? 0}
          about={describeScenario(names(), scenario)}
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

/** The selected row is in sight: when another one is selected, and when the list has another height. */
function useShownRow(list: RefObject<HTMLUListElement | null>, chosen: string): void {
  useEffect(() => {
    const element = list.current;
    const show = () => element?.querySelector(`[data-row="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
    show();
    if (!element) return;
    const observer = new ResizeObserver(show);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, chosen]);
}

/** How high all rows are together, also where the list comes to stand in another form. */
function useRowsHeight(list: RefObject<HTMLUListElement | null>, count: number, onHeight: (height: number) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another row, another one is the last
  useLayoutEffect(() => {
    const last = list.current?.lastElementChild;
    if (!(last instanceof HTMLElement)) return;
    const measure = () => onHeight(last.offsetTop + last.offsetHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(last);
    return () => observer.disconnect();
  }, [list, count, onHeight]);
}

/** About how high each part of the foot is, open and folded. */
const PARTS = [
  { id: 'notes', height: 122 },
  { id: 'targets', height: 150 },
  { id: 'crossCheck', height: 128 },
] as const;
const FOLDED = 37;

type Part = (typeof PARTS)[number]['id'];

/** Parts that are open of themselves in this room, the first before the others; null: there is room for all. */
function openParts(room: number | null): ReadonlySet<Part> {
  let left = room === null ? Number.POSITIVE_INFINITY : room - PARTS.length * FOLDED;
  return new Set(
    PARTS.flatMap(({ id, height }) => {
      left -= height - FOLDED;
      return left >= 0 ? [id] : [];
    }),
  );
}

const Foot = memo(function Foot({ room }: { readonly room: number | null }) {
  const [chosen, setChosen] = useState<Partial<Record<Part, boolean>>>({});
  const fitting = openParts(room);
  const folding = (part: Part): Folding => {
    const open = chosen[part] ?? fitting.has(part);
    return { open, onToggle: () => setChosen({ ...chosen, [part]: !open }) };
  };
  return (
    <div className={scenariosStyles.foot}>
      <ScenarioNotes {...folding('notes')} />
      <Targets {...folding('targets')} />
      <CrossCheck {...folding('crossCheck')} />
    </div>
  );
});

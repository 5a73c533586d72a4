import { type DragEvent, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { belongsToField, commandFor, isTypedIn } from '../commands/keys.ts';
import { type ListForm, listForm, putAway, type Side, type SideForm } from '../view/panels.ts';
import { windowRoom } from '../view/window-room.ts';
import {
  useCommands,
  useView,
  useWorkspace,
  type Workspace,
  WorkspaceContext,
} from '../workspace/workspace-context.ts';
import { Notices, QuestionDialog } from './Notices.tsx';
import { PaletteComing } from './PaletteComing.tsx';
import { Places } from './Places.tsx';
import { PrintHead } from './PrintHead.tsx';
import {
  exportSheet,
  fetchTheRest,
  importSheet,
  LIST,
  moveBaseYear,
  newDocument,
  PLACES,
  palette,
  placeOf,
} from './parts.ts';
import { SidePanel, useShownSide, useSideForm } from './SidePanel.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { WhereItFails } from './WhereItFails.tsx';
import '../theme/print.css';
import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import workspaceStyles from './workspace.module.css';

const { component: Palette } = palette;
const { component: List } = LIST;
const { component: NewDocument } = newDocument;
const { component: MoveBaseYear } = moveBaseYear;
const { component: ExportSheet } = exportSheet;
const { component: ImportSheet } = importSheet;

/** The window: scenarios, the place that is looked at, and the assumptions of the selected scenario. */
export function App({ workspace, mac }: { readonly workspace: Workspace; readonly mac: boolean }) {
  return (
    <WorkspaceContext value={workspace}>
      <WhereItFails what={words.frame.failed.window}>
        <Window mac={mac} />
      </WhereItFails>
      {/* What is asked before the window closes is asked where the window itself fails, too. */}
      <QuestionDialog />
    </WorkspaceContext>
  );
}

function Window({ mac }: { readonly mac: boolean }) {
  const { view, session } = useWorkspace();
  const place = useView((state) => state.place);
  const finding = useView((state) => state.palette !== null);
  const creating = useView((state) => state.creating);
  const moving = useView((state) => state.moving !== null);
  const importing = useView((state) => state.importing !== null);
  const exporting = useView((state) => state.exporting !== null);
  const theme = useStore(session, (state) => state.theme);
  const room = useStore(windowRoom);
  const list = useView((state) => listForm(state, room));
  const side = useShownSide();
  const form = useSideForm();
  const [dropping, setDropping] = useState(false);
  useKeys(mac);
  useKeptFocus();
  useEffect(fetchTheRest, []);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(true);
  };
  const drop = (event: DragEvent) => {
    setDropping(false);
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    void session.openDropped(event.dataTransfer);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can also be opened from the menu and the title bar
    <div className={formOf(list, side, form)} onDragOver={over} onDragLeave={() => setDropping(false)} onDrop={drop}>
      <TitleBar mac={mac} />
      <nav className={workspaceStyles.left} data-form={list} aria-label={LIST.label()}>
        <WhereItFails what={words.frame.failed.list}>
          <List />
        </WhereItFails>
      </nav>
      <main className={workspaceStyles.centre}>
        <PrintHead place={placeOf(place).label()} />
        <Notices />
        <Places places={PLACES} current={place} onChoose={(id) => view.setState({ place: id })} />
      </main>
      <SidePanel />
      <StatusBar />
      {finding && <PaletteComing />}
      {finding && (
        <Suspense>
          <Palette mac={mac} />
        </Suspense>
      )}
      {creating && (
        <Suspense>
          <NewDocument />
        </Suspense>
      )}
      {moving && (
        <Suspense>
          <MoveBaseYear />
        </Suspense>
      )}
      {importing && (
        <Suspense>
          <ImportSheet />
        </Suspense>
      )}
      {exporting && (
        <Suspense>
          <ExportSheet />
        </Suspense>
      )}
      {dropping && <div className={workspaceStyles.dropping}>{words.frame.dropToOpen}</div>}
    </div>
  );
}

/** How wide what stands left and right of the centre is, as its style knows it. */
function formOf(list: ListForm, side: Side | null, form: SideForm): string {
  return classes(
    workspaceStyles.workspace,
    list !== 'whole' && workspaceStyles.listRail,
    form !== 'beside' && workspaceStyles.sideFolded,
    side === 'explanation' && workspaceStyles.sideExplains,
  );
}

/** The keys of all commands, wherever the focus is, and Escape, which puts away what stands over the centre. */
function useKeys(mac: boolean): void {
  const commands = useCommands();
  const { view } = useWorkspace();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // In a field, Escape takes back what was typed.
      if (event.key === 'Escape' && !event.defaultPrevented && !isTypedIn(event.target)) putAway(view);
      // A list that takes typed text is told of its keys too, as if they were pressed on an item; the focus is in its field.
      const typedIn = document.activeElement ?? event.target;
      const command = commandFor(event, commands, mac);
      if (event.defaultPrevented || !command || belongsToField(command, typedIn)) return;
      event.preventDefault();
      if (command.enabled()) command.perform();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [commands, mac, view]);
}

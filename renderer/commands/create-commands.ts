import { COMMANDS, type CommandId, describeCommand } from '../../shared/commands.ts';
import { makeBaseline } from '../../shared/document/edits/baseline.ts';
import {
  addScenario,
  deleteScenario,
  duplicateScenario,
  reorderScenario,
} from '../../shared/document/edits/scenarios.ts';
import { copyName } from '../../shared/document/names.ts';
import type { Theme } from '../../shared/settings.ts';
import type { Edit } from '../document/document-store.ts';
import type { Session } from '../document/session.ts';
import { settleField } from '../document/settle-field.ts';
import { showSide, toggleList, toggleSide } from '../view/panels.ts';
import type { ViewStore } from '../view/view-store.ts';

export interface Command {
  readonly id: CommandId;
  readonly label: string;
  readonly keys: string | undefined;
  readonly enabled: () => boolean;
  readonly perform: () => void;
}

/** The table that is shown, wherever it is. */
interface ShownTable {
  readonly there: () => boolean;
  readonly copy: () => void;
}

export type Commands = Readonly<Record<CommandId, Command>>;

/** Every action of the window as a record: menu, toolbar, keys and palette perform the same ones. */
export function createCommands(session: Session, view: ViewStore, table: ShownTable): Commands {
  const { documents } = session;
  const document = () => documents.getState().document;
  const selected = () => {
    const { selected: id } = view.getState();
    const known = [document().baseline, ...document().scenarios].find((scenario) => scenario.id === id);
    return known ?? document().baseline;
  };
  const isBaseline = () => selected().id === document().baseline.id;
  const place = () => document().scenarios.findIndex(({ id }) => id === selected().id);
  const edit = (title: string, change: Edit): boolean => {
    const problems = documents.edit(change);
    if (problems.length > 0) session.tell(problems, title);
    return problems.length === 0;
  };
  /** Selects the scenario that an edit brought. */
  const adding = (title: string, change: Edit) => {
    const before = new Set(document().scenarios.map(({ id }) => id));
    if (!edit(title, change)) return;
    const added = document().scenarios.find(({ id }) => !before.has(id));
    if (added) view.setState({ selected: added.id, renaming: added.id });
  };
  const theme = (name: Theme) => () => void session.setTheme(name);
  const always = () => true;
  const asked = () => session.getState().question !== null;

  const actions: Readonly<Record<CommandId, readonly [perform: () => void, enabled: () => boolean]>> = {
    'document.new': [() => void session.newDocument(), always],
    'document.open': [() => void session.openDocument(), always],
    'document.clearRecent': [() => void session.clearRecent(), () => session.getState().recent.length > 0],
    'document.save': [() => void session.save(), always],
    'document.saveAs': [() => void session.save(true), always],
    'document.reload': [() => void session.reload(), () => session.getState().name !== null],
    // In a frame of its own, so that what asked for it is gone from the page.
    'document.print': [() => requestAnimationFrame(() => globalThis.print()), always],
    'edit.undo': [documents.undo, documents.canUndo],
    'edit.redo': [documents.redo, documents.canRedo],
    'scenario.add': [() => adding('No scenario was added.', (d) => addScenario(d, { name: 'New scenario' })), always],
    'scenario.duplicate': [
      () =>
        adding('The scenario was not copied.', (d) =>
          duplicateScenario(d, { scenario: selected().id, name: copyName(d, selected().name) }),
        ),
      always,
    ],
    'scenario.rename': [() => view.setState({ renaming: selected().id }), always],
    'scenario.makeBaseline': [
      () => edit('The baseline stays.', (d) => makeBaseline(d, { scenario: selected().id })),
      () => !isBaseline(),
    ],
    'scenario.hide': [
      () => {
        const { hidden } = view.getState();
        const { id } = selected();
        view.setState({ hidden: hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id] });
      },
      always,
    ],
    'scenario.moveUp': [
      () => edit('It stays where it is.', (d) => reorderScenario(d, { scenario: selected().id, to: place() - 1 })),
      () => place() > 0,
    ],
    'scenario.moveDown': [
      () => edit('It stays where it is.', (d) => reorderScenario(d, { scenario: selected().id, to: place() + 1 })),
      () => place() >= 0 && place() < document().scenarios.length - 1,
    ],
    'scenario.delete': [
      () => {
        const [{ id }, at] = [selected(), place()];
        if (!edit('It was not deleted.', (d) => deleteScenario(d, { scenario: id }))) return;
        const { baseline, scenarios } = document();
        view.setState({ selected: (scenarios[at] ?? scenarios.at(-1) ?? baseline).id });
      },
      () => !isBaseline(),
    ],
    'view.compare': [() => view.setState({ place: 'compare' }), always],
    'view.uncertainty': [() => view.setState({ place: 'uncertainty' }), always],
    'view.sensitivity': [() => view.setState({ place: 'sensitivity' }), always],
    'view.solve': [() => view.setState({ place: 'solve' }), always],
    'view.changed': [() => view.setState({ place: 'changed' }), always],
    'view.figures': [() => view.setState({ place: 'figures' }), always],
    'view.scenarioList': [() => toggleList(view), always],
    'view.sidePanel': [() => toggleSide(view), always],
    'view.differences': [() => view.setState({ differences: !view.getState().differences }), always],
    'view.onlyChanged': [() => view.setState({ onlyChanged: !view.getState().onlyChanged }), always],
    'view.search': [
      () => {
        showSide(view, 'assumptions');
        requestAnimationFrame(() =>
          globalThis.document.querySelector<HTMLInputElement>('.assumptions-search input')?.focus(),
        );
      },
      always,
    ],
    'view.copyTable': [table.copy, table.there],
    'view.themeSystem': [theme('system'), always],
    'view.themeLight': [theme('light'), always],
    'view.themeDark': [theme('dark'), always],
    'view.palette': [() => view.setState({ palette: '' }), always],
  };
  const commands = Object.entries(actions).map(([name, [perform, enabled]]): [string, Command] => {
    const id = name as CommandId;
    const { label, keys } = describeCommand(id);
    const settled = () => {
      settleField();
      perform();
    };
    // Nothing is done behind a question that has to be answered first.
    return [id, { id, label, keys, perform: settled, enabled: () => !asked() && enabled() }];
  });
  return Object.fromEntries(commands) as unknown as Commands;
}

export const commandIds = Object.keys(COMMANDS) as readonly CommandId[];

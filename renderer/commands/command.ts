import { COMMAND_IDS, type CommandId, describeCommand } from '../../shared/commands.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Edit } from '../document/document-store.ts';
import type { Session } from '../document/session.ts';
import { settleField } from '../document/settle-field.ts';
import type { ViewStore } from '../view/view-store.ts';
import { words } from '../words.ts';

export interface Command {
  readonly id: CommandId;
  readonly label: string;
  readonly keys: string | undefined;
  readonly enabled: () => boolean;
  readonly perform: () => void;
}

export type Commands = Readonly<Record<CommandId, Command>>;

/** What a command does, and whether it can be done now. */
export type Action = readonly [perform: () => void, enabled: () => boolean];
export type Actions = Readonly<Partial<Record<CommandId, Action>>>;

/** What the commands of a part of the window work on. */
export interface Means {
  readonly session: Session;
  readonly view: ViewStore;
  readonly document: () => ScenarioDocument;
  /** Applies an edit; what refuses it is shown as a notice under this title. False: it was refused. */
  readonly edit: (title: string, change: Edit) => boolean;
}

export const always = (): boolean => true;

/** Every action of the window as a record: menu, toolbar, keys and palette perform the same ones. */
export function createCommands(
  session: Session,
  view: ViewStore,
  parts: readonly ((means: Means) => Actions)[],
): Commands {
  const { documents } = session;
  const edit = (title: string, change: Edit): boolean => {
    const problems = documents.edit(change);
    if (problems.length > 0) session.tell(problems, title);
    return problems.length === 0;
  };
  const means = { session, view, document: () => documents.getState().document, edit };
  const actions = new Map<string, Action>(parts.flatMap((part) => Object.entries(part(means))));
  const asked = () => session.getState().question !== null;
  const commands = COMMAND_IDS.map((id): [string, Command] => {
    const action = actions.get(id);
    if (!action) throw new Error(`no part of the window performs ${id}`);
    const [perform, enabled] = action;
    const { keys } = describeCommand(id);
    const settled = () => {
      settleField();
      perform();
    };
    // Nothing is done behind a question that has to be answered first.
    const label = words.commands[id];
    return [id, { id, label, keys, perform: settled, enabled: () => !asked() && enabled() }];
  });
  return Object.fromEntries(commands) as unknown as Commands;
}

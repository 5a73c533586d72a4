/** The menus, in their order. */
export const MENUS = ['file', 'edit', 'scenario', 'view'] as const;
export type MenuId = (typeof MENUS)[number];

/** What can be done, by name: menu, toolbar, keys and palette all read this list, and the page performs it. The language says it. */
export interface CommandDescription {
  /** Keys in the notation of menus; `CmdOrCtrl` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: string;
  /** Menu in which it stands; without one it is in the palette only. */
  readonly menu?: MenuId;
  /** A line stands above it in the menu. */
  readonly separated?: true;
}

const COMMANDS = {
  'document.new': { keys: 'CmdOrCtrl+N', menu: 'file' },
  'document.example': { menu: 'file' },
  'document.open': { keys: 'CmdOrCtrl+O', menu: 'file' },
  'document.clearRecent': {},
  'document.save': { keys: 'CmdOrCtrl+S', menu: 'file', separated: true },
  'document.saveAs': { keys: 'CmdOrCtrl+Shift+S', menu: 'file' },
  'document.reload': { menu: 'file' },
  'document.import': { keys: 'CmdOrCtrl+I', menu: 'file', separated: true },
  'document.export': { keys: 'CmdOrCtrl+E', menu: 'file' },
  'document.print': { keys: 'CmdOrCtrl+P', menu: 'file' },
  'document.baseYear': {},
  'edit.undo': { keys: 'CmdOrCtrl+Z', menu: 'edit' },
  'edit.redo': { keys: 'CmdOrCtrl+Shift+Z', menu: 'edit' },
  'scenario.add': { menu: 'scenario' },
  'scenario.tryBaseline': { menu: 'scenario' },
  'scenario.duplicate': { keys: 'CmdOrCtrl+D', menu: 'scenario' },
  'scenario.addChanges': { menu: 'scenario' },
  'scenario.rename': { menu: 'scenario' },
  'scenario.makeBaseline': { menu: 'scenario', separated: true },
  'scenario.hide': { menu: 'scenario' },
  'scenario.moveUp': { menu: 'scenario', separated: true },
  'scenario.moveDown': { menu: 'scenario' },
  'scenario.delete': { menu: 'scenario', separated: true },
  'view.compare': { keys: 'CmdOrCtrl+1', menu: 'view' },
  'view.uncertainty': { keys: 'CmdOrCtrl+2', menu: 'view' },
  'view.sensitivity': { keys: 'CmdOrCtrl+3', menu: 'view' },
  'view.solve': { keys: 'CmdOrCtrl+4', menu: 'view' },
  'view.changed': { keys: 'CmdOrCtrl+5', menu: 'view' },
  'view.figures': { keys: 'CmdOrCtrl+6', menu: 'view' },
  'view.data': { keys: 'CmdOrCtrl+7', menu: 'view' },
  'view.setup': { keys: 'CmdOrCtrl+8', menu: 'view' },
  'view.scenarioList': {
    keys: 'CmdOrCtrl+B',
    menu: 'view',
    separated: true,
  },
  'view.sidePanel': { keys: 'CmdOrCtrl+Shift+B', menu: 'view' },
  'view.differences': { menu: 'view', separated: true },
  'view.composition': { menu: 'view' },
  'view.prices': { menu: 'view' },
  'view.onlyChanged': { menu: 'view' },
  'view.search': { keys: 'CmdOrCtrl+F', menu: 'view' },
  'view.copyTable': { keys: 'CmdOrCtrl+Shift+C', menu: 'edit', separated: true },
  'view.copySeries': { menu: 'edit' },
  'view.copyPicture': { menu: 'edit' },
  'view.copyFinding': { menu: 'edit' },
  'view.decimalPoint': {},
  'view.decimalComma': {},
  'view.themeSystem': { menu: 'view', separated: true },
  'view.themeLight': { menu: 'view' },
  'view.themeDark': { menu: 'view' },
  'view.palette': { keys: 'CmdOrCtrl+K', menu: 'view', separated: true },
} as const satisfies Readonly<Record<string, CommandDescription>>;

export type CommandId = keyof typeof COMMANDS;

export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

export const describeCommand = (id: CommandId): CommandDescription => COMMANDS[id];

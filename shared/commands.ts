/** What can be done, by name: menu, toolbar, keys and palette all read this list, and the page performs it. */
export interface CommandDescription {
  readonly label: string;
  /** Keys in the notation of menus; `CmdOrCtrl` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: string;
  /** Menu in which it stands; without one it is in the palette only. */
  readonly menu?: 'File' | 'Edit' | 'Scenario' | 'View';
  /** A line stands above it in the menu. */
  readonly separated?: true;
}

export const COMMANDS = {
  'document.new': { label: 'New from the first case', keys: 'CmdOrCtrl+N', menu: 'File' },
  'document.open': { label: 'Open…', keys: 'CmdOrCtrl+O', menu: 'File' },
  'document.clearRecent': { label: 'Clear recent documents' },
  'document.save': { label: 'Save', keys: 'CmdOrCtrl+S', menu: 'File', separated: true },
  'document.saveAs': { label: 'Save as…', keys: 'CmdOrCtrl+Shift+S', menu: 'File' },
  'document.reload': { label: 'Reload from disk', menu: 'File' },
  'document.print': { label: 'Print…', keys: 'CmdOrCtrl+P', menu: 'File', separated: true },
  'edit.undo': { label: 'Undo', keys: 'CmdOrCtrl+Z', menu: 'Edit' },
  'edit.redo': { label: 'Redo', keys: 'CmdOrCtrl+Shift+Z', menu: 'Edit' },
  'scenario.add': { label: 'New scenario', menu: 'Scenario' },
  'scenario.duplicate': { label: 'Duplicate scenario', keys: 'CmdOrCtrl+D', menu: 'Scenario' },
  'scenario.rename': { label: 'Rename scenario', menu: 'Scenario' },
  'scenario.makeBaseline': { label: 'Make it the baseline', menu: 'Scenario', separated: true },
  'scenario.hide': { label: 'Show or hide scenario', menu: 'Scenario' },
  'scenario.moveUp': { label: 'Move scenario up', menu: 'Scenario', separated: true },
  'scenario.moveDown': { label: 'Move scenario down', menu: 'Scenario' },
  'scenario.delete': { label: 'Delete scenario', menu: 'Scenario', separated: true },
  'view.compare': { label: 'Compare', keys: 'CmdOrCtrl+1', menu: 'View' },
  'view.uncertainty': { label: 'Uncertainty', keys: 'CmdOrCtrl+2', menu: 'View' },
  'view.sensitivity': { label: 'Sensitivity', keys: 'CmdOrCtrl+3', menu: 'View' },
  'view.solve': { label: 'Solve', keys: 'CmdOrCtrl+4', menu: 'View' },
  'view.changed': { label: 'Changed', keys: 'CmdOrCtrl+5', menu: 'View' },
  'view.figures': { label: 'Figures', keys: 'CmdOrCtrl+6', menu: 'View' },
  'view.scenarioList': {
    label: 'Fold or show the list of scenarios',
    keys: 'CmdOrCtrl+B',
    menu: 'View',
    separated: true,
  },
  'view.sidePanel': { label: 'Fold or show the assumptions', keys: 'CmdOrCtrl+Shift+B', menu: 'View' },
  'view.differences': { label: 'Differences to the baseline', menu: 'View', separated: true },
  'view.onlyChanged': { label: 'Only changed assumptions', menu: 'View' },
  'view.search': { label: 'Search assumptions', keys: 'CmdOrCtrl+F', menu: 'View' },
  'view.copyTable': { label: 'Copy the table', keys: 'CmdOrCtrl+Shift+C', menu: 'View' },
  'view.themeSystem': { label: 'Theme: as the system', menu: 'View', separated: true },
  'view.themeLight': { label: 'Theme: light', menu: 'View' },
  'view.themeDark': { label: 'Theme: dark', menu: 'View' },
  'view.palette': { label: 'Find or do…', keys: 'CmdOrCtrl+K', menu: 'View', separated: true },
} as const satisfies Readonly<Record<string, CommandDescription>>;

export type CommandId = keyof typeof COMMANDS;

export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

export const describeCommand = (id: CommandId): CommandDescription => COMMANDS[id];

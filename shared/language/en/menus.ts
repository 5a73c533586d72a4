/** The menu bar, beside the commands that stand in it. */
export const menus = {
  names: { file: 'File', edit: 'Edit', scenario: 'Scenario', view: 'View' },
  openRecent: 'Open recent',
  recent: (name: string, folder: string) => (folder === '' ? name : `${name} – ${folder}`),
  quit: 'Quit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  actualSize: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
};

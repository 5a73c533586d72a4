import { nextBaseYears } from '../../shared/document/edits/base-year.ts';
import type { Theme } from '../../shared/settings.ts';
import { type Actions, always, type Means } from '../commands/command.ts';
import { toggleList, toggleSide } from '../view/panels.ts';

/** What can be done with the document, its window, and wherever one is in it. */
export function windowCommands({ session, view }: Means): Actions {
  const { documents } = session;
  const theme = (name: Theme) => () => void session.setTheme(name);
  return {
    'document.new': [() => view.setState({ creating: true }), always],
    'document.example': [() => void session.openExample(), always],
    'document.open': [() => void session.openDocument(), always],
    'document.clearRecent': [() => void session.clearRecent(), () => session.getState().recent.length > 0],
    'document.save': [() => void session.save(), always],
    'document.saveAs': [() => void session.save(true), always],
    'document.reload': [() => void session.reload(), () => session.getState().name !== null],
    'document.import': [() => view.setState({ importing: [] }), always],
    'document.export': [() => view.setState({ exporting: 'document' }), always],
    // In a frame of its own, so that what asked for it is gone from the page.
    'document.print': [() => requestAnimationFrame(() => globalThis.print()), always],
    'document.baseYear': [
      () => view.setState({ moving: nextBaseYears(documents.getState().document)[0] ?? null }),
      () => nextBaseYears(documents.getState().document).length > 0,
    ],
    'edit.undo': [documents.undo, documents.canUndo],
    'edit.redo': [documents.redo, documents.canRedo],
    'view.scenarioList': [() => toggleList(view), always],
    'view.sidePanel': [() => toggleSide(view), always],
    'view.themeSystem': [theme('system'), always],
    'view.themeLight': [theme('light'), always],
    'view.themeDark': [theme('dark'), always],
    'view.decimalPoint': [() => void session.setDecimal('.'), always],
    'view.decimalComma': [() => void session.setDecimal(','), always],
    'view.palette': [() => view.setState({ palette: '' }), always],
  };
}

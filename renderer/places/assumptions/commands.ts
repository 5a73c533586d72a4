import { type Actions, always, type Means } from '../../commands/command.ts';
import { showSide } from '../../view/panels.ts';

/** What of the assumptions is shown. */
export const assumptionCommands = ({ view }: Means): Actions => ({
  'view.onlyChanged': [() => view.setState({ onlyChanged: !view.getState().onlyChanged }), always],
  'view.search': [
    () => {
      showSide(view, 'assumptions');
      requestAnimationFrame(() => document.querySelector<HTMLInputElement>('search input')?.focus());
    },
    always,
  ],
});

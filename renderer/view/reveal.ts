import { isAssumptionPath, REGISTER, WHOLE_VALUES, type WholePath } from '../../shared/model/register.ts';
import type { ViewStore } from './view-store.ts';

/** Shows an assumption of a scenario in the panel on the right, and puts the focus on it. */
export function revealAssumption(view: ViewStore, scenario: string, path: string): void {
  const group = isAssumptionPath(path) ? REGISTER[path].group : WHOLE_VALUES[path as WholePath].group;
  const { openGroups } = view.getState();
  view.setState({
    selected: scenario,
    search: '',
    onlyChanged: false,
    side: 'assumptions',
    openGroups: openGroups.includes(group) ? openGroups : [...openGroups, group],
  });
  // The panel is drawn first.
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-path="${path}"], [data-group="${group}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
  });
}

/** Shows a figure in its place, and puts the focus on it. */
export function revealFigure(view: ViewStore, id: string): void {
  view.setState({ place: 'figures', explained: null });
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-figure="${CSS.escape(id)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  });
}

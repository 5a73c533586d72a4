import { assumptionAt, isAssumptionPath, type WholePath, wholeAt } from '../../shared/model/register.ts';
import { showSide } from './panels.ts';
import type { ViewStore } from './view-store.ts';

/** Shows an assumption of a scenario in the panel on the right, with the cursor in its field and the value selected. */
export function revealAssumption(view: ViewStore, scenario: string, path: string): void {
  const group = isAssumptionPath(path) ? assumptionAt(path).group : wholeAt(path as WholePath).group;
  const { openGroups } = view.getState();
  view.setState({
    selected: scenario,
    search: '',
    onlyChanged: false,
    revealed: path,
    openGroups: openGroups.includes(group) ? openGroups : [...openGroups, group],
  });
  showSide(view, 'assumptions');
  // Its group may have been closed: the panel is drawn first.
  whenDrawn(`[data-path="${path}"]`, (row) => {
    row.scrollIntoView({ block: 'center' });
    const field =
      row.querySelector<HTMLElement>('[inputmode="decimal"]') ?? row.querySelector<HTMLElement>(':is(button, input)');
    field?.focus({ preventScroll: true });
  });
}

/** Shows a figure in its place, and puts the focus on it. */
function revealFigure(view: ViewStore, id: string): void {
  view.setState({ place: 'figures', explained: null });
  whenDrawn(`[data-figure="${CSS.escape(id)}"]`, (row) => {
    row.scrollIntoView({ block: 'center' });
    row.querySelector<HTMLElement>('td:last-child button')?.focus({ preventScroll: true });
  });
}

/** What an explanation ends in: a figure, or a value of a series. */
export interface Given {
  readonly figure?: string;
  readonly series?: string;
}

/** Shows it in its place. */
export const revealGiven = (view: ViewStore, { figure, series }: Given): void =>
  figure === undefined ? revealSeries(view, series!) : revealFigure(view, figure);

/** Shows a series in its place, and puts the focus on it. */
function revealSeries(view: ViewStore, id: string): void {
  view.setState({ place: 'data', explained: null });
  whenDrawn(`[data-series="${CSS.escape(id)}"]`, (row) => {
    row.scrollIntoView({ block: 'center' });
    row.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  });
}

/** A place that was not shown yet is fetched first: so many frames it is waited for. */
const MOST_FRAMES = 300;

function whenDrawn(selector: string, act: (element: HTMLElement) => void, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) act(element);
    else if (frames > 1) whenDrawn(selector, act, frames - 1);
  });
}

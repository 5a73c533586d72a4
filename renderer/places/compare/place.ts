import { frameIn } from '../../../shared/model/frame.ts';
import { byYearTable } from '../../../shared/tables/by-year.ts';
import { always } from '../../commands/command.ts';
import { projectedScenarios } from '../../document/projections.ts';
import { names } from '../../names.ts';
import { copyTables } from '../../tables/shown-tables.ts';
import { setSlice, sliceOf } from '../../view/slice.ts';
import { words } from '../../words.ts';
import type { PlaceRecord } from '../../workspace/place.ts';
import { Compare } from './Compare.tsx';
import { compareView } from './compare-view.ts';
import { isComposed, splitIn } from './composition.ts';
import { copyFinding } from './copy-finding.ts';
import { historyShown } from './main-chart.ts';
import { shownTable } from './shown-table.ts';

/** It has the first chart, so its code comes with the window. */
export const compare: PlaceRecord = {
  id: 'compare',
  goneToBy: 'view.compare',
  slice: compareView,
  label: () => words.places.compare,
  component: Compare,
  table: shownTable,
  commands: ({ view, session, document }) => ({
    'view.copySeries': [
      () => {
        const { hidden, metric } = view.getState();
        const compared = sliceOf(view.getState(), compareView);
        const { prices } = compared;
        const history = historyShown(document(), metric, { ...compared, differences: false });
        const shown = projectedScenarios(document(), prices).filter(({ id }) => !hidden.includes(id));
        copyTables(session, [byYearTable(names(), shown, metric, frameIn(prices, document()), history)]);
      },
      always,
    ],
    'view.copyFinding': [
      () => void copyFinding(session, document(), view.getState()),
      () => view.getState().hidden.length < 1 + document().scenarios.length,
    ],
    'view.composition': [
      () => {
        const now = view.getState();
        if (isComposed(document(), now)) return setSlice(view, compareView, { composition: false });
        const split = splitIn(document());
        view.setState({ place: 'compare', metric: split.includes(now.metric) ? now.metric : split[0]! });
        setSlice(view, compareView, { composition: true });
      },
      () => splitIn(document()).length > 0,
    ],
    'view.differences': [
      () => setSlice(view, compareView, { differences: !sliceOf(view.getState(), compareView).differences }),
      always,
    ],
    'view.prices': [
      () => {
        const { prices } = sliceOf(view.getState(), compareView);
        const next = prices === 'base' ? 'current' : 'base';
        const { explained } = view.getState();
        setSlice(view, compareView, { prices: next });
        // What is explained beside the numbers goes with them.
        const isProjected = explained && !('of' in explained || 'reaching' in explained || 'among' in explained);
        if (isProjected) view.setState({ explained: { ...explained, prices: next } });
      },
      always,
    ],
  }),
};

import { always } from '../../commands/command.ts';
import { setSlice, sliceOf } from '../../view/slice.ts';
import { words } from '../../words.ts';
import type { PlaceRecord } from '../../workspace/place.ts';
import { Compare } from './Compare.tsx';
import { compareView } from './compare-view.ts';
import { shownTable } from './shown-table.ts';

/** It has the first chart, so its code comes with the window. */
export const compare: PlaceRecord = {
  id: 'compare',
  goneToBy: 'view.compare',
  slice: compareView,
  label: () => words.places.compare,
  component: Compare,
  table: shownTable,
  commands: ({ view }) => ({
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

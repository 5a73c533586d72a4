import { always } from '../../commands/command.ts';
import { words } from '../../words.ts';
import type { PlaceRecord } from '../../workspace/place.ts';
import { Compare } from './Compare.tsx';
import { shownTable } from './shown-table.ts';

/** It has the first chart, so its code comes with the window. */
export const compare: PlaceRecord = {
  id: 'compare',
  label: () => words.places.compare,
  component: Compare,
  table: shownTable,
  commands: ({ view }) => ({
    'view.differences': [() => view.setState({ differences: !view.getState().differences }), always],
  }),
};

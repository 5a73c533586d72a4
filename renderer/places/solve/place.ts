import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';
import { solveView } from './solve-view.ts';

export const solve: PlaceRecord = {
  id: 'solve',
  goneToBy: 'view.solve',
  slice: solveView,
  label: () => words.places.solve,
  ...later(() => import('./Solve.tsx').then(({ Solve }) => Solve)),
};

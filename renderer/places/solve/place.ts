import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';

export const solve: PlaceRecord = {
  id: 'solve',
  label: () => words.places.solve,
  ...later(() => import('./Solve.tsx').then(({ Solve }) => Solve)),
};

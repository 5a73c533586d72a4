import { later, type PlaceRecord } from '../../workspace/place.ts';

export const solve: PlaceRecord = {
  id: 'solve',
  label: 'Solve',
  ...later(() => import('./Solve.tsx').then(({ Solve }) => Solve)),
};

import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';

export const sensitivity: PlaceRecord = {
  id: 'sensitivity',
  label: () => words.places.sensitivity,
  ...later(() => import('./Sensitivity.tsx').then(({ Sensitivity }) => Sensitivity)),
};

import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';
import { sensitivityView } from './sensitivity-view.ts';

export const sensitivity: PlaceRecord = {
  id: 'sensitivity',
  goneToBy: 'view.sensitivity',
  slice: sensitivityView,
  label: () => words.places.sensitivity,
  ...later(() => import('./Sensitivity.tsx').then(({ Sensitivity }) => Sensitivity)),
};

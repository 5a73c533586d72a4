import { later, type PlaceRecord } from '../../workspace/place.ts';

export const sensitivity: PlaceRecord = {
  id: 'sensitivity',
  label: 'Sensitivity',
  ...later(() => import('./Sensitivity.tsx').then(({ Sensitivity }) => Sensitivity)),
};

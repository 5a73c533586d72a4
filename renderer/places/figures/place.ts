import { later, type PlaceRecord } from '../../workspace/place.ts';

export const figures: PlaceRecord = {
  id: 'figures',
  label: 'Figures',
  ...later(() => import('./Figures.tsx').then(({ Figures }) => Figures)),
};

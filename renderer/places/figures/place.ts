import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';

export const figures: PlaceRecord = {
  id: 'figures',
  goneToBy: 'view.figures',
  wide: true,
  label: () => words.places.figures,
  ...later(() => import('./Figures.tsx').then(({ Figures }) => Figures)),
};

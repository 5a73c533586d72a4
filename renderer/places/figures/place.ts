import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';

export const figures: PlaceRecord = {
  id: 'figures',
  get label() {
    return words.figures.title;
  },
  ...later(() => import('./Figures.tsx').then(({ Figures }) => Figures)),
};

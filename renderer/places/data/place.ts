import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';
import { dataView } from './data-view.ts';

export const data: PlaceRecord = {
  id: 'data',
  goneToBy: 'view.data',
  wide: true,
  slice: dataView,
  label: () => words.places.data,
  ...later(() => import('./Data.tsx').then(({ Data }) => Data)),
};

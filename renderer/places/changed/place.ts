import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';

export const changed: PlaceRecord = {
  id: 'changed',
  label: () => words.places.changed,
  ...later(() => import('./Changed.tsx').then(({ Changed }) => Changed)),
};

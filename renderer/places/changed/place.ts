import { later, type PlaceRecord } from '../../workspace/place.ts';

export const changed: PlaceRecord = {
  id: 'changed',
  label: 'Changed',
  ...later(() => import('./Changed.tsx').then(({ Changed }) => Changed)),
};

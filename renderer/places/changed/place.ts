import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';
import { scenarioPair } from '../../workspace/scenario-pair.ts';

export const changed: PlaceRecord = {
  id: 'changed',
  goneToBy: 'view.changed',
  slice: scenarioPair,
  label: () => words.places.changed,
  ...later(() => import('./Changed.tsx').then(({ Changed }) => Changed)),
};

import { words } from '../../words.ts';
import { later, type PlaceRecord, type SideRecord } from '../../workspace/place.ts';

export const uncertainty: PlaceRecord = {
  id: 'uncertainty',
  label: () => words.places.uncertainty,
  ...later(() => import('./Uncertainty.tsx').then(({ Uncertainty }) => Uncertainty)),
};

/** Right of the fans: how far the assumptions may be off. */
export const ranges: SideRecord = {
  id: 'ranges',
  label: () => words.places.ranges,
  ...later(() => import('./UncertaintyPanel.tsx').then(({ UncertaintyPanel }) => UncertaintyPanel)),
};

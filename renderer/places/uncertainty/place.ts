import { words } from '../../words.ts';
import { later, type PlaceRecord, type SideRecord } from '../../workspace/place.ts';
import { uncertaintyView } from './uncertainty-view.ts';

/** Right of the fans: the ranges of the uncertain assumptions. */
const ranges: SideRecord = {
  id: 'ranges',
  label: () => words.places.ranges,
  ...later(() => import('./UncertaintyPanel.tsx').then(({ UncertaintyPanel }) => UncertaintyPanel)),
};

export const uncertainty: PlaceRecord = {
  id: 'uncertainty',
  goneToBy: 'view.uncertainty',
  slice: uncertaintyView,
  wide: true,
  side: ranges,
  label: () => words.places.uncertainty,
  ...later(() => import('./Uncertainty.tsx').then(({ Uncertainty }) => Uncertainty)),
};

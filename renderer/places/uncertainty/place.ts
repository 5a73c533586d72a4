import { later, type PlaceRecord, type SideRecord } from '../../workspace/place.ts';

export const uncertainty: PlaceRecord = {
  id: 'uncertainty',
  label: 'Uncertainty',
  ...later(() => import('./Uncertainty.tsx').then(({ Uncertainty }) => Uncertainty)),
};

/** Right of the fans: how far the assumptions may be off. */
export const ranges: SideRecord = {
  id: 'ranges',
  label: 'What may be off',
  ...later(() => import('./UncertaintyPanel.tsx').then(({ UncertaintyPanel }) => UncertaintyPanel)),
};

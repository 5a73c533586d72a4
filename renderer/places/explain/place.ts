import { later, type SideRecord } from '../../workspace/place.ts';

export const explanation: SideRecord = {
  id: 'explanation',
  label: 'Explanation',
  ...later(() => import('./ExplainPanel.tsx').then(({ ExplainPanel }) => ExplainPanel)),
};

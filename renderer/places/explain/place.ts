import { words } from '../../words.ts';
import { later, type SideRecord } from '../../workspace/place.ts';

export const explanation: SideRecord = {
  id: 'explanation',
  label: () => words.places.explanation,
  ...later(() => import('./ExplainPanel.tsx').then(({ ExplainPanel }) => ExplainPanel)),
};

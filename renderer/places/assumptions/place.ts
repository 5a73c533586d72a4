import { words } from '../../words.ts';
import type { SideRecord } from '../../workspace/place.ts';
import { AssumptionsPanel } from './AssumptionsPanel.tsx';
import { assumptionCommands } from './commands.ts';

/** They stand beside the first chart, so their code comes with the window. */
export const assumptions: SideRecord = {
  id: 'assumptions',
  label: () => words.places.assumptions,
  component: AssumptionsPanel,
  commands: assumptionCommands,
};

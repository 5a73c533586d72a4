import type { ListRecord } from '../../workspace/place.ts';
import { scenarioCommands } from './commands.ts';
import { ScenarioList } from './ScenarioList.tsx';

export const scenarios: ListRecord = {
  label: 'Scenarios',
  component: ScenarioList,
  commands: scenarioCommands,
};

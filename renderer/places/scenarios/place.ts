import { words } from '../../words.ts';
import type { ListRecord } from '../../workspace/place.ts';
import { scenarioCommands } from './commands.ts';
import { ScenarioList } from './ScenarioList.tsx';

export const scenarios: ListRecord = {
  label: () => words.places.scenarios,
  component: ScenarioList,
  commands: scenarioCommands,
};

import { words } from '../../words.ts';
import type { ListRecord } from '../../workspace/place.ts';
import { scenarioCommands } from './commands.ts';
import { ScenarioList } from './ScenarioList.tsx';

export const scenarios: ListRecord = {
  get label() {
    return words.scenarios.title;
  },
  component: ScenarioList,
  commands: scenarioCommands,
};

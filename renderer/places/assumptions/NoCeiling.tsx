import { assumptionsOf } from '../../../shared/document/changes.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { type Frame, frameOf } from '../../../shared/model/frame.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import { assumptionAt } from '../../../shared/model/register.ts';
import { Hint } from '../../controls/Hint.tsx';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';

interface NoCeilingProps {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly onSet: (ceiling: number) => void;
}

/** Where workers have no ceiling: sets one, from which the slider goes down. */
export function NoCeiling({ scenario, onSet }: NoCeilingProps) {
  const { documents } = useWorkspace();
  const set = () => {
    const { document } = documents.getState();
    onSet(mostWorkers(assumptionsOf(document, scenario), frameOf(document)));
  };
  return (
    <Hint text={words.assumptionsPanel.setCeilingHint} onPress={set}>
      {words.assumptionsPanel.setCeiling}
    </Hint>
  );
}

/** The most workers of any year, in persons, rounded up to hundreds. */
function mostWorkers(assumptions: Assumptions, horizon: Frame): number {
  const workers = seriesOf(project(assumptions, horizon), 'workers');
  return Math.min(assumptionAt('workers.stockCap').max, Math.ceil(Math.max(...workers) / 100) * 100);
}

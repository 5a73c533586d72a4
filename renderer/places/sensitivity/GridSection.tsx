import type { Subject } from '../../../shared/questions/questions.ts';
import { gridTable } from '../../../shared/tables/sensitivity.ts';
import { CopyPart } from '../../controls/CopyButton.tsx';
import { Refused } from '../../controls/Refused.tsx';
import { Select } from '../../controls/Select.tsx';
import { Working } from '../../controls/Working.tsx';
import { names } from '../../names.ts';
import { GRID_COUNTS } from '../../view/view-store.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useScenarios, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { AxisChoice } from './AxisChoice.tsx';
import { GridMap } from './GridMap.tsx';
import { useGrid } from './use-grid.ts';
import type { TornadoAnswering } from './use-tornado.ts';

const COUNTS = GRID_COUNTS.map((count) => ({ id: String(count), label: `${count} × ${count} values` }));

interface GridSectionProps {
  readonly subject: Subject;
  readonly tornado: TornadoAnswering;
  readonly width: number;
  /** Room for the map. */
  readonly height: number;
}

/** Two assumptions at once: the metric over both their ranges, and where the scenarios stand on them. */
export function GridSection({ subject, tornado, width, height }: GridSectionProps) {
  const grid = useGrid(subject, tornado);
  const { answer, answered, stale, problems, x, y } = grid;
  const { view } = useWorkspace();
  const count = useView((state) => state.grid.count);
  const scenarios = useScenarios();
  const { name = '' } = scenarios.find(({ id }) => id === (answered?.subject ?? subject).id) ?? {};
  const copy = useShownTable(
    'grid',
    answer && answered && (() => [gridTable(names(), { ...answered, name }, answered, answer)]),
  );
  const across = <AxisChoice side="x" axis={x} other={y} subject={subject} />;
  return (
    <section className="grid-section" aria-label="Two assumptions at once" style={{ width }}>
      <div className="question-head">
        <h3>Two assumptions at once</h3>
        <Working what="Two assumptions at once" of={grid} />
        <div className="chart-tools">
          <Select
            label="Values on each axis"
            value={String(count)}
            options={COUNTS}
            onChange={(next) => view.setState(({ grid: kept }) => ({ grid: { ...kept, count: Number(next) } }))}
            shown={<span className="count-shown">{`${count} × ${count}`}</span>}
          />
          {answer && <CopyPart what="the grid" onCopy={copy} />}
        </div>
      </div>
      <AxisChoice side="y" axis={y} other={x} subject={subject} />
      <Refused problems={problems} />
      {answer && answered ? (
        <GridMap answer={answer} question={answered} stale={stale} width={width} height={height}>
          {across}
        </GridMap>
      ) : (
        across
      )}
    </section>
  );
}

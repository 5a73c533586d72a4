import type { Subject } from '../../../shared/questions/questions.ts';
import { gridTable } from '../../../shared/tables/sensitivity.ts';
import { CopyPart } from '../../controls/CopyButton.tsx';
import chartHeadStyles from '../../controls/chart-head.module.css';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { Refused } from '../../controls/Refused.tsx';
import { Select } from '../../controls/Select.tsx';
import { Working } from '../../controls/Working.tsx';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { setSlice, sliceOf } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useScenario, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import { AxisChoice } from './AxisChoice.tsx';
import { GridMap } from './GridMap.tsx';
import sensitivityStyles from './sensitivity.module.css';
import { GRID_COUNTS, sensitivityView } from './sensitivity-view.ts';
import { useGrid } from './use-grid.ts';
import type { Moved } from './use-moved.ts';

interface GridSectionProps {
  readonly subject: Subject;
  readonly moved: Moved;
  readonly width: number;
  /** Room for the map. */
  readonly height: number;
}

/** Two assumptions at once: the metric over both their ranges, and where the scenarios stand on them. */
export function GridSection({ subject, moved, width, height }: GridSectionProps) {
  const grid = useGrid(subject, moved);
  const { answer, answered, stale, problems, x, y } = grid;
  const { view } = useWorkspace();
  const count = useSlice(sensitivityView, ({ grid }) => grid.count);
  const { name = '' } = useScenario((answered?.subject ?? subject).id) ?? {};
  const copy = useShownTable(
    'grid',
    answer && answered && (() => [gridTable(names(), { ...answered, name }, answered, answer)]),
  );
  const counts = GRID_COUNTS.map((one) => ({ id: String(one), label: words.sensitivity.gridSize(one) }));
  const across = <AxisChoice side="x" axis={x} other={y} subject={subject} />;
  return (
    <section className={sensitivityStyles.gridSection} aria-label={words.sensitivity.together} style={{ width }}>
      <div className={sensitivityStyles.questionHead}>
        <h3>{words.sensitivity.together}</h3>
        <Working what={words.sensitivity.together} of={grid} />
        <div className={classes(chartHeadStyles.tools, sensitivityStyles.headTools)}>
          <Select
            label={words.sensitivity.valuesOnAxis}
            value={String(count)}
            options={counts}
            onChange={(next) => {
              const kept = sliceOf(view.getState(), sensitivityView).grid;
              setSlice(view, sensitivityView, { grid: { ...kept, count: Number(next) } });
            }}
            shown={<span className={sensitivityStyles.countShown}>{`${count} × ${count}`}</span>}
          />
          {answer && (
            <>
              <CopyPart label={words.sensitivity.copyGrid} onCopy={copy} />
              <ExportButton of="grid" />
            </>
          )}
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

import { useEffect, useMemo, useState } from 'react';
import { frameOf } from '../../../shared/model/frame.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { likelyPaths } from '../../../shared/questions/levers/moving-assumptions.ts';
import type { Questions, Subject } from '../../../shared/questions/questions.ts';
import { moves } from '../../../shared/tables/sensitivity.ts';
import { type Answering, useAnswer } from '../../engine/use-answer.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocumentPart, useSlice, useView } from '../../workspace/workspace-context.ts';
import { gridAxis, gridPaths } from './grid-axes.ts';
import { type ChosenAxis, sensitivityView } from './sensitivity-view.ts';
import type { Moved } from './use-moved.ts';

export interface GridAnswering extends Answering<'grid'> {
  readonly x: ChosenAxis;
  readonly y: ChosenAxis;
}

/** A metric of a scenario over the two assumptions chosen; until then over the two that move it most. */
export function useGrid(subject: Subject, moved: Moved): GridAnswering {
  const horizon = useDocumentPart(frameOf);
  const metric = useView((view) => view.metric);
  const chosen = useSlice(sensitivityView, ({ grid }) => grid);
  const { year } = useYear();
  const preferred = useWidest(moved);
  const { assumptions } = subject;
  const [x, y] = useMemo(
    () =>
      gridPaths(
        [chosen.x, chosen.y],
        [...(preferred ?? []), ...likelyPaths(metric, assumptions, horizon)],
        assumptions,
      ),
    [chosen.x, chosen.y, preferred, metric, assumptions, horizon],
  );
  const waiting = preferred === null && (chosen.x === null || chosen.y === null);
  const question = useMemo(
    (): Questions['grid'] | null =>
      waiting
        ? null
        : {
            horizon,
            subject,
            metric,
            year,
            x: gridAxis(x, assumptions, chosen.count),
            y: gridAxis(y, assumptions, chosen.count),
          },
    [waiting, horizon, subject, metric, year, x, y, assumptions, chosen.count],
  );
  return { ...useAnswer('grid', question), x, y };
}

/** What moves the metric most, as it was when metric and kind were chosen: while a slider moves the axes stay. */
function useWidest({ kind, answer, asked, empty }: Moved): readonly AssumptionPath[] | null {
  const metric = useView((view) => view.metric);
  const [kept, setKept] = useState<{ readonly of: string; readonly paths: readonly AssumptionPath[] } | null>(null);
  useEffect(() => {
    const of = `${kind} ${metric}`;
    if (answer?.metric === metric && kept?.of !== of)
      setKept({ of, paths: answer.bars.filter((bar) => moves(bar, answer.now)).map(({ path }) => path) });
  }, [answer, kind, metric, kept]);
  return empty || asked.problems.length > 0 ? [] : (kept?.paths ?? null);
}

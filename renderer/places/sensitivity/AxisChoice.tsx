import { useMemo } from 'react';
import { assumptionAt } from '../../../shared/model/register.ts';
import { axisPaths } from '../../../shared/questions/levers/moving-assumptions.ts';
import type { Subject } from '../../../shared/questions/questions.ts';
import { limitProblem } from '../../../shared/wording/limit-words.ts';
import { AssumptionPicker } from '../../controls/AssumptionPicker.tsx';
import { Button } from '../../controls/Button.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { NumberInput } from '../../controls/NumberInput.tsx';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { setSlice, sliceOf } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { axisRange } from './grid-axes.ts';
import sensitivityStyles from './sensitivity.module.css';
import { type ChosenAxis, sensitivityView } from './sensitivity-view.ts';

interface AxisChoiceProps {
  readonly side: 'x' | 'y';
  readonly axis: ChosenAxis;
  readonly other: ChosenAxis;
  readonly subject: Subject;
}

/** Which assumption stands on an axis, and from where to where. */
export function AxisChoice({ side, axis, other, subject }: AxisChoiceProps) {
  const { view } = useWorkspace();
  const { assumptions } = subject;
  const paths = useMemo(() => axisPaths(assumptions).filter((path) => path !== other.path), [assumptions, other.path]);
  const { path } = axis;
  const said = words.sensitivity[side];
  const [from, to] = axisRange(axis, assumptions);
  // Choosing one axis keeps the other, which may stand there by itself so far.
  const choose = (next: ChosenAxis) => {
    const { grid } = sliceOf(view.getState(), sensitivityView);
    setSlice(view, sensitivityView, {
      grid: side === 'x' ? { ...grid, x: next, y: grid.y ?? other } : { ...grid, x: grid.x ?? other, y: next },
    });
  };
  const setEnd = (end: 'from' | 'to', value: number): string | null => {
    const problem = limitProblem(names(), path, value, assumptions);
    if (problem !== null) return problem;
    if (end === 'from' ? value >= to : value <= from) {
      return words.sensitivity.axisBackwards(names().assumption(path).label);
    }
    choose({ ...axis, [end]: value });
    return null;
  };
  return (
    <div className={sensitivityStyles.axisChoice} data-axis={side}>
      <span>{said.name}</span>
      <AssumptionPicker
        label={said.assumption}
        value={path}
        paths={paths}
        onChange={(next) => choose({ path: next, from: null, to: null })}
      />
      <span className={sensitivityStyles.push} />
      {(['from', 'to'] as const).map((end) => (
        <span key={end} className={sensitivityStyles.axisEnd}>
          <span>{words.sensitivity[end]}</span>
          <span className={classes(fieldProblemStyles.hung, sensitivityStyles.axisField)}>
            <NumberInput
              value={end === 'from' ? from : to}
              field={{ ...names().field(path), label: said[end] }}
              step={assumptionAt(path).step}
              onCommit={(value) => setEnd(end, value)}
            />
          </span>
        </span>
      ))}
      <span>{names().fieldUnit(path)}</span>
      {(axis.from !== null || axis.to !== null) && (
        <Button small label={said.usual} onPress={() => choose({ path, from: null, to: null })}>
          {words.sensitivity.usualRange}
        </Button>
      )}
    </div>
  );
}

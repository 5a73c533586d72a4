import { metricIn } from '../../../shared/wording/metric.ts';
import { metricInWords, unitInWords } from '../../../shared/wording/metric-words.ts';
import scenarioNameStyles from '../../charts/scenario-name.module.css';
import { AssumptionPicker } from '../../controls/AssumptionPicker.tsx';
import { Button } from '../../controls/Button.tsx';
import { Words } from '../../controls/Finding.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { MetricChoice } from '../../controls/MetricChoice.tsx';
import { TargetInput } from '../../controls/TargetInput.tsx';
import { YearChoice } from '../../controls/YearChoice.tsx';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { setSlice, sliceOf } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useSelectedScenario, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import solveStyles from './solve.module.css';
import { type SolveView, solveView } from './solve-view.ts';
import type { Solving } from './use-solved.ts';

/** The question as a sentence whose parts are chosen: which assumption gives a metric of a target in a year. */
export function SolveQuestion({ solving }: { readonly solving: Solving }) {
  const { path, paths, target } = solving;
  const metric = useView((state) => state.metric);
  const { view } = useWorkspace();
  const { unit } = metricIn(names(), metric);
  const set = (change: Partial<SolveView>) => setSlice(view, solveView, change);
  const onTarget = (value: number) => {
    set({ targets: { ...sliceOf(view.getState(), solveView).targets, [metric]: value } });
    return null;
  };
  const [long, short] = unit === '1' ? ['%', '%'] : [unitInWords(names(), metric), unit];
  const parts = [
    <AssumptionPicker
      key="assumption"
      label={words.solve.sought}
      value={path}
      paths={paths}
      onChange={(next) => set({ path: next })}
      foot={words.solve.notSought}
    />,
    <MetricChoice key="metric" label={words.controls.metric} shown={<b>{metricInWords(names(), metric)}</b>} />,
    <span key="target" className={classes(fieldProblemStyles.hung, solveStyles.target)}>
      <TargetInput metric={metric} value={target} step={100} onCommit={onTarget} />
    </span>,
    <span key="unit">
      <span className={solveStyles.long}>{long}</span>
      <span className={solveStyles.short}>{long === '' ? '' : short}</span>
    </span>,
    <YearChoice key="year" />,
  ];
  return (
    <h2 className={solveStyles.question}>
      <Words
        sentence={words.solve.question()}
        slot={(number, text) =>
          text === '' ? parts[number] : <span className={solveStyles.year}>{[parts[number], text]}</span>
        }
      />
    </h2>
  );
}

/** For one scenario or for all that are shown. */
export function SolveFor({ all }: { readonly all: boolean }) {
  const { name } = useSelectedScenario();
  const { view } = useWorkspace();
  const choose = (next: boolean) => setSlice(view, solveView, { all: next });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div className={solveStyles.forWhich} role="group" aria-label={words.solve.forWhich}>
      <Button small pressed={all} onPress={() => choose(true)}>
        {words.solve.allShown}
      </Button>
      <Button small pressed={!all} onPress={() => choose(false)}>
        <span className={scenarioNameStyles.clipped} title={name}>
          {words.solve.only(name)}
        </span>
      </Button>
    </div>
  );
}

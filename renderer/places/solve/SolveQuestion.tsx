import { METRIC_NAMES, METRICS } from '../../../shared/model/metrics.ts';
import { AssumptionPicker } from '../../controls/AssumptionPicker.tsx';
import { Button } from '../../controls/Button.tsx';
import { NumberInput } from '../../controls/NumberInput.tsx';
import { Select } from '../../controls/Select.tsx';
import { YearChoice } from '../../controls/YearChoice.tsx';
import { metricInWords, unitInWords } from '../../metrics/metric-words.ts';
import { names } from '../../names.ts';
import { useSelectedScenario, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import type { Solving } from './use-solved.ts';

const options = () => METRIC_NAMES.map((id) => ({ id, label: names().metric(id).label }));

/** The question as a sentence whose parts are chosen: which assumption gives a metric of a target in a year. */
export function SolveQuestion({ solving }: { readonly solving: Solving }) {
  const { path, paths, target } = solving;
  const metric = useView((state) => state.metric);
  const { view } = useWorkspace();
  const { unit } = METRICS[metric];
  const percent = unit === '1';
  const set = (change: Partial<ReturnType<typeof view.getState>['solve']>) =>
    view.setState(({ solve }) => ({ solve: { ...solve, ...change } }));
  return (
    <h2 className="solve-question">
      <span>Which</span>
      <AssumptionPicker
        label="Assumption that is looked for"
        value={path}
        paths={paths}
        onChange={(next) => set({ path: next })}
        foot="Years and other whole numbers are not looked for: Sensitivity lays their values out in a grid."
      />
      <span>gives</span>
      <Select
        label="Metric"
        value={metric}
        options={options()}
        onChange={(id) => view.setState({ metric: id })}
        shown={<b>{metricInWords(metric)}</b>}
      />
      <span>of</span>
      <span className="solve-target">
        <NumberInput
          value={target}
          field={{
            label: `Target for ${metricInWords(metric)}`,
            min: -1e12,
            max: 1e12,
            percent,
            unit: METRICS[metric].unit,
          }}
          step={percent ? 0.01 : 100}
          onCommit={(value) => {
            set({ targets: { ...view.getState().solve.targets, [metric]: value } });
            return null;
          }}
        />
      </span>
      <span className="long">{`${percent ? '%' : unitInWords(metric).trim()} in`}</span>
      <span className="short">{`${percent ? '%' : unit === 'USD m' ? unit : unitInWords(metric).trim()} in`}</span>
      <span className="solve-year">
        <YearChoice />?
      </span>
    </h2>
  );
}

/** For one scenario or for all that are shown. */
export function SolveFor({ all }: { readonly all: boolean }) {
  const { name } = useSelectedScenario();
  const { view } = useWorkspace();
  const choose = (next: boolean) => view.setState(({ solve }) => ({ solve: { ...solve, all: next } }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div className="solve-for" role="group" aria-label="For which scenarios">
      <Button small pressed={all} onPress={() => choose(true)}>
        All shown
      </Button>
      <Button small pressed={!all} onPress={() => choose(false)}>
        <span className="clipped-name" title={name}>{`Only ${name}`}</span>
      </Button>
    </div>
  );
}

import { Plus, X } from 'lucide-react';
import { addTarget, moveTarget, removeTarget } from '../../../shared/document/edits/targets.ts';
import type { Target } from '../../../shared/document/schema.ts';
import { said } from '../../../shared/language/problems.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { nounOf } from '../../../shared/wording/metric-words.ts';
import { roundTarget } from '../../charts/use-target-moves.ts';
import { Button } from '../../controls/Button.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { TargetInput } from '../../controls/TargetInput.tsx';
import { projectedScenarios } from '../../document/projections.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useDocumentPart, useLaterScenarios, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { FoldedNote, type Folding } from './FoldedNote.tsx';
import { groupName, reachedBy } from './reached.ts';
import scenariosStyles from './scenarios.module.css';

/** The targets of the metric shown; around them, what keeps the focus when the last one is taken away. */
export function Targets(folding: Folding) {
  return (
    <div>
      <TargetsOfMetric {...folding} />
    </div>
  );
}

/** The targets, and when each scenario first reaches them. */
function TargetsOfMetric(folding: Folding) {
  const metric = useView((view) => view.metric);
  const all = useDocumentPart((document) => document.targets);
  const targets = all.filter((one) => one.metric === metric);
  const noun = nounOf(names(), metric);
  const { targetsFor, anotherTarget } = words.scenarios;
  if (targets.length === 0) {
    return (
      <section className={scenariosStyles.note}>
        <AddTarget metric={metric}>{words.terms.targetFor(noun)}</AddTarget>
      </section>
    );
  }
  return (
    <FoldedNote
      title={targets.length === 1 ? words.terms.targetFor(noun) : targetsFor(noun)}
      tools={
        <>
          <AddTarget metric={metric} icon>
            {anotherTarget(noun)}
          </AddTarget>
          {targets.length === 1 && <RemoveTarget target={targets[0]!} />}
        </>
      }
      {...folding}
    >
      {targets.map((target, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a target that is moved is the same target
        <TargetLine key={k} target={target} removable={targets.length > 1} />
      ))}
    </FoldedNote>
  );
}

interface AddTargetProps {
  readonly metric: MetricName;
  readonly icon?: true;
  readonly children: string;
}

/** Sets a target near what the baseline comes to, or, where that is set already, a tenth further. */
function AddTarget({ metric, icon, children }: AddTargetProps) {
  const { edit, documents } = useWorkspace();
  const add = () => {
    const { document } = documents.getState();
    const [baseline] = projectedScenarios(document);
    const now = seriesOf(baseline!.projection, metric).at(-1) || 0;
    const taken = document.targets.filter((one) => one.metric === metric).map(({ value }) => value);
    const values = [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((more) => roundTarget(now + more * (Math.abs(now) || 1)));
    const value = values.find((one) => !taken.includes(one)) ?? roundTarget(2 * Math.max(1, ...taken));
    edit((d) => addTarget(d, { metric, value }));
  };
  return (
    <Button small onPress={add} {...(icon && { icon, label: children })}>
      <Plus size={12} aria-hidden />
      {icon ? null : <span className={scenariosStyles.targetOf}>{children}</span>}
    </Button>
  );
}

function RemoveTarget({ target }: { readonly target: Target }) {
  const { edit } = useWorkspace();
  return (
    <Button icon small label={words.terms.removeTarget} onPress={() => edit((d) => removeTarget(d, target))}>
      <X size={12} aria-hidden />
    </Button>
  );
}

interface TargetLineProps {
  readonly target: Target;
  readonly removable: boolean;
}

function TargetLine({ target, removable }: TargetLineProps) {
  const { edit, documents } = useWorkspace();
  const { unit } = metricIn(names(), target.metric);
  return (
    <>
      <div className={classes(fieldProblemStyles.hung, scenariosStyles.targetLine)}>
        <span className={scenariosStyles.targetField}>
          <TargetInput
            metric={target.metric}
            value={target.value}
            step={100}
            onCommit={(value) => {
              const [problem] = edit((d) => moveTarget(d, target, value));
              return problem ? said(words, problem).what : null;
            }}
            onStart={documents.beginGesture}
            onEnd={documents.endGesture}
          />
        </span>
        <span className={scenariosStyles.unit}>{words.units.heading(unit)}</span>
        {removable && <RemoveTarget target={target} />}
        <span className={scenariosStyles.unit}>{words.scenarios.firstIn}</span>
      </div>
      <Reached target={target} />
    </>
  );
}

function Reached({ target }: { readonly target: Target }) {
  const scenarios = useLaterScenarios();
  const horizon = useDocumentPart((document) => document.horizon);
  const { firstYearAt, names, notBy } = words.scenarios;
  const groups = reachedBy(scenarios, target, horizon.base);
  return (
    <dl aria-label={firstYearAt(words.numbers.rounded(target.value))}>
      {groups.map((group) => (
        <div key={group.year} title={names(group.names)}>
          <dt>{groupName(group, groups)}</dt>
          <dd>{group.year ?? notBy(horizon.end)}</dd>
        </div>
      ))}
    </dl>
  );
}

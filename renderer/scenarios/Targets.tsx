import { Plus, X } from 'lucide-react';

import { removeTarget, setTarget } from '../../shared/document/edits/document.ts';
import type { Target } from '../../shared/document/schema.ts';
import { formatNumber } from '../../shared/formats/number.ts';
import { METRICS } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { Button } from '../controls/Button.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { projectedScenarios } from '../document/projections.ts';
import { inSentence } from '../workspace/sentences.ts';
import { useDocumentPart, useLaterScenarios, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { groupName, reachedBy } from './reached.ts';

/** The target of the metric shown, and when each scenario first reaches it. */
export function Targets() {
  const metric = useView((view) => view.metric);
  const targets = useDocumentPart((document) => document.targets);
  const { edit, documents } = useWorkspace();
  const target = targets.find((one) => one.metric === metric);
  const { label, unit } = METRICS[metric];
  const percent = unit === '1';
  if (!target) {
    const add = () => {
      const [baseline] = projectedScenarios(documents.getState().document);
      const now = seriesOf(baseline!.projection, metric).at(-1) ?? 0;
      edit((d) => setTarget(d, { metric, value: Number(now.toPrecision(2)) }));
    };
    return (
      <section className="note">
        <Button small onPress={add}>
          <Plus size={12} aria-hidden />
          {`Target for ${inSentence(label)}`}
        </Button>
      </section>
    );
  }
  return (
    <section className="note">
      <h3>
        <span className="target-of">{`Target for ${inSentence(label)}`}</span>
        <Button icon small label="Remove the target" onPress={() => edit((d) => removeTarget(d, metric))}>
          <X size={12} aria-hidden />
        </Button>
      </h3>
      <div className="target-line">
        <span className="target-field">
          <NumberInput
            value={target.value}
            field={{ label: `Target for ${label}`, min: -1e12, max: 1e12, percent, unit }}
            step={percent ? 0.01 : 100}
            onCommit={(value) => edit((d) => setTarget(d, { metric, value }))[0]?.what ?? null}
            onStart={documents.beginGesture}
            onEnd={documents.endGesture}
          />
        </span>
        <span className="unit">{percent ? '%' : unit}</span>
        <span className="unit">first in</span>
      </div>
      <Reached target={target} />
    </section>
  );
}

function Reached({ target }: { readonly target: Target }) {
  const scenarios = useLaterScenarios();
  const horizon = useDocumentPart((document) => document.horizon);
  const groups = reachedBy(scenarios, target, horizon.base);
  return (
    <dl aria-label={`First year at ${formatNumber(target.value)}`}>
      {groups.map((group) => (
        <div key={group.year} title={group.names.join(', ')}>
          <dt>{groupName(group, groups)}</dt>
          <dd>{group.year ?? `not by ${horizon.end}`}</dd>
        </div>
      ))}
    </dl>
  );
}

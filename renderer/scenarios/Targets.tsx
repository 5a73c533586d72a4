import { X } from 'lucide-react';
import { removeTarget, setTarget } from '../../shared/document/edits/document.ts';
import type { Target } from '../../shared/document/schema.ts';
import { formatNumber } from '../../shared/formats/number.ts';
import { METRICS } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { firstYearAtOrAbove } from '../../shared/model/summaries.ts';
import { Button } from '../controls/Button.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { useDocument, useScenarios, useView, useWorkspace } from '../workspace/workspace-context.ts';

/** The target of the metric shown, and when each scenario first reaches it. */
export function Targets() {
  const metric = useView((view) => view.metric);
  const { targets } = useDocument();
  const { edit } = useWorkspace();
  const target = targets.find((one) => one.metric === metric);
  const { label, unit } = METRICS[metric];
  const percent = unit === '1';
  return (
    <section className="note">
      <h3>
        {label} first at
        <span className="target-field">
          <NumberInput
            value={target?.value ?? null}
            field={{ label: `Target for ${label}`, min: -1e12, max: 1e12, percent }}
            step={percent ? 0.01 : 100}
            onCommit={(value) => {
              const problems = edit((d) => setTarget(d, { metric, value }));
              return problems[0]?.what ?? null;
            }}
          />
        </span>
        <span className="unit">{percent ? '%' : unit}</span>
        {target && (
          <Button icon small label="Remove the target" onPress={() => edit((d) => removeTarget(d, metric))}>
            <X size={12} aria-hidden />
          </Button>
        )}
      </h3>
      {target ? <Reached target={target} /> : <p>No target is set for {label.toLowerCase()}.</p>}
    </section>
  );
}

function Reached({ target }: { readonly target: Target }) {
  const scenarios = useScenarios();
  const { horizon } = useDocument();
  const rows = scenarios
    .map(({ id, name, projection }) => ({
      id,
      name,
      t: firstYearAtOrAbove(seriesOf(projection, target.metric), target.value),
    }))
    .toSorted((a, b) => (a.t ?? Number.POSITIVE_INFINITY) - (b.t ?? Number.POSITIVE_INFINITY));
  return (
    <dl aria-label={`First year at ${formatNumber(target.value)}`}>
      {rows.map(({ id, name, t }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{t === null ? `not by ${horizon.end}` : horizon.base + t}</dd>
        </div>
      ))}
    </dl>
  );
}

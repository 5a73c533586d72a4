import type { AnnualisedFlow } from '../../shared/figures/derivations.ts';
import { annualised } from '../../shared/figures/derived.ts';
import { formatNumber } from '../../shared/formats/number.ts';
import { METRICS } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { Button } from '../controls/Button.tsx';
import { useDocumentPart, useLaterScenarios, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { FoldedNote, type Folding } from './FoldedNote.tsx';

const FLOWS: readonly string[] = ['exports', 'imports', 'trade'] satisfies readonly AnnualisedFlow[];
/** The year of which the source tells four months. */
const YEAR = 2025;

/** What four months of 2025 come to in a year, three ways, beside what the baseline projects for it. */
export function CrossCheck(folding: Folding) {
  const figures = useDocumentPart((document) => document.figures);
  const horizon = useDocumentPart((document) => document.horizon);
  const [baseline] = useLaterScenarios();
  const metric = useView((view) => view.metric);
  const { view } = useWorkspace();
  const flow = (FLOWS.includes(metric) ? metric : 'trade') as AnnualisedFlow;
  const ways = annualised(figures, flow);
  if (horizon.base !== YEAR - 1 || ways.length === 0 || !baseline) return null;
  const projected = seriesOf(baseline.projection, flow)[1]!;
  const name = (label: string) => {
    const way = label.slice(label.indexOf(',') + 2);
    return `${way.charAt(0).toUpperCase()}${way.slice(1)}`;
  };
  return (
    <FoldedNote title={`${METRICS[flow].label} in ${YEAR}, cross-check`} {...folding}>
      <dl>
        <div>
          <dt>{`Projected, ${baseline.name}`}</dt>
          <dd>{formatNumber(projected)}</dd>
        </div>
        {ways.map(({ id, label, value, formula }) => (
          <div key={id} title={`${formula}. From January–April ${YEAR}`}>
            <dt>{name(label)}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      <Button small onPress={() => view.setState({ place: 'figures' })}>
        Figures and formulas
      </Button>
    </FoldedNote>
  );
}

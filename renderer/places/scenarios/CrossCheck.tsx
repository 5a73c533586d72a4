import { annualised, type BaseYear, type FlowMeasure } from '../../../shared/figures/derived.ts';
import { baseFlow } from '../../../shared/model/equations/growth.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { Button } from '../../controls/Button.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useDocumentPart, useLaterScenarios, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { FoldedNote, type Folding } from './FoldedNote.tsx';

const FLOWS: readonly string[] = ['exports', 'imports', 'trade'] satisfies readonly FlowMeasure[];

/** What the first months of the first projected year come to in a year, three ways, beside what the baseline projects. */
export function CrossCheck(folding: Folding) {
  const figures = useDocumentPart((document) => document.figures);
  const horizon = useDocumentPart((document) => document.horizon);
  const [baseline] = useLaterScenarios();
  const metric = useView((view) => view.metric);
  const { view } = useWorkspace();
  if (!baseline) return null;
  const flow = (FLOWS.includes(metric) ? metric : 'trade') as FlowMeasure;
  const year = horizon.base + 1;
  const { base } = baseline.assumptions;
  const known: BaseYear = {
    year: horizon.base,
    exports: baseFlow('exports', base),
    imports: baseFlow('imports', base),
  };
  const ways = annualised(figures, flow, year, known);
  if (ways.length === 0) return null;
  const projected = seriesOf(baseline.projection, flow)[1]!;
  const said = words.scenarios;
  return (
    <FoldedNote title={said.crossCheck(names().metric(flow).label, year)} {...folding}>
      <dl>
        <div>
          <dt>{said.projected(baseline.name)}</dt>
          <dd>{words.numbers.rounded(projected)}</dd>
        </div>
        {ways.map(({ id, name, value, formula }) => (
          <div key={id} title={formula}>
            <dt>{said.way(words.derived.nameOf(name))}</dt>
            <dd>{words.numbers.rounded(value)}</dd>
          </div>
        ))}
      </dl>
      <Button small onPress={() => view.setState({ place: 'figures' })}>
        {said.figures}
      </Button>
    </FoldedNote>
  );
}

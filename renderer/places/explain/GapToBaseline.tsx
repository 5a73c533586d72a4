import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { SumKind } from '../../../shared/model/explain/sums.ts';
import type { Prices } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { relativeTo } from '../../../shared/model/summaries.ts';
import { summaryOf } from '../../../shared/tables/table-rows.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { Button } from '../../controls/Button.tsx';
import { names } from '../../names.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { scenarioPair } from '../../workspace/scenario-pair.ts';
import { useDocumentPart, useWorkspace } from '../../workspace/workspace-context.ts';
import explainStyles from './explain.module.css';

interface GapToBaselineProps {
  readonly own: ProjectedScenario;
  readonly baseline: ProjectedScenario;
  readonly metric: MetricName;
  readonly year: number;
  /** Of what the years up to that one come to. */
  readonly sum: SumKind | undefined;
  readonly prices: Prices;
}

/** The difference to the baseline, and the way to what makes it. */
export function GapToBaseline({ own, baseline, metric, year, sum, prices }: GapToBaselineProps) {
  const { view } = useWorkspace();
  const base = useDocumentPart(({ horizon }) => horizon.base);
  const [value = 0, reference = 0] = [own, baseline].map(
    (scenario) => summaryOf(names(), scenario, metric, year - base, sum ?? 'year') ?? 0,
  );
  const gap = value - reference;
  const format = metricFormat(names(), metric, [value, reference]);
  if (gap === 0) return <p className={explainStyles.gap}>{words.explanation.sameAs(baseline.name)}</p>;
  const part = relativeTo(gap, reference);
  const percent = part === null ? null : words.numbers.percentDifference(part);
  const show = () => {
    setSlice(view, scenarioPair, { from: baseline.id, to: own.id });
    view.setState({ place: 'changed', metric, year, explained: null });
  };
  return (
    <p className={explainStyles.gap}>
      {words.explanation.gap(format.difference(gap), percent, baseline.name, format.value(reference))}
      {sum === undefined && prices === 'current' && (
        <Button small onPress={show}>
          {words.explanation.whatMakesIt}
        </Button>
      )}
    </p>
  );
}

import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { relativeTo } from '../../../shared/model/summaries.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { Button } from '../../controls/Button.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useLaterYear } from '../../workspace/use-year.ts';
import { useCommands, useLaterDocument, useLaterScenarios, useWorkspace } from '../../workspace/workspace-context.ts';
import compareStyles from './compare.module.css';
import { earlierSeries, useSavedBaseline } from './earlier-baseline.ts';
import { usePrices } from './price-year.ts';

interface BaselineMovedProps {
  readonly metric: MetricName;
  /** What the chart shows, while the baseline has not been moved. */
  readonly otherwise: string;
}

/** By how much the baseline has been moved since the last save, and the way to make a scenario of it. */
export function BaselineMoved({ metric, otherwise }: BaselineMovedProps) {
  const { session } = useWorkspace();
  const commands = useCommands();
  const inFile = useStore(session, ({ name }) => name !== null);
  const earlier = useSavedBaseline();
  const document = useLaterDocument();
  const prices = usePrices();
  const [baseline] = useLaterScenarios(prices);
  const { t } = useLaterYear();
  const before = useMemo(() => earlierSeries(document, earlier, metric, prices), [document, earlier, metric, prices]);
  if (before === null) return <p title={otherwise}>{otherwise}</p>;
  const [was, now] = [before[t]!, seriesOf(baseline!.projection, metric)[t]!];
  const format = metricFormat(names(), metric, [was, now]);
  const relative = relativeTo(now - was, was);
  const percent = relative === null || was === now ? null : words.numbers.percentDifference(relative);
  const gap = was === now ? null : format.difference(now - was);
  return (
    <p className={compareStyles.moved}>
      <span>{words.compare.moved(gap, percent, inFile)}</span>
      <Button small onPress={commands['scenario.tryBaseline'].perform}>
        {words.compare.tryAsScenario}
      </Button>
    </p>
  );
}

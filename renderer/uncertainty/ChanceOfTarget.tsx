import { X } from 'lucide-react';
import { memo, useCallback, useMemo } from 'react';
import { removeTarget, setTarget } from '../../shared/document/edits/document.ts';
import { METRICS } from '../../shared/model/metrics.ts';
import { ChanceSteps } from '../charts/ChanceSteps.tsx';
import { MEDIAN } from '../charts/fan-chart-layout.ts';
import { useSize } from '../charts/useSize.ts';
import { metricFormat } from '../compare/metric-format.ts';
import { metricInWords } from '../compare/metric-words.ts';
import { roundTarget } from '../compare/use-target-moves.ts';
import { useYear } from '../compare/use-year.ts';
import { Button } from '../controls/Button.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { useDocumentPart, useWorkspace } from '../workspace/workspace-context.ts';
import { chanceInWords, targetSentence } from './fan-sentence.ts';
import type { Fans } from './use-fans.ts';
import { useQuietEdit } from './use-quiet-edit.ts';

const HEIGHT = 164;

/** How likely the metric reaches its target, year by year; the target is set here. */
export const ChanceOfTarget = memo(function ChanceOfTarget({ shown }: { readonly shown: Fans | null }) {
  const targets = useDocumentPart((document) => document.targets);
  if (!shown) return <section aria-hidden="true" />;
  const target = targets.find(({ metric }) => metric === shown.metric);
  return (
    <section className="chance" aria-labelledby="chance">
      {target ? <Chance shown={shown} value={target.value} /> : <NoTarget shown={shown} />}
    </section>
  );
});

function Chance({ shown, value }: { readonly shown: Fans; readonly value: number }) {
  const { metric, fans, horizon, draws } = shown;
  const { edit, view } = useWorkspace();
  const quietly = useQuietEdit();
  const { year } = useYear();
  const [ref, { width }] = useSize<HTMLDivElement>();
  const frame = useMemo(
    () => ({ baseYear: horizon.base, width, height: HEIGHT, left: 0, top: 16, bottom: 20 }),
    [horizon.base, width],
  );
  const onYear = useCallback((next: number) => view.setState({ year: next }), [view]);
  const { unit } = METRICS[metric];
  const percent = unit === '1';
  const [first] = fans;
  const [target] = first!.whole.targets.filter((one) => one.metric === metric);
  return (
    <>
      <h3 id="chance">
        {`Chance of ${metricInWords(metric)} at `}
        <span className="target-field">
          <NumberInput
            value={value}
            field={{ label: `Target for ${metricInWords(metric)}`, min: -1e12, max: 1e12, percent, unit }}
            step={percent ? 0.01 : roundTarget(Math.abs(value) / 20) || 1}
            onCommit={(next) => quietly((d) => setTarget(d, { metric, value: next }))}
          />
        </span>
        {` ${percent ? '% ' : unit === 'USD m' ? 'USD m ' : ''}or more`}
        <Button icon small label="Remove the target" onPress={() => edit((d) => removeTarget(d, metric))}>
          <X size={12} aria-hidden />
        </Button>
      </h3>
      <p>{`${first!.name}, share of ${draws.toLocaleString('en')} draws, by year`}</p>
      <div ref={ref}>
        {width > 0 && target && (
          <ChanceSteps
            share={target.share}
            frame={frame}
            year={year}
            label={targetSentence(target, target.share, horizon.base)}
            format={chanceInWords}
            onYear={onYear}
          />
        )}
      </div>
    </>
  );
}

function NoTarget({ shown }: { readonly shown: Fans }) {
  const { metric, fans, horizon } = shown;
  const { edit } = useWorkspace();
  const quietly = useQuietEdit();
  const percent = METRICS[metric].unit === '1';
  const end = fans[0]!.of.quantiles[MEDIAN]!.at(-1)!;
  const near = roundTarget(end);
  const format = metricFormat(metric, [near]);
  return (
    <>
      <h3 id="chance">Chance of reaching a target</h3>
      <p>{`No target is set for ${metricInWords(metric)}. With one, this shows how likely it is reached, year by year.`}</p>
      <div className="no-target">
        <span className="target-field">
          <NumberInput
            value={null}
            field={{
              label: `Target for ${metricInWords(metric)}`,
              min: -1e12,
              max: 1e12,
              percent,
              unit: METRICS[metric].unit,
            }}
            step={percent ? 0.01 : near / 20 || 1}
            onCommit={(value) => quietly((d) => setTarget(d, { metric, value }))}
          />
        </span>
        <span className="unit">{format.unit}</span>
        <Button small kind="framed" onPress={() => edit((d) => setTarget(d, { metric, value: near }))}>
          {`Set ${format.value(near)}, near the median of ${horizon.end}`}
        </Button>
      </div>
    </>
  );
}

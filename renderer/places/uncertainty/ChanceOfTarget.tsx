import { X } from 'lucide-react';
import { memo, useCallback, useMemo, useState } from 'react';
import { MEDIAN } from '../../../shared/charts/fan-chart-layout.ts';
import { addTarget, moveTarget, removeTarget } from '../../../shared/document/edits/targets.ts';
import { drawsInWords } from '../../../shared/formats/number.ts';
import { METRICS } from '../../../shared/model/metrics.ts';
import { ChanceSteps } from '../../charts/ChanceSteps.tsx';
import { roundTarget } from '../../charts/use-target-moves.ts';
import { useSize } from '../../charts/useSize.ts';
import { Button } from '../../controls/Button.tsx';
import { NumberInput } from '../../controls/NumberInput.tsx';
import { chanceInWords, chanceRead, targetInWords, targetSentence } from '../../draws/fan-sentence.ts';
import type { Fans } from '../../draws/use-fans.ts';
import { metricFormat } from '../../metrics/metric-format.ts';
import { metricInWords } from '../../metrics/metric-words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocumentPart, useWorkspace } from '../../workspace/workspace-context.ts';

const HEIGHT = 164;

/** How likely the metric reaches its target, year by year; the target is set here. */
export const ChanceOfTarget = memo(function ChanceOfTarget({ shown }: { readonly shown: Fans | null }) {
  const targets = useDocumentPart((document) => document.targets);
  const [chosen, setChosen] = useState(0);
  if (!shown) return <section aria-hidden="true" />;
  const values = targets.filter(({ metric }) => metric === shown.metric).map(({ value }) => value);
  const value = values[chosen] ?? values[0];
  return (
    <section className="chance" aria-labelledby="chance">
      {value === undefined ? (
        <NoTarget shown={shown} />
      ) : (
        <Chance shown={shown} value={value} values={values} onChoose={(k) => setChosen(k)} />
      )}
    </section>
  );
});

interface ChanceProps {
  readonly shown: Fans;
  readonly value: number;
  /** All targets of the metric. */
  readonly values: readonly number[];
  readonly onChoose: (target: number) => void;
}

function Chance({ shown, value, values, onChoose }: ChanceProps) {
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
  const [first, second] = fans;
  // While a target moves, its chance is still that of where it was.
  const drawn = first!.whole.targets.filter((one) => one.metric === metric);
  const target = drawn[values.indexOf(value)] ?? drawn[0];
  const other = second?.whole.targets.find((one) => one.metric === metric && one.value === target?.value);
  const mark = second?.mark ?? 0;
  const beside = useMemo(() => other && { share: other.share, mark }, [other, mark]);
  const t = Math.max(0, Math.min(horizon.end, year) - horizon.base);
  const chances = [target, other].flatMap((one, k) => (one ? [{ ...fans[k]!, share: one.share[t]! }] : []));
  const explain = (scenario: string) => {
    const at = { metric, year: horizon.base + t, reaching: target!.value };
    view.setState({ explained: { scenario, ...at } });
  };
  const spoken = useCallback(
    (t: number) => (target ? chanceRead(target, other, fans, horizon.base, t) : ''),
    [target, other, fans, horizon.base],
  );
  return (
    <>
      <h3 id="chance">
        {`Chance of ${metricInWords(metric)} at `}
        <span className="target-field">
          <NumberInput
            value={value}
            field={{ label: `Target for ${metricInWords(metric)}`, min: -1e12, max: 1e12, percent, unit }}
            step={percent ? 0.01 : roundTarget(Math.abs(value) / 20) || 1}
            onCommit={(next) => quietly((d) => moveTarget(d, { metric, value }, next))}
          />
        </span>
        {` ${percent ? '% ' : unit === 'USD m' ? 'USD m ' : ''}or more`}
        <Button icon small label="Remove the target" onPress={() => edit((d) => removeTarget(d, { metric, value }))}>
          <X size={12} aria-hidden />
        </Button>
      </h3>
      <div className="chance-of">
        <p>
          {chances.map(({ id, name, share }, k) => (
            <span key={id}>
              {second ? `${k === 0 ? 'Filled' : '. Line'}: ${name}, ` : `${name}: `}
              <button
                type="button"
                className="fan-number"
                aria-label={`${chanceInWords(share)}, chance of ${name} in ${horizon.base + t}. Explain`}
                onClick={() => explain(id)}
              >
                {chanceInWords(share)}
              </button>
              {k === chances.length - 1 && `${second ? '' : ` of ${drawsInWords(draws)}`} in ${horizon.base + t}`}
            </span>
          ))}
        </p>
        {values.length > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
          <div className="chance-choice" role="group" aria-label="Which target">
            {values.map((one, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a target that is moved is the same target
              <Button key={k} small pressed={one === value} onPress={() => onChoose(k)}>
                {targetInWords(metric, one)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div ref={ref}>
        {width > 0 && target && (
          <ChanceSteps
            share={target.share}
            beside={beside}
            frame={frame}
            year={year}
            label={[target, ...(other ? [other] : [])]
              .map((one, k) => `${fans[k]!.name}: ${targetSentence(one, one.share, horizon.base)}`)
              .join(' ')}
            format={chanceInWords}
            spoken={spoken}
            onYear={onYear}
            onExplain={() => explain(first!.id)}
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
            onCommit={(value) => quietly((d) => addTarget(d, { metric, value }))}
          />
        </span>
        <span className="unit">{format.unit}</span>
        <Button small kind="framed" onPress={() => edit((d) => addTarget(d, { metric, value: near }))}>
          {`Set ${format.value(near)}, near the median of ${horizon.end}`}
        </Button>
      </div>
    </>
  );
}

import { X } from 'lucide-react';
import { memo, useCallback, useMemo, useState } from 'react';
import { MEDIAN } from '../../../shared/charts/fan-chart-layout.ts';
import { addTarget, moveTarget, removeTarget } from '../../../shared/document/edits/targets.ts';
import { chanceInWords, chanceRead, targetInWords, targetSentence } from '../../../shared/wording/fan-sentence.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { nounOf } from '../../../shared/wording/metric-words.ts';
import { ChanceSteps } from '../../charts/ChanceSteps.tsx';
import { useShownPicture } from '../../charts/use-shown-picture.ts';
import { roundTarget } from '../../charts/use-target-moves.ts';
import { useSize } from '../../charts/useSize.ts';
import { Button } from '../../controls/Button.tsx';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { Words } from '../../controls/Finding.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { TargetInput } from '../../controls/TargetInput.tsx';
import type { Fans } from '../../draws/use-fans.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocumentPart, useWorkspace } from '../../workspace/workspace-context.ts';
import uncertaintyStyles from './uncertainty.module.css';

const HEIGHT = 164;

/** How likely the metric reaches its target, year by year; the target is set here. */
export const ChanceOfTarget = memo(function ChanceOfTarget({ shown }: { readonly shown: Fans | null }) {
  const targets = useDocumentPart((document) => document.targets);
  const [chosen, setChosen] = useState(0);
  if (!shown) return <section aria-hidden="true" />;
  const values = targets.filter(({ metric }) => metric === shown.metric).map(({ value }) => value);
  const value = values[chosen] ?? values[0];
  return (
    <section aria-labelledby="chance">
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
  const { unit } = metricIn(names(), metric);
  const [first, second] = fans;
  // While a target moves, its chance is still that of where it was.
  const drawn = first!.whole.targets.filter((one) => one.metric === metric);
  const target = drawn[values.indexOf(value)] ?? drawn[0];
  const other = second?.whole.targets.find((one) => one.metric === metric && one.value === target?.value);
  const mark = second?.mark ?? 0;
  const beside = useMemo(() => other && { share: other.share, mark }, [other, mark]);
  const t = Math.max(0, Math.min(horizon.end, year) - horizon.base);
  const chances = [target, other].flatMap((one, k) =>
    one ? [{ id: fans[k]!.id, name: fans[k]!.name, share: chanceInWords(one.share[t]!) }] : [],
  );
  const [filled, line] = chances;
  const at = horizon.base + t;
  const explain = (scenario: string) => {
    view.setState({ explained: { scenario, metric, year: at, reaching: target!.value } });
  };
  const workspace = useWorkspace();
  useShownPicture(
    'chance',
    target
      ? (make) => {
          const about = { ...make.picturedIn(workspace, 'current'), metric, year: at };
          return make.pictureOnPage(ref.current?.querySelector('svg.chart') ?? null, {
            title: words.pictures.ofScenario(
              words.tables.ofScenario(nounOf(names(), metric).label, first!.name),
              targetSentence(names(), target, target.share, horizon.base),
            ),
            subtitle: words.pictures.ofOne(make.overYears(about), first!.name),
            assumed: make.assumedOf(
              about,
              about.scenarios.filter(({ id }) => id === first!.id),
            ),
            description: '',
          });
        }
      : null,
  );
  const spoken = useCallback(
    (t: number) => (target ? chanceRead(names(), target, other, fans, horizon.base, t) : ''),
    [target, other, fans, horizon.base],
  );
  return (
    <>
      <h3 id="chance">
        <Words
          sentence={words.uncertainty.chanceOf(
            nounOf(names(), metric),
            nounOf(names(), metric).counted ? '' : words.units.heading(unit),
          )}
          slot={() => (
            <span className={classes(fieldProblemStyles.hung, uncertaintyStyles.targetField)}>
              <TargetInput
                metric={metric}
                value={value}
                step={roundTarget(Math.abs(value) / 20) || 1}
                onCommit={(next) => quietly((d) => moveTarget(d, { metric, value }, next))}
              />
            </span>
          )}
        />
        <Button
          icon
          small
          label={words.terms.removeTarget}
          onPress={() => edit((d) => removeTarget(d, { metric, value }))}
        >
          <X size={12} aria-hidden />
        </Button>
        {target && <ExportButton of="chance" />}
      </h3>
      <div className={uncertaintyStyles.chanceOf}>
        <p>
          {filled && (
            <Words
              sentence={
                second
                  ? words.uncertainty.chancesIn(filled, line ?? null, at)
                  : words.uncertainty.chanceIn(filled, draws, at)
              }
              slot={(k, share) => (
                <button
                  type="button"
                  className={uncertaintyStyles.fanNumber}
                  aria-label={words.uncertainty.explainChance(chances[k]!, at)}
                  onClick={() => explain(chances[k]!.id)}
                >
                  {share}
                </button>
              )}
            />
          )}
        </p>
        {values.length > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
          <div className={uncertaintyStyles.chanceChoice} role="group" aria-label={words.uncertainty.whichTarget}>
            {values.map((one, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a target that is moved is the same target
              <Button key={k} small pressed={one === value} onPress={() => onChoose(k)}>
                {targetInWords(names(), metric, one)}
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
            label={words.uncertainty.chancesSaid(
              [target, ...(other ? [other] : [])].map((one, k) => ({
                name: fans[k]!.name,
                sentence: targetSentence(names(), one, one.share, horizon.base),
              })),
            )}
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
  const end = fans[0]!.of.quantiles[MEDIAN]!.at(-1)!;
  const near = roundTarget(end);
  const format = metricFormat(names(), metric, [near]);
  return (
    <>
      <h3 id="chance">{words.uncertainty.reachingTarget}</h3>
      <p>{words.uncertainty.noTarget(nounOf(names(), metric))}</p>
      <div className={uncertaintyStyles.noTarget}>
        <span className={classes(fieldProblemStyles.hung, uncertaintyStyles.targetField)}>
          <TargetInput
            metric={metric}
            value={null}
            step={near / 20 || 1}
            onCommit={(value) => quietly((d) => addTarget(d, { metric, value }))}
          />
        </span>
        <span>{format.unit}</span>
        <Button small kind="framed" onPress={() => edit((d) => addTarget(d, { metric, value: near }))}>
          {words.uncertainty.setNearMedian(format.value(near), horizon.end)}
        </Button>
      </div>
    </>
  );
}

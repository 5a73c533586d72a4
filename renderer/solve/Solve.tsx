import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import { setValue } from '../../shared/document/edits/values.ts';
import { formatAssumption } from '../../shared/formats/quantity.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { REGISTER } from '../../shared/model/register.ts';
import { useCarrying } from '../assumptions/use-carrying.tsx';
import { labelRoom } from '../charts/EndLabels.tsx';
import { SolveCurve } from '../charts/SolveCurve.tsx';
import { type Curve, solveCurveLayout } from '../charts/solve-curve-layout.ts';
import { useSize } from '../charts/useSize.ts';
import { metricTitle } from '../compare/MainChart.tsx';
import { metricFormat } from '../compare/metric-format.ts';
import { useYear } from '../compare/use-year.ts';
import { Button } from '../controls/Button.tsx';
import { Finding } from '../workspace/Finding.tsx';
import { Refused } from '../workspace/Refused.tsx';
import { listed, wordsOf } from '../workspace/sentences.ts';
import { useCopying } from '../workspace/use-copying.ts';
import { useSelectedScenario, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { solvedText } from './copy-solve.ts';
import { SolveFor, SolveQuestion } from './SolveQuestion.tsx';
import { SolveTable } from './SolveTable.tsx';
import { solveSentence } from './solve-sentence.ts';
import { type SolvedScenario, useSolved } from './use-solved.ts';
import '../charts/charts.css';
import '../compare/compare.css';
import '../workspace/question-place.css';
import './solve.css';

/** The value of an assumption at which a metric reaches a target, in one scenario or in all. */
export function Solve() {
  const solving = useSolved();
  const { rows, problems, path, without, target, all } = solving;
  const { view } = useWorkspace();
  const selected = useSelectedScenario();
  const carrying = useCarrying();
  const copy = useCopying();
  const [ref, { width }] = useSize<HTMLElement>();
  const own = rows.find(({ scenario }) => scenario.id === selected.id);
  const sentence = own ? solveSentence(own.solved) : null;
  return (
    <section
      className="question-place"
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
      tabIndex={0}
      aria-label="Solve"
    >
      <SolveQuestion solving={solving} />
      {sentence && <Finding sentence={sentence} stale={own?.stale ?? false} />}
      <Refused problems={problems} />
      {rows.length > 0 && width > 0 && (
        <>
          <section className="question-chart" aria-label={`${REGISTER[path].label} and what it gives`}>
            <Head metricText={metricTitle(rows[0]!.solved.metric)} label={REGISTER[rows[0]!.solved.path].label}>
              <SolveFor all={all} />
              <Button small onPress={() => copy(solvedText(rows.map(({ solved }) => solved)))} label="Copy as a table">
                <Copy size={13} aria-hidden />
                <span className="copy-word">Copy</span>
              </Button>
            </Head>
            <Curves rows={rows} target={target} width={width} summary={sentence ? wordsOf(sentence) : ''} />
          </section>
          {carrying.question}
          <div className="question-table">
            <SolveTable
              rows={rows}
              onSelect={(id) => view.setState({ selected: id })}
              onApply={(scenario, value) =>
                carrying.set((d, carry) => setValue(d, { scenario, path: rows[0]!.solved.path, value, carry }))
              }
            />
          </div>
        </>
      )}
      {without.length > 0 && (
        <p className="chart-note">{`${listed(without)} ${without.length === 1 ? 'has' : 'have'} no such assumption, as ${without.length === 1 ? 'its growth path is' : 'their growth paths are'} of another shape.`}</p>
      )}
    </section>
  );
}

interface HeadProps {
  readonly metricText: string;
  readonly label: string;
  readonly children: React.ReactNode;
}

function Head({ metricText, label, children }: HeadProps) {
  return (
    <div className="chart-head">
      <div>
        <h3>{`${metricText}, by ${label.charAt(0).toLowerCase()}${label.slice(1)}`}</h3>
        <p>Markers: where the scenarios stand today. Rings: where they meet the target.</p>
      </div>
      <div className="chart-tools">{children}</div>
    </div>
  );
}

interface CurvesProps {
  readonly rows: readonly SolvedScenario[];
  readonly target: number;
  readonly width: number;
  readonly summary: string;
}

const HEIGHT = 264;

function Curves({ rows, target, width, summary }: CurvesProps) {
  const selected = useView((view) => view.selected);
  const { t } = useYear();
  const { metric, path } = rows[0]!.solved;
  const curves = useMemo(
    () =>
      rows.flatMap(({ scenario, solved, curve }): readonly Curve[] => {
        if (curve === null) return [];
        const { answer, today } = solved;
        const gives = seriesOf(scenario.projection, metric)[t] ?? 0;
        return [
          {
            id: scenario.id,
            name: scenario.name,
            mark: scenario.mark,
            selected: scenario.id === selected,
            xs: curve.xs,
            values: Float64Array.from(curve.values, (row) => row[0]!),
            now: today === null ? null : [today, gives],
            found: answer.reached ? [answer.value, ...answer.others].map((value) => [value, solved.target]) : [],
          },
        ];
      }),
    [rows, metric, t, selected],
  );
  const ends = useMemo(() => curves.map(({ values }) => values[values.length - 1] ?? 0), [curves]);
  const format = metricFormat(metric, [target, ...ends]);
  const layout = useMemo(() => {
    const room = labelRoom(
      curves.map(({ name }) => name),
      ends.map(format.value),
      Math.min(260, width * 0.32),
    );
    return solveCurveLayout(curves, target, { width, height: HEIGHT, left: 52, right: room, top: 10, bottom: 24 });
  }, [curves, ends, target, width, format]);
  if (curves.length === 0) return <div style={{ height: HEIGHT }} />;
  return (
    <SolveCurve
      layout={layout}
      target={`Target ${format.value(target)}`}
      summary={summary}
      format={format.value}
      formatX={(value) => formatAssumption(path, value)}
    />
  );
}

import { useMemo, useRef } from 'react';
import { labelRoom } from '../../../shared/charts/end-label-shapes.ts';
import { type Curve, solveCurveLayout, solveCurveShapes } from '../../../shared/charts/solve-curve-layout.ts';
import { withinReach } from '../../../shared/charts/targets.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { solvedTable } from '../../../shared/tables/solve.ts';
import { metricFormat, ownFormat } from '../../../shared/wording/metric-format.ts';
import { metricTitle } from '../../../shared/wording/metric-words.ts';
import { tickText } from '../../../shared/wording/value-text.ts';
import { lettering } from '../../charts/lettering.ts';
import { textWidth } from '../../charts/measure-text.ts';
import { Picture } from '../../charts/Picture.tsx';
import { useShownPicture } from '../../charts/use-shown-picture.ts';
import { CopyButton } from '../../controls/CopyButton.tsx';
import chartHeadStyles from '../../controls/chart-head.module.css';
import { ExportButton } from '../../controls/ExportButton.tsx';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { SolveFor } from './SolveQuestion.tsx';
import type { SolvedScenario } from './use-solved.ts';

interface SolvedPictureProps {
  readonly rows: readonly SolvedScenario[];
  readonly all: boolean;
  readonly width: number;
  readonly summary: string;
}

const HEIGHT = 280;
/** Room for the ticks, and for what is needed under them. */
const BELOW = 42;

/** How the metric answers to the assumption in each scenario, and where it meets the target. */
export function SolvedPicture({ rows, all, width, summary }: SolvedPictureProps) {
  useShownTable('solved', () => [
    solvedTable(
      names(),
      rows.map(({ solved }) => solved),
    ),
  ]);
  const { metric, path } = rows[0]!.solved;
  const { label } = names().assumption(path);
  const unit = names().fieldUnit(path);
  const workspace = useWorkspace();
  const place = useRef<HTMLElement>(null);
  const subtitle = words.solve.by(metricTitle(names(), metric), label, unit);
  useShownPicture('solved', (make) => {
    const about = make.picturedIn(workspace, 'current');
    const asked = about.scenarios.filter(({ id }) => rows.some(({ scenario }) => scenario.id === id));
    const said = { title: summary, subtitle, assumed: make.assumedOf(about, asked), description: '' };
    return make.pictureOnPage(place.current?.querySelector('svg.chart') ?? null, said);
  });
  return (
    <section className={questionPlaceStyles.chart} aria-label={words.solve.picture(label)} ref={place}>
      <div className={chartHeadStyles.head}>
        <div>
          <h3>{subtitle}</h3>
          <p>{words.solve.markers}</p>
        </div>
        <div className={chartHeadStyles.tools}>
          <SolveFor all={all} />
          <CopyButton />
          <ExportButton of="solved" />
        </div>
      </div>
      <Curves rows={rows} width={width} summary={summary} />
    </section>
  );
}

function Curves({ rows, width, summary }: Omit<SolvedPictureProps, 'all'>) {
  const selected = useView((view) => view.selected);
  const { t } = useYear();
  const { path, metric, target } = rows[0]!.solved;
  const curves = useMemo(
    () => rows.flatMap((row) => curveOf(row, row.scenario.id === selected, t)),
    [rows, selected, t],
  );
  const ends = useMemo(() => curves.map(({ values }) => values[values.length - 1] ?? 0), [curves]);
  const defined = ends.filter((end) => !Number.isNaN(end));
  const near = withinReach(target, [Math.min(...defined), Math.max(...defined)]);
  const format = metricFormat(names(), metric, near ? [target, ...ends] : ends);
  const layout = useMemo(() => {
    const names = curves.map(({ name }) => name);
    const right = labelRoom(names, ends.map(format.value), Math.min(260, width * 0.32), textWidth);
    const frame = { width, height: HEIGHT, left: 52, right, top: 10, bottom: BELOW };
    return solveCurveLayout(curves, target, frame, (value) => textWidth(format.value(value)));
  }, [curves, ends, target, width, format]);
  if (curves.length === 0) return <div style={{ height: HEIGHT }} />;
  return (
    <Picture
      name="solve-curve"
      frame={layout.frame}
      label={summary}
      shapes={solveCurveShapes(
        layout,
        {
          target: words.charts.target((layout.far === null ? format.value : ownFormat(names(), metric))(target)),
          format: format.value,
          formatX: (value) => tickText(names(), path, value),
        },
        lettering(),
      )}
    />
  );
}

function curveOf({ scenario, solved, curve }: SolvedScenario, selected: boolean, t: number): readonly Curve[] {
  if (curve === null) return [];
  const { shown, today, metric } = solved;
  const gives = seriesOf(scenario.projection, metric)[t] ?? 0;
  return [
    {
      id: scenario.id,
      name: scenario.name,
      mark: scenario.mark,
      selected,
      xs: curve.xs,
      values: Float64Array.from(curve.values, (row) => row[0]!),
      now: today === null ? null : [today, gives],
      found: shown.map(({ value, gives }) => [value, gives]),
    },
  ];
}

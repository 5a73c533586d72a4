import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { type HeatMapLayout, heatMapLayout } from '../../../shared/charts/heat-map-layout.ts';
import type { PointOnMap } from '../../../shared/charts/heat-map-points.ts';
import { valueAtPath } from '../../../shared/document/changes.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { wordsOf } from '../../../shared/language/sentence.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { gridSentence } from '../../../shared/wording/sensitivity-sentences.ts';
import { tickText } from '../../../shared/wording/value-text.ts';
import { HeatMap, type MapCell } from '../../charts/HeatMap.tsx';
import type { MovePlace } from '../../charts/MapHandle.tsx';
import { textWidth } from '../../charts/measure-text.ts';
import { useShownPicture } from '../../charts/use-shown-picture.ts';
import { useTargets } from '../../charts/use-target-moves.ts';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useScenarios, useView, useVisibleScenarios, useWorkspace } from '../../workspace/workspace-context.ts';
import { CellReading } from './CellReading.tsx';
import { handleOf, useHeldAxes } from './moved-point.ts';
import { usePlacing } from './use-placing.tsx';

interface GridMapProps {
  readonly answer: Answers['grid'];
  /** What was asked, which a slider may have left behind. */
  readonly question: Questions['grid'];
  readonly stale: boolean;
  readonly width: number;
  readonly height: number;
  /** The choice of the axis under the map. */
  readonly children: ReactNode;
}

const NONE: readonly number[] = [];
/** Room left of the map for the values of its axis, at least. */
const LEFT = 52;

/** The grid as a map, with what is read on it below. */
export function GridMap({ answer, question, stale, width, height, children }: GridMapProps) {
  const { metric, year, x, y, subject, horizon } = question;
  const all = useScenarios();
  const visible = useVisibleScenarios();
  const own = all.find(({ id }) => id === subject.id);
  // What the map is of has its point on it, hidden or not.
  const scenarios = useMemo(
    () => all.filter((one) => one.id === subject.id || visible.includes(one)),
    [all, visible, subject.id],
  );
  const shown = useView((state) => state.metric);
  const { values: targets } = useTargets(shown);
  const drawn = shown === metric ? targets : NONE;
  const [hovered, setHovered] = useState<MapCell | null>(null);
  const [kept, setKept] = useState<{ readonly cell: MapCell; readonly of: string } | null>(null);
  const of = `${subject.id} ${x.path} ${x.from} ${x.to} ${x.count} ${y.path} ${y.from} ${y.to} ${y.count}`;
  const keptCell = kept?.of === of ? kept.cell : null;

  const { xs, ys, values } = answer;
  const format = useMemo(
    () =>
      metricFormat(
        names(),
        metric,
        values.map((row) => row[0] ?? 0),
      ),
    [metric, values],
  );
  const points = useMemo(
    () => pointsOf(scenarios, subject.id, x.path, y.path),
    [scenarios, subject.id, x.path, y.path],
  );
  const layout = useMemo(() => {
    const frame = { width, height, left: LEFT, right: 8, top: 6, bottom: 22 };
    const labelWidth = (value: number) =>
      textWidth(
        drawn.includes(value) ? words.charts.target(format.value(value)) : format.value(value),
        drawn.includes(value),
      ) + 6;
    const valueWidth = (value: number) => textWidth(tickText(names(), y.path, value));
    const { together } = words.charts;
    return heatMapLayout({ xs, ys, values }, points, drawn, frame, { labelWidth, valueWidth, together, textWidth });
  }, [xs, ys, values, points, drawn, width, height, format, y.path]);
  const now = own ? (seriesOf(own.projection, metric)[year - horizon.base] ?? 0) : 0;
  const sentence = gridSentence(names(), { name: own?.name ?? '', metric, year }, answer, now);
  const home = useMemo(
    () =>
      cellAt(
        xs,
        ys,
        points.find((point) => point.selected),
      ),
    [xs, ys, points],
  );
  const onKeep = useCallback(
    (next: MapCell | null) => {
      setKept((last) => (next && !(last?.of === of && sameCell(last.cell, next)) ? { cell: next, of } : null));
    },
    [of],
  );
  // What was chosen stays until it is let go: the way to the button leads across the map.
  const cell = keptCell ?? hovered;
  const placing = usePlacing(subject.id, x.path, y.path);
  const holding = useHeldAxes(question, own);
  const onMove = useCallback<MovePlace>(
    (at, phase) => {
      if (phase === 'start') holding();
      placing.move(at, phase);
    },
    [holding, placing.move],
  );
  const handle = useMemo(
    () => handleOf(own, question, format.value(now), onMove),
    [own, question, format, now, onMove],
  );
  const formatX = useCallback((value: number) => tickText(names(), x.path, value), [x.path]);
  const formatY = useCallback((value: number) => tickText(names(), y.path, value), [y.path]);
  const away = drawn.filter((value) => !onMap(layout, value));
  const place = useRef<HTMLDivElement>(null);
  const workspace = useWorkspace();
  useShownPicture('grid', (make) => {
    const about = { ...make.picturedIn(workspace, 'current'), metric, year };
    const [across, up] = [x.path, y.path].map((path) => names().assumption(path).label) as [string, string];
    return make.pictureOnPage(place.current?.querySelector('svg.heat-map') ?? null, {
      title: wordsOf(sentence),
      subtitle: words.pictures.overBoth(make.inYear(about), across, up),
      assumed: make.assumedOf(about, own ? [own] : []),
      description: '',
    });
  });
  return (
    <div className={classes(questionPlaceStyles.chart, stale && questionPlaceStyles.stale)} ref={place}>
      <HeatMap
        layout={layout}
        mark={own?.mark ?? 0}
        columns={xs.length}
        rows={ys.length}
        cell={cell}
        kept={keptCell !== null}
        home={home}
        summary={words.sensitivity.readByKeys(wordsOf(sentence))}
        format={format.value}
        formatX={formatX}
        formatY={formatY}
        handle={handle}
        onRead={setHovered}
        onKeep={onKeep}
      />
      {children}
      <CellReading
        question={question}
        at={cell && xs[cell.i] !== undefined && ys[cell.j] !== undefined ? [xs[cell.i]!, ys[cell.j]!] : null}
        gives={cell ? (values[cell.i]?.[cell.j] ?? null) : null}
        now={now}
        chosen={keptCell !== null}
        sentence={sentence}
        onPlace={placing.place}
        asking={placing.question}
        movable={handle !== null && !layout.flat}
        away={away.length === 0 ? '' : words.sensitivity.beyondMap(away.map(format.value))}
        onRelease={() => setKept(null)}
      />
    </div>
  );
}

const onMap = ({ least, most }: HeatMapLayout, value: number): boolean => value > least && value < most;

const sameCell = (a: MapCell, b: MapCell): boolean => a.i === b.i && a.j === b.j;

/** Where the scenarios that are shown stand on two assumptions. */
function pointsOf(
  scenarios: readonly ProjectedScenario[],
  selected: string,
  x: string,
  y: string,
): readonly PointOnMap[] {
  const numberAt = ({ assumptions }: ProjectedScenario, path: string): number | null => {
    const value = valueAtPath(assumptions, path);
    return typeof value === 'number' ? value : null;
  };
  return scenarios.map((scenario) => ({
    id: scenario.id,
    name: scenario.name,
    mark: scenario.mark,
    baseline: scenario.baseline,
    selected: scenario.id === selected,
    x: numberAt(scenario, x),
    y: numberAt(scenario, y),
  }));
}

/** The node nearest to a scenario, or in the middle. */
function cellAt(xs: readonly number[], ys: readonly number[], point: PointOnMap | undefined): MapCell {
  const nearest = (values: readonly number[], wanted: number | null | undefined): number => {
    if (wanted === null || wanted === undefined) return Math.floor(values.length / 2);
    const away = values.map((value) => Math.abs(value - wanted));
    return away.indexOf(Math.min(...away));
  };
  return { i: nearest(xs, point?.x), j: nearest(ys, point?.y) };
}

import { useMemo } from 'react';
import { markClass } from '../../../shared/charts/markers.ts';
import { endWidth, tornadoLayout, tornadoShapes } from '../../../shared/charts/tornado-layout.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import type { MetricFormat } from '../../../shared/wording/metric-format.ts';
import type { TriedBar } from '../../../shared/wording/tried-values.ts';
import { lettering } from '../../charts/lettering.ts';
import { textWidth } from '../../charts/measure-text.ts';
import { Picture } from '../../charts/Picture.tsx';
import { useTargets } from '../../charts/use-target-moves.ts';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { revealAssumption } from '../../view/reveal.ts';
import { words } from '../../words.ts';
import { useScenario, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { LeverRangeFields } from './LeverRangeFields.tsx';
import sensitivityStyles from './sensitivity.module.css';
import type { MovedAnswer } from './use-moved.ts';

interface TornadoBarsProps {
  readonly bars: readonly TriedBar[];
  readonly answer: MovedAnswer;
  readonly width: number;
  readonly format: MetricFormat;
  readonly summary: string;
}

const NONE: readonly number[] = [];
const TOP = 26;
/** From one bar to the next, in pixels. */
export const PITCH = 24;

/** Two fields beside the name of a lever, and from which width of the place on there is room for them. */
const FIELDS = 132;
const ROOM_FOR_FIELDS = 720;

/** Each assumption that moves the metric as a bar; a lever with its range where there is room. */
export function TornadoBars({ bars, answer, width, format, summary }: TornadoBarsProps) {
  const { view } = useWorkspace();
  const { subject, metric, now, of } = answer;
  const { name = '', mark = 0 } = useScenario(subject.id) ?? {};
  const shown = useView((state) => state.metric);
  const { values } = useTargets(shown);
  const targets = shown === metric ? values : NONE;
  const fields = of === 'levers' && width >= ROOM_FOR_FIELDS ? FIELDS : 0;
  // Numbers in fields have their unit behind the name.
  const label = (bar: Pick<TriedBar, 'id' | 'name'>): string => {
    const unit = fields > 0 ? names().fieldUnit(bar.id as AssumptionPath) : '';
    return unit === '' ? bar.name : words.tables.inUnit(bar.name, unit);
  };
  const longest = Math.max(0, ...bars.map((bar) => textWidth(label(bar), false)));
  const layout = useMemo(() => {
    const frame = {
      width,
      left: Math.min(width * 0.32, longest + 14) + fields,
      top: TOP,
      bottom: 20,
      pitch: PITCH,
    };
    return tornadoLayout(
      bars,
      now,
      targets,
      frame,
      (value, input) => endWidth(format.value(value), input, lettering()),
      (value) => textWidth(words.charts.target(format.value(value)), true),
    );
  }, [bars, now, targets, width, longest, fields, format]);
  const away = targets.filter((value) => layout.targets.every((one) => one.value !== value));
  return (
    <div className={classes(questionPlaceStyles.chart, sensitivityStyles.tornadoChart)}>
      <Picture
        name={`tornado ${markClass(mark)}`}
        frame={{ width, height: layout.height }}
        label={summary}
        shapes={tornadoShapes(layout, { name, mark, now: format.value(now), format: format.value }, lettering())}
      />
      {fields > 0 && (
        <div className={sensitivityStyles.rangeHead} style={{ width: layout.frame.left - 6 }} aria-hidden>
          <span>{words.sensitivity.from}</span>
          <span>{words.sensitivity.to}</span>
        </div>
      )}
      {layout.rows.map((row, k) => (
        <div
          key={row.id}
          className={sensitivityStyles.tornadoRow}
          style={{ top: row.y - 12, width: layout.frame.left - 6 }}
        >
          <button
            type="button"
            className={sensitivityStyles.tornadoName}
            title={words.sensitivity.showAmongAssumptions(row.name)}
            onClick={() => revealAssumption(view, subject.id, row.id)}
          >
            {label(row)}
          </button>
          {fields > 0 && <LeverRangeFields path={bars[k]!.path} subject={subject} />}
        </div>
      ))}
      {away.length > 0 && (
        <p className={questionPlaceStyles.note}>{words.sensitivity.beyondScale(away.map(format.value))}</p>
      )}
    </div>
  );
}

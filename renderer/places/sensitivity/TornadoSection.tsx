import { Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { markClass } from '../../../shared/charts/markers.ts';
import { endWidth, type TornadoBar, tornadoLayout, tornadoShapes } from '../../../shared/charts/tornado-layout.ts';
import { wordsOf } from '../../../shared/language/sentence.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { moves, tornadoTable } from '../../../shared/tables/sensitivity.ts';
import { lettering } from '../../charts/lettering.ts';
import { textWidth } from '../../charts/measure-text.ts';
import { Picture } from '../../charts/Picture.tsx';
import { useTargets } from '../../charts/use-target-moves.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { Finding } from '../../controls/Finding.tsx';
import { MetricInYear } from '../../controls/MetricInYear.tsx';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { Refused } from '../../controls/Refused.tsx';
import { type MetricFormat, metricFormat } from '../../metrics/metric-format.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { revealAssumption } from '../../view/reveal.ts';
import { words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import {
  useCommands,
  useScenario,
  useSelectedScenario,
  useView,
  useWorkspace,
} from '../../workspace/workspace-context.ts';
import sensitivityStyles from './sensitivity.module.css';
import { tornadoSentence } from './sensitivity-sentences.ts';
import { TornadoTable } from './TornadoTable.tsx';
import { tornadoBars } from './tried-values.ts';
import type { TornadoAnswering } from './use-tornado.ts';

interface TornadoSectionProps {
  readonly tornado: TornadoAnswering;
  readonly width: number;
}

/** Each uncertain assumption alone: how far it moves the metric. */
export function TornadoSection({ tornado, width }: TornadoSectionProps) {
  const { answer, answered, stale, problems, empty } = tornado;
  const { name } = useSelectedScenario();
  if (empty) return <NothingUncertain name={name} />;
  return (
    <section className={sensitivityStyles.tornado} aria-label={words.sensitivity.alone}>
      <Refused problems={problems} />
      {answer && answered && <Answered answer={answer} question={answered} stale={stale} width={width} />}
    </section>
  );
}

function NothingUncertain({ name }: { readonly name: string }) {
  const commands = useCommands();
  return (
    <section className={sensitivityStyles.tornado} aria-label={words.sensitivity.alone}>
      <p className={questionPlaceStyles.finding}>{words.sensitivity.nothingUncertain}</p>
      <div>
        <Button small kind="framed" onPress={commands['view.uncertainty'].perform}>
          {words.sensitivity.toUncertainty}
        </Button>
      </div>
      <MetricInYear note={name} />
    </section>
  );
}

interface AnsweredProps {
  readonly answer: Answers['tornado'];
  readonly question: Questions['tornado'];
  readonly stale: boolean;
  readonly width: number;
}

function Answered({ answer, question, stale, width }: AnsweredProps) {
  const [asTable, setAsTable] = useState(false);
  const { subject, uncertainty, metric, year } = question;
  const { name = '' } = useScenario(subject.id) ?? {};
  const bars = useMemo(
    () => tornadoBars(answer, subject.assumptions, uncertainty.inputs),
    [answer, subject.assumptions, uncertainty.inputs],
  );
  const looked = { name, metric, year };
  useShownTable('tornado', () => [tornadoTable(names(), looked, answer.now, bars)]);
  const sentence = tornadoSentence(looked, answer.now, bars);
  const moving = useMemo(() => bars.filter((bar) => moves(bar, answer.now)), [bars, answer.now]);
  const still = bars.filter((bar) => !moving.includes(bar)).map((bar) => bar.name);
  const format = metricFormat(metric, [answer.now, ...bars.flatMap(({ low, high }) => [low, high])]);
  return (
    <>
      <Finding sentence={sentence} stale={stale} />
      <MetricInYear note={words.sensitivity.howTried(name)}>
        <Button small pressed={asTable} onPress={() => setAsTable(!asTable)}>
          <Table2 size={13} aria-hidden />
          {words.terms.table}
        </Button>
        <CopyButton />
      </MetricInYear>
      {asTable ? (
        <TornadoTable bars={bars} now={answer.now} format={format} year={year} metric={metric} />
      ) : (
        moving.length > 0 && (
          <Bars
            bars={moving}
            now={answer.now}
            question={question}
            width={width}
            format={format}
            summary={wordsOf(sentence)}
          />
        )
      )}
      {!asTable && moving.length > 0 && still.length > 0 && (
        <p className={questionPlaceStyles.note}>{words.sensitivity.noEffect(still)}</p>
      )}
      {answer.absent.map((path) => (
        <p key={path} className={questionPlaceStyles.note}>
          {names().absent(path)}
        </p>
      ))}
    </>
  );
}

interface BarsProps {
  readonly bars: readonly TornadoBar[];
  readonly now: number;
  readonly question: Questions['tornado'];
  readonly width: number;
  readonly format: MetricFormat;
  readonly summary: string;
}

const NONE: readonly number[] = [];
const TOP = 26;
/** From one bar to the next, in pixels. */
export const PITCH = 24;

function Bars({ bars, now, question, width, format, summary }: BarsProps) {
  const { view } = useWorkspace();
  const { id } = question.subject;
  const { name = '', mark = 0 } = useScenario(id) ?? {};
  const shown = useView((state) => state.metric);
  const { values } = useTargets(shown);
  const targets = shown === question.metric ? values : NONE;
  const layout = useMemo(() => {
    const names = Math.max(0, ...bars.map((bar) => textWidth(bar.name, false)));
    const frame = {
      width,
      left: Math.min(width * 0.32, names + 14),
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
  }, [bars, now, targets, width, format]);
  const away = targets.filter((value) => layout.targets.every((one) => one.value !== value));
  return (
    <div className={classes(questionPlaceStyles.chart, sensitivityStyles.tornadoChart)}>
      <Picture
        name={`tornado ${markClass(mark)}`}
        frame={{ width, height: layout.height }}
        label={summary}
        shapes={tornadoShapes(layout, { name, mark, now: format.value(now), format: format.value }, lettering())}
      />
      {layout.rows.map((row) => (
        <button
          key={row.id}
          type="button"
          className={sensitivityStyles.tornadoName}
          style={{ top: row.y - 12, width: layout.frame.left - 6 }}
          title={words.sensitivity.showAmongAssumptions(row.name)}
          onClick={() => revealAssumption(view, id, row.id)}
        >
          {row.name}
        </button>
      ))}
      {away.length > 0 && (
        <p className={questionPlaceStyles.note}>{words.sensitivity.beyondScale(away.map(format.value))}</p>
      )}
    </div>
  );
}

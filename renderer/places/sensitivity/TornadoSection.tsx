import { Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Sentence, wordsOf } from '../../../shared/language/sentence.ts';
import { undefinedSomewhere } from '../../../shared/model/horizon.ts';
import { moves, tornadoTable } from '../../../shared/tables/sensitivity.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { leversSentence, tornadoSentence } from '../../../shared/wording/sensitivity-sentences.ts';
import { useShownPicture } from '../../charts/use-shown-picture.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { Finding } from '../../controls/Finding.tsx';
import { MetricInYear } from '../../controls/MetricInYear.tsx';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { Refused } from '../../controls/Refused.tsx';
import { Working } from '../../controls/Working.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useCommands, useScenario, useSelectedScenario, useWorkspace } from '../../workspace/workspace-context.ts';
import { MovedChoice } from './MovedChoice.tsx';
import { NoEffect } from './NoEffect.tsx';
import sensitivityStyles from './sensitivity.module.css';
import { TornadoBars } from './TornadoBars.tsx';
import { TornadoTable } from './TornadoTable.tsx';
import type { Moved, MovedAnswer } from './use-moved.ts';

interface TornadoSectionProps {
  readonly moved: Moved;
  readonly width: number;
}

/** Each uncertain assumption, or each lever, alone: how far it moves the metric. */
export function TornadoSection({ moved, width }: TornadoSectionProps) {
  const { kind, answer, asked, empty } = moved;
  const [asTable, setAsTable] = useState(false);
  const { name } = useSelectedScenario();
  const title = words.sensitivity.alone[kind];
  return (
    <section className={sensitivityStyles.tornado} aria-label={title}>
      {empty && <NothingUncertain />}
      <Refused problems={asked.problems} />
      {answer && <Said answer={answer} stale={asked.stale} />}
      <Working what={title} of={asked} />
      <MetricInYear note={answer ? words.sensitivity.howTried[kind](name) : name}>
        <MovedChoice />
        {answer && (
          <>
            <Button small pressed={asTable} onPress={() => setAsTable(!asTable)}>
              <Table2 size={13} aria-hidden />
              {words.terms.table}
            </Button>
            <CopyButton />
            <ExportButton of="bars" />
          </>
        )}
      </MetricInYear>
      {answer && <Answered answer={answer} width={width} asTable={asTable} />}
    </section>
  );
}

function NothingUncertain() {
  const commands = useCommands();
  return (
    <>
      <p className={questionPlaceStyles.finding}>{words.sensitivity.nothingUncertain}</p>
      <div>
        <Button small kind="framed" onPress={commands['view.uncertainty'].perform}>
          {words.sensitivity.toUncertainty}
        </Button>
      </div>
    </>
  );
}

/** What was found, in a sentence. */
function useSentence({ of, subject, metric, year, now, bars }: MovedAnswer): Sentence {
  const { name = '' } = useScenario(subject.id) ?? {};
  return (of === 'levers' ? leversSentence : tornadoSentence)(names(), { name, metric, year }, now, bars);
}

function Said({ answer, stale }: { readonly answer: MovedAnswer; readonly stale: boolean }) {
  const { metric, year, now } = answer;
  const sentence = useSentence(answer);
  if (!Number.isNaN(now)) return <Finding sentence={sentence} stale={stale} />;
  return <Refused problems={[undefinedSomewhere({ metric: names().metric(metric).label, year })]} />;
}

interface AnsweredProps {
  readonly answer: MovedAnswer;
  readonly width: number;
  readonly asTable: boolean;
}

function Answered({ answer, width, asTable }: AnsweredProps) {
  const { of, subject, metric, year, now, bars, absent } = answer;
  const { name = '' } = useScenario(subject.id) ?? {};
  useShownTable('tornado', () => [tornadoTable(names(), { name, metric, year }, now, bars)]);
  const summary = wordsOf(useSentence(answer));
  const moving = useMemo(() => bars.filter((bar) => moves(bar, now)), [bars, now]);
  const still = bars.filter((bar) => !moving.includes(bar) && !Number.isNaN(bar.high - bar.low));
  const workspace = useWorkspace();
  const told = useScenario(subject.id);
  useShownPicture(
    'bars',
    told && !Number.isNaN(now)
      ? (make) =>
          make.tornadoPictureOf({ ...make.picturedIn(workspace, 'current'), metric, year }, told, of === 'levers', bars)
      : null,
  );
  const shownAsTable = asTable || Number.isNaN(now);
  const format = metricFormat(names(), metric, [now, ...bars.flatMap(({ low, high }) => [low, high])]);
  return (
    <>
      {shownAsTable && <TornadoTable answer={answer} format={format} />}
      {!shownAsTable && moving.length > 0 && (
        <TornadoBars bars={moving} answer={answer} width={width} format={format} summary={summary} />
      )}
      {!shownAsTable && still.length > 0 && (of === 'levers' || moving.length > 0) && (
        <NoEffect bars={still} answer={answer} />
      )}
      {absent.map((path) => (
        <p key={path} className={questionPlaceStyles.note}>
          {names().absent(path)}
        </p>
      ))}
    </>
  );
}

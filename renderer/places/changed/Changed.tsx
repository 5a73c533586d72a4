import { ArrowLeftRight } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { waterfallLayout, waterfallShapes } from '../../../shared/charts/waterfall-layout.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { wordsOf } from '../../../shared/language/sentence.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { changedTable, differingTable, partsOf } from '../../../shared/tables/changed.ts';
import { changedSentence, partsFormat } from '../../../shared/wording/changed-sentence.ts';
import { differingGroups } from '../../../shared/wording/differing.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { lettering } from '../../charts/lettering.ts';
import { textWidth } from '../../charts/measure-text.ts';
import { Picture } from '../../charts/Picture.tsx';
import { ScenarioName } from '../../charts/ScenarioName.tsx';
import { useShownPicture } from '../../charts/use-shown-picture.ts';
import { useSize } from '../../charts/useSize.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { Finding, Words } from '../../controls/Finding.tsx';
import { MetricInYear } from '../../controls/MetricInYear.tsx';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { Refused } from '../../controls/Refused.tsx';
import { Select } from '../../controls/Select.tsx';
import { useAnswer } from '../../engine/use-answer.ts';
import { names } from '../../names.ts';
import { revealAssumption } from '../../view/reveal.ts';
import { words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useCommands, useDocument, useScenarios, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import changedStyles from './changed.module.css';
import { DifferingTable } from './DifferingTable.tsx';
import { PackageSection } from './PackageSection.tsx';
import { type ScenarioPair, useScenarioPair } from './use-pair.ts';

/** What separates two scenarios: the assumptions that differ, and how much each group of them moves a metric. */
export function Changed() {
  const pair = useScenarioPair();
  const commands = useCommands();
  if (pair === null) {
    return (
      <div className={questionPlaceStyles.place}>
        <div className={questionPlaceStyles.nothingToAsk}>
          <p>{words.difference.oneScenario}</p>
          <Button kind="framed" onPress={commands['scenario.add'].perform}>
            {words.difference.newScenario}
          </Button>
        </div>
      </div>
    );
  }
  return <ChangedBetween pair={pair} />;
}

function ChangedBetween({ pair }: { readonly pair: ScenarioPair }) {
  const { from, to } = pair;
  const document = useDocument();
  const metric = useView((state) => state.metric);
  const { year } = useYear();
  const horizon = frameOf(document);
  const question = useMemo(
    (): Questions['changed'] => ({
      horizon,
      from: { id: from.id, assumptions: from.assumptions },
      to: { id: to.id, assumptions: to.assumptions },
      metric,
      year,
    }),
    [horizon, from.id, from.assumptions, to.id, to.assumptions, metric, year],
  );
  const { answer, answered, stale, problems } = useAnswer('changed', question);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className={questionPlaceStyles.place} tabIndex={0} aria-label={words.places.changed}>
      <Refused problems={problems} />
      {answer && answered && <Answered pair={pair} question={answered} answer={answer} stale={stale} />}
      <PackageSection first={to} />
    </section>
  );
}

interface AnsweredProps {
  readonly pair: ScenarioPair;
  /** What was asked, which a slider may have left behind. */
  readonly question: Questions['changed'];
  readonly answer: Answers['changed'];
  readonly stale: boolean;
}

function Answered({ pair, question, answer, stale }: AnsweredProps) {
  const document = useDocument();
  const scenarios = useScenarios();
  const workspace = useWorkspace();
  const { view } = workspace;
  const { metric, year } = question;
  const [from, to] = [scenarioOf(scenarios, question.from, pair.from), scenarioOf(scenarios, question.to, pair.to)];
  const groups = useMemo(() => differingGroups(names(), document, from, to), [document, from, to]);
  const count = groups.reduce((sum, { differing }) => sum + differing.length, 0);
  const compared = { from: from.name, to: to.name, metric, year };
  useShownTable('changed', () => [changedTable(names(), compared, answer), differingTable(names(), compared, groups)]);
  useShownPicture(
    'steps',
    count === 0
      ? null
      : (make) => make.changedPictureOf({ ...make.picturedIn(workspace, 'current'), metric, year }, [from, to], answer),
  );
  const sentence = changedSentence(names(), compared, answer, count);
  const format = partsFormat(names(), metric, answer);
  const { unit } = metricIn(names(), metric);
  const parts = useMemo(
    () => Object.fromEntries(partsOf(names(), answer).map(({ id, value }) => [id, format.difference(value)])),
    [answer, format],
  );
  const onReveal = useCallback((path: string) => revealAssumption(view, to.id, path), [view, to.id]);
  return (
    <>
      <Finding sentence={sentence} stale={stale} />
      <MetricInYear note={<PairChoice pair={pair} />}>
        <CopyButton />
        <ExportButton of="steps" />
      </MetricInYear>
      {count > 0 && (
        <>
          <Steps from={from} to={to} answer={answer} question={question} summary={wordsOf(sentence)} />
          <div className={questionPlaceStyles.table}>
            <DifferingTable
              groups={groups}
              from={from}
              to={to}
              parts={parts}
              contribution={words.difference.contribution(words.units.beside(unit))}
              onReveal={onReveal}
            />
          </div>
        </>
      )}
    </>
  );
}

/** The scenario with the assumptions that were asked about. */
const scenarioOf = (
  scenarios: readonly ProjectedScenario[],
  { id, assumptions }: Questions['changed']['from'],
  other: ProjectedScenario,
): ProjectedScenario => ({ ...(scenarios.find((scenario) => scenario.id === id) ?? other), assumptions });

interface StepsProps {
  readonly from: ProjectedScenario;
  readonly to: ProjectedScenario;
  readonly answer: Answers['changed'];
  readonly question: Questions['changed'];
  readonly summary: string;
}

function Steps({ from, to, answer, question, summary }: StepsProps) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  const format = partsFormat(names(), question.metric, answer);
  const parts = useMemo(() => partsOf(names(), answer), [answer]);
  const layout = useMemo(() => {
    const names = [from.name, to.name, ...parts.map(({ name }) => name)];
    const left = Math.min(width * 0.38, 72 + Math.max(...names.map((name) => textWidth(name, true))));
    const frame = { width, left, right: 92, top: 4, bottom: 22, pitch: 30 };
    return waterfallLayout(answer.from, answer.to, parts, frame);
  }, [width, from.name, to.name, parts, answer]);
  return (
    <div className={questionPlaceStyles.chart} ref={ref}>
      {width > 0 && layout.steps.length > 0 && (
        <Picture
          name="waterfall"
          frame={{ width, height: layout.height }}
          label={summary}
          shapes={waterfallShapes(
            layout,
            { from, to, format: format.value, formatDifference: format.difference },
            lettering(),
          )}
        />
      )}
      <p className={questionPlaceStyles.note}>
        {layout.none.length > 0 && words.difference.noEffect(layout.none.map(({ name }) => name))}
      </p>
    </div>
  );
}

function PairChoice({ pair }: { readonly pair: ScenarioPair }) {
  const scenarios = useScenarios();
  const options = scenarios.map(({ id, name }) => ({ id, label: name }));
  const shown = ({ name, mark }: ProjectedScenario) => (
    <span className={questionPlaceStyles.scenario}>
      <ScenarioName name={name} mark={mark} size={12} />
    </span>
  );
  const sides = [
    <Select
      key="from"
      label={words.difference.fromScenario}
      value={pair.from.id}
      options={options}
      onChange={pair.chooseFrom}
      shown={shown(pair.from)}
    />,
    <Select
      key="to"
      label={words.difference.toScenario}
      value={pair.to.id}
      options={options}
      onChange={pair.chooseTo}
      shown={shown(pair.to)}
    />,
  ];
  return (
    <div className={changedStyles.pairChoice}>
      <Words sentence={words.difference.pair()} slot={(number) => sides[number]} />
      <Button icon small label={words.difference.swap} onPress={pair.swap}>
        <ArrowLeftRight size={13} aria-hidden />
      </Button>
    </div>
  );
}

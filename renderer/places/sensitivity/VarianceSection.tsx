import { useMemo } from 'react';
import { markClass } from '../../../shared/charts/markers.ts';
import { group, movedTo } from '../../../shared/charts/shapes.ts';
import { sobolLayout, varianceShapes } from '../../../shared/charts/sobol-layout.ts';
import { wordsOf } from '../../../shared/language/sentence.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { Answers, Questions, Subject } from '../../../shared/questions/questions.ts';
import { varianceTable } from '../../../shared/tables/sensitivity.ts';
import { correlatedSentence, varianceSentence } from '../../../shared/wording/sensitivity-sentences.ts';
import { lettering } from '../../charts/lettering.ts';
import { Picture } from '../../charts/Picture.tsx';
import { useShownPicture } from '../../charts/use-shown-picture.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyPart } from '../../controls/CopyButton.tsx';
import chartHeadStyles from '../../controls/chart-head.module.css';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { Words } from '../../controls/Finding.tsx';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { Refused } from '../../controls/Refused.tsx';
import { Working } from '../../controls/Working.tsx';
import { useAnswer } from '../../engine/use-answer.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocumentPart, useScenario, useSlice, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import sensitivityStyles from './sensitivity.module.css';
import { sensitivityView } from './sensitivity-view.ts';

/** Base points of the estimate (model.md § 9). */
const SAMPLES = 4096;

/** A smaller share than this is next to nothing. */
const LEAST = 0.005;

interface VarianceSectionProps {
  readonly subject: Subject;
  readonly width: number;
}

/** All uncertain assumptions at once: how much of the variance each assumption explains. */
export function VarianceSection({ subject, width }: VarianceSectionProps) {
  const horizon = useDocumentPart(frameOf);
  const uncertainty = useDocumentPart((document) => document.uncertainty);
  const metric = useView((view) => view.metric);
  const allowed = useSlice(sensitivityView, ({ asIfIndependent }) => asIfIndependent);
  const { view } = useWorkspace();
  const { year } = useYear();
  const correlations = uncertainty.correlations.filter(({ rho }) => rho !== 0);
  const correlated = correlations.length > 0;
  const empty = uncertainty.inputs.length === 0;
  const offered = !empty && (!correlated || allowed);
  const question = useMemo(
    (): Questions['sobol'] | null =>
      offered ? { horizon, subject, uncertainty, metric, year, samples: SAMPLES, asIfIndependent: correlated } : null,
    [offered, horizon, subject, uncertainty, metric, year, correlated],
  );
  const asked = useAnswer('sobol', question, { priority: 'later' });
  const { answer, answered, stale, problems } = asked;
  const { name = '' } = useScenario(answered?.subject.id) ?? {};
  const copy = useShownTable(
    'variance',
    !offered || !answer || !answered ? null : () => [varianceTable(names(), { name, ...answered }, answer)],
  );
  return (
    <section className={sensitivityStyles.varianceSection} aria-label={words.sensitivity.shares} style={{ width }}>
      <div className={sensitivityStyles.questionHead}>
        <h3>{words.sensitivity.shares}</h3>
        <Working what={words.sensitivity.shares} of={asked} />
        {offered && answer && (
          <div className={classes(chartHeadStyles.tools, sensitivityStyles.headTools)}>
            <CopyPart label={words.sensitivity.copyShares} onCopy={copy} />
            <ExportButton of="variance" />
          </div>
        )}
      </div>
      {empty && <p className={questionPlaceStyles.note}>{words.sensitivity.noVariance}</p>}
      {!empty && correlated && (
        <div className={sensitivityStyles.asIf}>
          {allowed ? (
            <p className={sensitivityStyles.asIfMark}>{words.sensitivity.asIfIndependent}</p>
          ) : (
            <p>{correlatedSentence(names(), correlations)}</p>
          )}
          <Button
            small
            kind="framed"
            pressed={allowed}
            onPress={() => setSlice(view, sensitivityView, { asIfIndependent: !allowed })}
          >
            {allowed ? words.sensitivity.hide : words.sensitivity.showAsIfIndependent}
          </Button>
        </div>
      )}
      <Refused problems={problems} />
      {offered && answer && answered && <Shares answer={answer} question={answered} stale={stale} width={width} />}
    </section>
  );
}

interface SharesProps {
  readonly answer: Answers['sobol'];
  readonly question: Questions['sobol'];
  readonly stale: boolean;
  readonly width: number;
}

function Shares({ answer, question, stale, width }: SharesProps) {
  const { metric, year, subject } = question;
  const { name = '', mark = 0 } = useScenario(subject.id) ?? {};
  const looked = { name, metric, year };
  const sentence = varianceSentence(names(), looked, answer);
  const shares = useMemo(
    () =>
      answer.indices.map(({ path, first, total }) => ({
        id: path,
        name: names().assumption(path).label,
        first,
        total,
      })),
    [answer.indices],
  );
  const shown = useMemo(() => shares.filter(({ first, total }) => Math.max(first, total) >= LEAST), [shares]);
  const layout = useMemo(
    () => sobolLayout(shown, { left: 1, full: Math.max(60, width - 130), top: 0, pitch: 34 }),
    [shown, width],
  );
  const rest = shares.filter((one) => !shown.includes(one)).map(({ name: label }) => label);
  const workspace = useWorkspace();
  useShownPicture('variance', (make) => {
    const about = { ...make.picturedIn(workspace, 'current'), metric, year };
    return {
      title: wordsOf(sentence),
      subtitle: words.pictures.ofOne(make.inYear(about), name),
      assumed: words.sensitivity.strongAndPale(rest),
      description: '',
      shown: [width, layout.height],
      chart: (room, height, letters) => {
        const pitch = Math.min(48, height / Math.max(1, shown.length));
        const larger = sobolLayout(shown, { left: 1, full: Math.max(60, room - 130), top: 0, pitch });
        const bars = group('', varianceShapes(larger, room, letters), movedTo(0, (height - larger.height) / 2));
        return { name: ['variance', markClass(mark)].join(' '), shapes: [bars] };
      },
    };
  });
  return (
    <div className={classes(questionPlaceStyles.chart, stale && questionPlaceStyles.stale)}>
      <p className={sensitivityStyles.varianceSentence}>
        <Words sentence={sentence} />
      </p>
      {answer.variance > 0 && (
        <>
          <Picture
            name={`variance ${markClass(mark)}`}
            frame={{ width, height: layout.height }}
            label={wordsOf(sentence)}
            shapes={varianceShapes(layout, width, lettering())}
          />
          <p className={questionPlaceStyles.note}>{words.sensitivity.strongAndPale(rest)}</p>
        </>
      )}
    </div>
  );
}

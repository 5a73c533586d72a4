import { setValue } from '../../../shared/document/edits/values.ts';
import { wordsOf } from '../../../shared/language/sentence.ts';
import { solveSentence } from '../../../shared/wording/solve-sentence.ts';
import { useSize } from '../../charts/useSize.ts';
import { Finding } from '../../controls/Finding.tsx';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { Refused } from '../../controls/Refused.tsx';
import { useCarrying } from '../../controls/use-carrying.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useSelectedScenario, useWorkspace } from '../../workspace/workspace-context.ts';
import { applyAll, toApply } from './apply-all.ts';
import { SolvedPicture } from './SolvedPicture.tsx';
import { SolveQuestion } from './SolveQuestion.tsx';
import { SolveTable } from './SolveTable.tsx';
import { type Solving, useSolved } from './use-solved.ts';

/** The value of an assumption at which a metric reaches a target, in one scenario or in all. */
export function Solve() {
  const solving = useSolved();
  const { rows, problems, without, all, complete } = solving;
  const selected = useSelectedScenario();
  const [ref, { width }] = useSize<HTMLElement>();
  const own = rows.find(({ scenario }) => scenario.id === selected.id);
  const sentence = own ? solveSentence(names(), own.solved) : null;
  return (
    <section
      className={questionPlaceStyles.place}
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
      tabIndex={0}
      aria-label={words.places.solve}
    >
      <SolveQuestion solving={solving} />
      {sentence && <Finding sentence={sentence} stale={own?.stale ?? false} />}
      <Refused problems={problems} />
      {rows.length > 0 && width > 0 && (
        <>
          <SolvedPicture rows={rows} all={all} width={width} summary={sentence ? wordsOf(sentence) : ''} />
          <Found rows={rows} complete={complete} />
        </>
      )}
      {without.length > 0 && <p className={questionPlaceStyles.note}>{words.solve.hasNoSuch(without)}</p>}
    </section>
  );
}

/** The table, from which a value is written into a scenario. */
function Found({ rows, complete }: Pick<Solving, 'rows' | 'complete'>) {
  const { view, session } = useWorkspace();
  const carrying = useCarrying();
  const { path } = rows[0]!.solved;
  const tell = (refused: string | null) => {
    if (refused !== null) session.notify('problem', words.terms.notPossible, [refused]);
  };
  const apply = (scenario: string, value: number) => {
    tell(carrying.set((d, carry) => setValue(d, { scenario, path, value, carry })));
  };
  // Those that have no answer yet would take over what the baseline is given.
  const several = complete ? toApply(rows) : [];
  const onApplyAll = () => {
    // What has reached the target keeps its value, which it may have from the baseline, and that is given another.
    const found = rows.flatMap(({ scenario, solved: { standing, shown, today } }) => {
      const value = standing === 'below' ? shown[0]?.value : (today ?? undefined);
      return value === undefined ? [] : [{ scenario: scenario.id, value }];
    });
    tell(carrying.set((d, carry) => applyAll(d, path, found, carry)));
  };
  return (
    <>
      {carrying.question}
      <div className={questionPlaceStyles.table}>
        <SolveTable
          rows={rows}
          onSelect={(id) => view.setState({ selected: id })}
          onApply={apply}
          onApplyAll={several.length > 1 ? onApplyAll : null}
        />
      </div>
    </>
  );
}

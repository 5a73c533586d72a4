import type { ReactNode } from 'react';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { QuestionName } from '../../../shared/questions/questions.ts';
import { Working } from '../../controls/Working.tsx';
import workingStyles from '../../controls/working.module.css';
import type { Answering } from '../../engine/use-answer.ts';
import { classes } from '../../theme/classes.ts';
import { sentenceOf, words } from '../../words.ts';
import { ExplainShell } from './ExplainShell.tsx';
import explainStyles from './explain.module.css';

interface AnsweredExplanationProps<N extends QuestionName> {
  readonly own: ProjectedScenario;
  readonly title: string;
  /** What is explained: another one takes the focus. */
  readonly asked: string;
  /** The question whose answer is the explanation. */
  readonly of: Answering<N>;
  /** What the answer says; null until there is one. */
  readonly children: ReactNode;
}

/** The panel of an explanation that is worked out over all draws: refused, waited for, or said, and then kept current. */
export function AnsweredExplanation<N extends QuestionName>(props: AnsweredExplanationProps<N>) {
  const { own, title, asked, of, children } = props;
  return (
    <ExplainShell own={own} title={title} asked={asked}>
      {of.problems.length > 0 && (
        <p className={explainStyles.refused} role="alert">
          {of.problems.map(sentenceOf).join('. ')}
        </p>
      )}
      {children !== null ? (
        <div className={classes(explainStyles.body, of.stale && workingStyles.stale)} aria-busy={of.stale}>
          {children}
        </div>
      ) : (
        of.problems.length === 0 && (
          <p className={explainStyles.wait} role="status">
            {words.explanation.lookingForThose}
          </p>
        )
      )}
      <div className={explainStyles.working}>
        <Working what={words.explanation.looking} of={of} />
      </div>
    </ExplainShell>
  );
}

interface AnsweredHeadProps {
  /** The number, with the unit it is in; an empty one where it has none. */
  readonly value: string;
  readonly unit: string;
  /** What it rests on, and how sure that is, in words. */
  readonly rests: string;
  readonly surety?: string;
  readonly children?: ReactNode;
}

/** The number that is explained, with what is said of it. */
export const AnsweredHead = ({ value, unit, rests, surety, children }: AnsweredHeadProps) => (
  <div className={explainStyles.head}>
    <p className={explainStyles.value}>
      {value}
      <span>{unit}</span>
    </p>
    <p className={explainStyles.rests} aria-live="polite">
      {rests}
    </p>
    {surety !== undefined && <p className={explainStyles.note}>{surety}</p>}
    {children}
  </div>
);

import { useDeferredValue } from 'react';
import { useSize } from '../../charts/useSize.ts';
import workingStyles from '../../controls/working.module.css';
import { useFans } from '../../draws/use-fans.ts';
import { classes } from '../../theme/classes.ts';
import { sentenceOf, words } from '../../words.ts';
import { useSlice } from '../../workspace/workspace-context.ts';
import { BestScenario } from './BestScenario.tsx';
import { ChanceOfTarget } from './ChanceOfTarget.tsx';
import { FanSection } from './FanSection.tsx';
import { Sentences } from './Sentences.tsx';
import uncertaintyStyles from './uncertainty.module.css';
import { uncertaintyView } from './uncertainty-view.ts';

/** Room under the fan for the chance of a target and the best scenario, and above it for words. */
const BELOW = 252;
const ABOVE = 112;
const ABOVE_PAIR = 142;

/** How far a metric may lie from where it is projected, how likely a target is reached, and which choice is best. */
export function Uncertainty() {
  const asked = useFans(useSlice(uncertaintyView, ({ beside }) => beside));
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const { own, shown } = asked;
  // The fan is drawn first; what is said of it follows in the pauses between frames.
  const told = useDeferredValue(shown);
  const above = shown && shown.fans.length > 1 ? ABOVE_PAIR : ABOVE;
  const tall = Math.max(190, Math.min(460, height - BELOW - above));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className={uncertaintyStyles.place} ref={ref} tabIndex={0} aria-label={words.places.uncertainty}>
      {told ? (
        <Sentences shown={told} />
      ) : (
        <p className={uncertaintyStyles.say}>
          {own.problems.length > 0 ? words.uncertainty.refused : words.uncertainty.waiting}
        </p>
      )}
      {own.problems.length > 0 && (
        <ul className={uncertaintyStyles.refusals} role="alert">
          {own.problems.map((problem) => (
            <li key={sentenceOf(problem)}>{sentenceOf(problem)}</li>
          ))}
        </ul>
      )}
      {width > 0 && <FanSection asked={asked} width={width} height={tall} />}
      <div className={uncertaintyStyles.below}>
        <div className={classes(own.stale && workingStyles.stale)}>
          <ChanceOfTarget shown={told} />
        </div>
        <BestScenario />
      </div>
    </section>
  );
}

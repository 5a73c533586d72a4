import type { TriedBar } from '../../../shared/wording/tried-values.ts';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { revealAssumption } from '../../view/reveal.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import sensitivityStyles from './sensitivity.module.css';
import type { MovedAnswer } from './use-moved.ts';

interface NoEffectProps {
  readonly bars: readonly TriedBar[];
  readonly answer: MovedAnswer;
}

/** What does not move the metric: uncertain assumptions in a sentence, levers as a list that leads to each. */
export function NoEffect({ bars, answer }: NoEffectProps) {
  const { view } = useWorkspace();
  if (answer.of === 'uncertain') {
    return <p className={questionPlaceStyles.note}>{words.sensitivity.noEffect(bars.map(({ name }) => name))}</p>;
  }
  return (
    <section className={sensitivityStyles.noEffect} aria-label={words.sensitivity.noEffectHead}>
      <h3>{words.sensitivity.noEffectHead}</h3>
      <ul>
        {bars.map(({ path, name }) => (
          <li key={path}>
            <button
              type="button"
              title={words.sensitivity.showAmongAssumptions(name)}
              onClick={() => revealAssumption(view, answer.subject.id, path)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

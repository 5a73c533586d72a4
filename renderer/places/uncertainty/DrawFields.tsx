import { memo } from 'react';
import { useStore } from 'zustand';
import { setDraws, setSeed } from '../../../shared/document/edits/uncertainty.ts';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { NumberInput } from '../../controls/NumberInput.tsx';
import { drawsAsked } from '../../draws/draws-asked.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useDocumentPart, useWorkspace } from '../../workspace/workspace-context.ts';
import uncertaintyPanelStyles from './uncertainty-panel.module.css';

/** How many draws there are, and which: the same seed gives the same draws anywhere. */
export const DrawFields = memo(function DrawFields() {
  const draws = useDocumentPart((document) => document.uncertainty.draws);
  const seed = useDocumentPart((document) => document.uncertainty.seed);
  const { session } = useWorkspace();
  const handle = useStore(session, (state) => state.handle);
  const quietly = useQuietEdit();
  return (
    <section className={uncertaintyPanelStyles.section} aria-labelledby="draws">
      <h3 id="draws">{words.uncertainty.draws}</h3>
      <div className={classes(uncertaintyPanelStyles.noiseFields, fieldProblemStyles.across)}>
        <span className={uncertaintyPanelStyles.wide}>{words.uncertainty.numberOfDraws}</span>
        <span>
          <NumberInput
            value={draws}
            field={{ label: words.uncertainty.numberOfDraws, min: 1, max: 1_000_000, whole: true }}
            step={1000}
            onCommit={(next) => {
              // Who types a number asks for it to be run.
              drawsAsked.setState({ handle, draws: next });
              return quietly((d) => setDraws(d, next));
            }}
          />
        </span>
        <span className={uncertaintyPanelStyles.wide}>{words.uncertainty.seed}</span>
        <span>
          <NumberInput
            value={seed}
            field={{ label: words.uncertainty.seed, min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }}
            step={1}
            onCommit={(next) => quietly((d) => setSeed(d, next))}
          />
        </span>
      </div>
    </section>
  );
});

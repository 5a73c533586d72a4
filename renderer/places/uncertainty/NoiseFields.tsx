import { memo } from 'react';
import { setNoise, setNoiseCorrelation } from '../../../shared/document/edits/uncertainty.ts';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { NumberInput } from '../../controls/NumberInput.tsx';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useDocumentPart, useWorkspace } from '../../workspace/workspace-context.ts';
import uncertaintyPanelStyles from './uncertainty-panel.module.css';

const FLOWS = ['exports', 'imports'] as const;

/** How much growth moves from year to year beside its path, and how long a good or bad year lasts. */
export const NoiseFields = memo(function NoiseFields() {
  const noise = useDocumentPart((document) => document.uncertainty.noise);
  const quietly = useQuietEdit();
  const { beginGesture: onStart, endGesture: onEnd } = useWorkspace().documents;
  return (
    <section className={uncertaintyPanelStyles.section} aria-labelledby="noise">
      <h3 id="noise">{words.uncertainty.noise}</h3>
      <div className={classes(uncertaintyPanelStyles.noiseFields, fieldProblemStyles.across)}>
        <span />
        <span className={uncertaintyPanelStyles.column}>{words.uncertainty.sd}</span>
        <span className={uncertaintyPanelStyles.column}>{words.uncertainty.persistence}</span>
        {FLOWS.map((flow) => ({ flow, label: words.uncertainty.noiseOf[flow] })).map(({ flow, label }) => [
          <span key={flow}>{label}</span>,
          <span key={`${flow} sd`}>
            <NumberInput
              value={noise[flow].sd}
              field={{ label: words.uncertainty.sdOf(label), percent: true, min: 0, max: 1 }}
              step={0.005}
              onCommit={(sd) => quietly((d) => setNoise(d, flow, { sd }))}
              onStart={onStart}
              onEnd={onEnd}
            />
          </span>,
          <span key={`${flow} persistence`}>
            <NumberInput
              value={noise[flow].persistence}
              field={{ label: words.uncertainty.persistenceOf(label), min: -0.99, max: 0.99 }}
              step={0.05}
              onCommit={(persistence) => quietly((d) => setNoise(d, flow, { persistence }))}
              onStart={onStart}
              onEnd={onEnd}
            />
          </span>,
        ])}
        <span className={uncertaintyPanelStyles.wide}>{words.uncertainty.noiseCorrelates}</span>
        <span>
          <NumberInput
            value={noise.correlation}
            field={{ label: words.uncertainty.noiseCorrelation, min: -1, max: 1 }}
            step={0.05}
            onCommit={(correlation) => quietly((d) => setNoiseCorrelation(d, correlation))}
            onStart={onStart}
            onEnd={onEnd}
          />
        </span>
      </div>
    </section>
  );
});

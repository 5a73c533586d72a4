import { memo } from 'react';
import type { UncertainInput } from '../../../shared/document/schema.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { heldText, rangeText, readValue, spreadText } from '../../../shared/wording/range-in-words.ts';
import { DensityPicture } from '../../charts/DensityPicture.tsx';
import { Chevron } from '../../controls/Chevron.tsx';
import { DistributionEditor } from '../../draws/DistributionEditor.tsx';
import distributionsStyles from '../../draws/distributions.module.css';
import { givenRange } from '../../draws/given-range.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import uncertaintyPanelStyles from './uncertainty-panel.module.css';

interface InputRowProps {
  readonly input: UncertainInput;
  readonly assumptions: Assumptions;
  readonly open: boolean;
  readonly onToggle: (path: string) => void;
}

/** One uncertain assumption: its distribution, the values it gives, and on demand what can be changed. */
export const InputRow = memo(function InputRow({ input, assumptions, open, onToggle }: InputRowProps) {
  const path = input.path as AssumptionPath;
  const { label } = names().assumption(path);
  const range = givenRange(assumptions, input);
  return (
    <li className={classes(uncertaintyPanelStyles.input, open && uncertaintyPanelStyles.open)} data-path={path}>
      <button type="button" className={uncertaintyPanelStyles.head} aria-expanded={open} onClick={() => onToggle(path)}>
        <b>{label}</b>{' '}
        <span className={uncertaintyPanelStyles.setTo}>
          {range ? words.uncertainty.setTo(readValue(names(), path, range.own)) : words.uncertainty.notInScenario}
        </span>
        <Chevron open={open} size={12} />
      </button>
      {range ? (
        <div className={uncertaintyPanelStyles.body}>
          {!open && <DensityPicture curve={range.curve} tick={range.own} width={104} height={34} />}
          <div>
            <p className={uncertaintyPanelStyles.givesRange}>
              {rangeText(names(), path, range)}
              {!range.every && <small>{words.uncertainty.mostDraws}</small>}
            </p>
            <p className={distributionsStyles.spread}>{spreadText(names(), input, range)}</p>
            {!open && heldText(names(), path, range) !== null && (
              <p className={distributionsStyles.spread}>{heldText(names(), path, range)}</p>
            )}
          </div>
        </div>
      ) : (
        <p className={distributionsStyles.spread}>{words.uncertainty.otherShape}</p>
      )}
      {open && <DistributionEditor input={input} />}
    </li>
  );
});

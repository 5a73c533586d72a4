import { X } from 'lucide-react';
import { memo } from 'react';
import { removeInput } from '../../shared/document/edits/uncertainty.ts';
import type { AssumptionPath } from '../../shared/model/register.ts';
import { Button } from '../controls/Button.tsx';
import { optionsOf, Select } from '../controls/Select.tsx';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { useQuietEdit } from '../workspace/use-quiet-edit.ts';
import type { Apply, Kind } from './convert-distribution.ts';
import { KINDS } from './distribution-fields.ts';
import distributionsStyles from './distributions.module.css';

const APPLIES: readonly Apply[] = ['shift', 'factor'];

interface DistributionChoicesProps {
  readonly path: AssumptionPath;
  readonly kind: Kind;
  readonly apply: Apply;
  readonly onKind: (kind: Kind) => void;
  readonly onApply: (apply: Apply) => void;
}

/** Kind of distribution, whether it is added or multiplied, what both mean, and a way to take the assumption for certain. */
export const DistributionChoices = memo(function DistributionChoices(props: DistributionChoicesProps) {
  const { path, kind, apply, onKind, onApply } = props;
  const quietly = useQuietEdit();
  const { label } = names().assumption(path);
  const { kinds, kindOf, meanings, applies, applicationOf, application, removeFrom } = words.distributions;
  return (
    <>
      <div className={distributionsStyles.choices}>
        <Select label={kindOf(label)} value={kind} options={optionsOf(KINDS, kinds)} field onChange={onKind} />
        <Select
          label={applicationOf(label)}
          value={apply}
          options={optionsOf(APPLIES, applies)}
          field
          onChange={onApply}
        />
        <Button small label={removeFrom(label)} onPress={() => void quietly((d) => removeInput(d, path))}>
          <X size={12} aria-hidden />
          {words.terms.remove}
        </Button>
      </div>
      <p className={distributionsStyles.spread}>{meanings[kind]}</p>
      <p className={distributionsStyles.spread}>{application[apply]}</p>
    </>
  );
});

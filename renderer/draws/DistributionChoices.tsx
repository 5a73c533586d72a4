import { X } from 'lucide-react';
import { memo } from 'react';
import { removeInput } from '../../shared/document/edits/uncertainty.ts';
import { type AssumptionPath, } from '../../shared/model/register.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { names } from '../names.ts';
import { useQuietEdit } from '../workspace/use-quiet-edit.ts';
import type { Apply, Kind } from './convert-distribution.ts';
import { KINDS } from './distribution-fields.ts';

const APPLIES: readonly { readonly id: Apply; readonly label: string }[] = [
  { id: 'shift', label: 'Shift' },
  { id: 'factor', label: 'Factor' },
];

interface DistributionChoicesProps {
  readonly path: AssumptionPath;
  readonly kind: Kind;
  readonly apply: Apply;
  readonly onKind: (kind: Kind) => void;
  readonly onApply: (apply: Apply) => void;
}

/** Kind of distribution, whether it is added or multiplied, and a way to take the assumption for certain. */
export const DistributionChoices = memo(function DistributionChoices(props: DistributionChoicesProps) {
  const { path, kind, apply, onKind, onApply } = props;
  const quietly = useQuietEdit();
  const { label } = names().assumption(path);
  return (
    <div className="distribution-choices">
      <Select label={`${label}: kind of distribution`} value={kind} options={KINDS} field onChange={onKind} />
      <Select label={`${label}: how it is applied`} value={apply} options={APPLIES} field onChange={onApply} />
      <Button small label={`${label}: take it for certain`} onPress={() => void quietly((d) => removeInput(d, path))}>
        <X size={12} aria-hidden />
        Remove
      </Button>
    </div>
  );
});

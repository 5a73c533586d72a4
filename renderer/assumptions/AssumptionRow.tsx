import { MessageSquareText, RotateCcw } from 'lucide-react';
import { memo, useState } from 'react';
import { resetValue, setRationale, setValue } from '../../shared/document/edits/values.ts';
import { fieldOf, fieldUnit, formatAssumption } from '../../shared/formats/quantity.ts';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { Button } from '../controls/Button.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { ValueSlider } from '../controls/ValueSlider.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { type ProvenanceKind, ProvenanceMark } from './ProvenanceMark.tsx';
import { useCarrying } from './use-carrying.tsx';

interface AssumptionRowProps {
  readonly scenario: string;
  readonly path: AssumptionPath;
  readonly value: number | null;
  /** The scenario says this itself; null on the baseline. */
  readonly inherited: number | null;
  readonly changed: boolean;
  readonly baselineName: string;
  readonly baseYear: number;
  readonly provenance: ProvenanceKind;
  /** Where the value comes from, in words. */
  readonly origin: string;
  readonly qualifier: string;
  readonly noEffect: string | null;
  readonly rationale: string;
}

/** One assumption: where it comes from, a slider, a field, and on demand why it was chosen. */
export const AssumptionRow = memo(function AssumptionRow(props: AssumptionRowProps) {
  const {
    scenario,
    path,
    value,
    inherited,
    changed,
    baselineName,
    baseYear,
    provenance,
    origin,
    qualifier,
    noEffect,
    rationale,
  } = props;
  const { edit, documents } = useWorkspace();
  const carrying = useCarrying();
  const [explaining, setExplaining] = useState(false);
  const { short, label, step, soft, role } = REGISTER[path];
  const field = fieldOf(path, baseYear);
  const set = (next: number | null): string | null =>
    carrying.set((d, carry) => setValue(d, { scenario, path, value: next, carry }));
  const capped = path === 'workers.stockCap';

  return (
    <div className={`assumption${changed ? ' changed' : ''}`} data-path={path}>
      <div className="assumption-line">
        <ProvenanceMark kind={changed ? 'changed' : provenance} title={origin} />
        <button
          type="button"
          className="assumption-name"
          title={`${label}. ${origin}${noEffect === null ? '' : `. No effect here: ${noEffect}`}`}
          aria-expanded={explaining}
          onClick={() => setExplaining(!explaining)}
        >
          {short}
          {rationale !== '' && <MessageSquareText size={10} aria-label="has a reason" />}
        </button>
        {value === null ? (
          <span className="none">none</span>
        ) : (
          <ValueSlider
            label={label}
            value={value}
            inherited={changed ? inherited : null}
            soft={soft}
            step={step}
            lever={role === 'lever'}
            text={formatAssumption(path, value)}
            onStart={documents.beginGesture}
            onChange={set}
            onEnd={documents.endGesture}
          />
        )}
        <span className="assumption-field">
          <NumberInput value={value} field={field} step={step} onCommit={set} qualifier={qualifier} />
        </span>
        <span className="unit">
          {capped ? (
            <label className="no-ceiling">
              <input
                type="checkbox"
                checked={value === null}
                onChange={(event) => set(event.currentTarget.checked ? null : 50_000)}
              />
              none
            </label>
          ) : (
            fieldUnit(path)
          )}
        </span>
      </div>
      {changed && (
        <div className="assumption-was">
          <span>{`${baselineName}: ${formatAssumption(path, inherited)}`}</span>
          <Button small onPress={() => edit((d) => resetValue(d, { scenario, path }))} label={`Reset ${label}`}>
            <RotateCcw size={11} aria-hidden />
            Reset
          </Button>
        </div>
      )}
      {noEffect !== null && <p className="no-effect">{`No effect here: ${noEffect}`}</p>}
      {carrying.question}
      {explaining && (
        <div className="assumption-reason">
          <p>{origin}</p>
          <textarea
            key={rationale}
            rows={2}
            aria-label={`Why ${label.toLowerCase()} was chosen`}
            placeholder="Why this value?"
            defaultValue={rationale}
            onBlur={(event) => {
              const text = event.currentTarget.value;
              if (text !== rationale) edit((d) => setRationale(d, { scenario, path, text }));
            }}
          />
        </div>
      )}
    </div>
  );
});

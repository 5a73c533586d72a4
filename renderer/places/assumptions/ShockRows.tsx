import { ChevronDown, ChevronRight, X } from 'lucide-react';
import { useId } from 'react';
import type { Shock } from '../../../shared/model/assumptions.ts';
import { yearsAfter } from '../../../shared/model/horizon.ts';
import { INNER_RANGES } from '../../../shared/model/register.ts';
import { Button } from '../../controls/Button.tsx';
import { ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import { Select } from '../../controls/Select.tsx';
import { readValue } from '../../controls/shown-value.ts';
import { describeShock } from '../../metrics/describe-changes.ts';
import { useDocumentPart } from '../../workspace/workspace-context.ts';
import { ValueCells } from './ValueCells.tsx';

const FLOWS = [
  { id: 'exports', label: 'Exports' },
  { id: 'imports', label: 'Imports' },
  { id: 'both', label: 'Both flows' },
] as const;

const LASTING = [
  { id: 'fades', label: 'Wears off' },
  { id: 'lasts', label: 'For good' },
] as const;

interface ShockRowsProps {
  readonly shock: Shock;
  readonly name: string;
  /** The baseline's shock in the same place, where this scenario has its own. */
  readonly inherited: Shock | null;
  readonly changed: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (part: Partial<Shock>) => string | null;
  readonly onRemove: () => void;
}

/** One shock: in a sentence, and opened with everything about it to change. */
export function ShockRows({ shock, name, changed, open, onToggle, onRemove, ...rest }: ShockRowsProps) {
  const rows = useId();
  const Chevron = open ? ChevronDown : ChevronRight;
  const said = describeShock(shock);
  return (
    <section className="shock" aria-label={name}>
      <div className="shock-line">
        <button type="button" className="row-name" aria-expanded={open} aria-controls={rows} onClick={onToggle}>
          <span className="row-mark">
            <ProvenanceMark kind={changed ? 'changed' : 'assumed'} />
            <Chevron className="row-chevron" size={12} aria-hidden />
          </span>
          <span className="row-text">{said.charAt(0).toUpperCase() + said.slice(1)}</span>
        </button>
        <Button icon small label={`Remove ${name.toLowerCase()}`} onPress={onRemove}>
          <X size={12} aria-hidden />
        </Button>
      </div>
      {open && (
        <div id={rows}>
          <ShockFields shock={shock} name={name} {...rest} />
        </div>
      )}
    </section>
  );
}

type ShockFieldsProps = Pick<ShockRowsProps, 'shock' | 'name' | 'inherited' | 'onChange'>;

function ShockFields({ shock, name, inherited, onChange }: ShockFieldsProps) {
  const horizon = useDocumentPart((document) => document.horizon);
  const { size, year, halfLife } = shock;
  const sizes = INNER_RANGES.shockSize;
  const halfLives = INNER_RANGES.shockHalfLife;
  const years = yearsAfter(horizon.base);
  const sizeField = { label: `${name}: size`, percent: true, ...sizes };
  return (
    <>
      <div className="assumption-line">
        <span className="row-text indented">Flow</span>
        <span className="wide-cell">
          <Select
            label={`${name}: flow`}
            value={shock.flow}
            options={FLOWS}
            field
            onChange={(flow) => onChange({ flow })}
          />
        </span>
      </div>
      <div className="assumption-line">
        <span className="row-text indented">Size</span>
        <ValueCells
          value={size}
          inherited={inherited?.size ?? null}
          field={sizeField}
          soft={[-0.5, 0.5]}
          limits={[sizes.min, sizes.max]}
          step={0.01}
          lever={false}
          text={`${readValue(size, sizeField)}%`}
          unit="%"
          onSet={(next) => onChange({ size: next })}
        />
      </div>
      <div className="assumption-line">
        <span className="row-text indented">Year</span>
        <ValueCells
          value={year}
          inherited={inherited?.year ?? null}
          field={{ label: `${name}: year`, ...years, whole: true, year: true }}
          soft={[years.min, horizon.end]}
          limits={[years.min, years.max]}
          step={1}
          lever={false}
          text={String(year)}
          unit=""
          onSet={(next) => onChange({ year: next })}
        />
      </div>
      <div className="assumption-line">
        <span className="row-text indented">Recovery</span>
        <span className="wide-cell">
          <Select
            label={`${name}: recovery`}
            value={halfLife === null ? 'lasts' : 'fades'}
            options={LASTING}
            field
            onChange={(lasting) => onChange({ halfLife: lasting === 'lasts' ? null : 2 })}
          />
        </span>
      </div>
      {halfLife !== null && (
        <div className="assumption-line">
          <span className="row-text indented">Half-life</span>
          <ValueCells
            value={halfLife}
            inherited={inherited?.halfLife ?? null}
            field={{ label: `${name}: half-life in years`, ...halfLives }}
            soft={[0.1, 10]}
            limits={[halfLives.min, halfLives.max]}
            step={0.1}
            lever={false}
            text={`${halfLife} years`}
            unit="years"
            onSet={(next) => onChange({ halfLife: next })}
          />
        </div>
      )}
    </>
  );
}

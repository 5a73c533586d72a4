import { Plus, X } from 'lucide-react';
import { setValue } from '../../shared/document/edits/values.ts';
import type { Shock } from '../../shared/model/assumptions.ts';
import { LAST_YEAR } from '../../shared/model/register.ts';
import { Button } from '../controls/Button.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { Select } from '../controls/Select.tsx';
import type { ProjectedScenario } from '../document/projections.ts';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';

const FLOWS = [
  { id: 'exports', label: 'Exports' },
  { id: 'imports', label: 'Imports' },
  { id: 'both', label: 'Both flows' },
] as const;

/** Sudden moves of a flow in a year, and how they wear off. */
export function Shocks({ scenario: { id, assumptions } }: { readonly scenario: ProjectedScenario }) {
  const { horizon } = useDocument();
  const { edit } = useWorkspace();
  const { shocks } = assumptions;
  const set = (next: readonly Shock[]): string | null =>
    edit((d) => setValue(d, { scenario: id, path: 'shocks', value: next }))[0]?.what ?? null;
  const change = (place: number, part: Partial<Shock>) =>
    set(shocks.map((shock, k) => (k === place ? { ...shock, ...part } : shock)));
  return (
    <div className="shocks">
      {shocks.map((shock, k) => {
        const name = `Shock ${k + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shock has no name but its place
          <div className="shock" key={k}>
            <div className="shock-line">
              <Select
                label={`${name}: flow`}
                value={shock.flow}
                options={FLOWS}
                field
                onChange={(flow) => change(k, { flow })}
              />
              <span>in</span>
              <span className="assumption-field">
                <NumberInput
                  value={shock.year}
                  field={{ label: `${name}: year`, min: horizon.base + 1, max: LAST_YEAR, whole: true }}
                  step={1}
                  onCommit={(year) => change(k, { year })}
                />
              </span>
              <Button icon small label={`Remove ${name.toLowerCase()}`} onPress={() => set(shocks.toSpliced(k, 1))}>
                <X size={12} aria-hidden />
              </Button>
            </div>
            <div className="shock-line">
              <span>by</span>
              <span className="assumption-field">
                <NumberInput
                  value={shock.size}
                  field={{ label: `${name}: size`, percent: true, min: -0.9, max: 2 }}
                  step={0.01}
                  onCommit={(size) => change(k, { size })}
                />
              </span>
              <span className="unit">%</span>
              {shock.halfLife !== null && (
                <>
                  <span>half-life</span>
                  <span className="assumption-field short">
                    <NumberInput
                      value={shock.halfLife}
                      field={{ label: `${name}: half-life in years`, min: 0.1, max: 50 }}
                      step={0.1}
                      onCommit={(halfLife) => change(k, { halfLife })}
                    />
                  </span>
                  <span className="unit">years</span>
                </>
              )}
              <label className="no-ceiling">
                <input
                  type="checkbox"
                  checked={shock.halfLife === null}
                  onChange={(event) => change(k, { halfLife: event.currentTarget.checked ? null : 2 })}
                />
                for good
              </label>
            </div>
          </div>
        );
      })}
      <Button
        small
        onPress={() =>
          set([...shocks, { year: Math.min(horizon.base + 3, horizon.end), flow: 'exports', size: -0.1, halfLife: 2 }])
        }
      >
        <Plus size={12} aria-hidden />
        Shock
      </Button>
    </div>
  );
}

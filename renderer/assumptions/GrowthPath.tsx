import { Plus, X } from 'lucide-react';
import { valueAtPath } from '../../shared/document/changes.ts';
import { resetValue, setValue } from '../../shared/document/edits/values.ts';
import { LAST_YEAR } from '../../shared/model/register.ts';
import { baseFlow } from '../../shared/model/trade.ts';
import { Button } from '../controls/Button.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { Select } from '../controls/Select.tsx';
import type { ProjectedScenario } from '../document/projections.ts';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';
import { GrowthPicture } from './GrowthPicture.tsx';
import { growthRates, reshaped, SHAPES } from './growth-shapes.ts';
import { useCarrying } from './use-carrying.tsx';

const NAMES = { exports: 'Exports', imports: 'Imports' } as const;

/** The shape of a growth path, with its picture, and the years in which growth was typed by hand. */
export function GrowthPath({
  flow,
  scenario,
}: {
  readonly flow: 'exports' | 'imports';
  readonly scenario: ProjectedScenario;
}) {
  const { horizon, scenarios, baseline } = useDocument();
  const { edit } = useWorkspace();
  const carrying = useCarrying();
  const { id, assumptions } = scenario;
  const { growth, overrides } = assumptions[flow];
  const rates = growthRates(flow, assumptions, horizon);
  const typed = rates.map((_, k) => Object.hasOwn(overrides, String(horizon.base + 1 + k)));
  const own = scenarios.find((one) => one.id === id)?.changes ?? {};
  const setOverrides = (next: Record<string, number>) =>
    edit((d) => setValue(d, { scenario: id, path: `${flow}.overrides`, value: next }));
  const free = Array.from({ length: horizon.end - horizon.base }, (_, k) => horizon.base + 1 + k).find(
    (year) => !Object.hasOwn(overrides, String(year)),
  );
  const inherited =
    baseline.id === id ? null : (valueAtPath(baseline.assumptions, `${flow}.growth`) as { shape: string });

  return (
    <div className={`growth-path${Object.hasOwn(own, `${flow}.growth`) ? ' changed' : ''}`}>
      <div className="growth-shape">
        <span>Growth path</span>
        <GrowthPicture rates={rates} overridden={typed} width={96} height={20} />
        <Select
          label={`Shape of ${NAMES[flow].toLowerCase()} growth`}
          value={growth.shape}
          options={SHAPES}
          field
          onChange={(shape) => {
            const value = reshaped(growth, shape, baseFlow(flow, assumptions.base));
            carrying.set((d, carry) => setValue(d, { scenario: id, path: `${flow}.growth`, value, carry }));
          }}
        />
      </div>
      {Object.hasOwn(own, `${flow}.growth`) && inherited && (
        <div className="assumption-was">
          <span>{`${baseline.name}: ${inherited.shape}`}</span>
          <Button
            small
            label={`Reset ${NAMES[flow].toLowerCase()} growth path`}
            onPress={() => edit((d) => resetValue(d, { scenario: id, path: `${flow}.growth` }))}
          >
            Reset
          </Button>
        </div>
      )}
      {carrying.question}
      {Object.keys(overrides).length > 0 && (
        <ul className="overrides" aria-label={`${NAMES[flow]} growth typed for a year`}>
          {Object.entries(overrides).map(([year, rate]) => (
            <li key={year}>
              <span>{`Growth in ${year}${Number(year) > horizon.end ? ', beyond the horizon' : ''}`}</span>
              <span className="assumption-field">
                <NumberInput
                  value={rate}
                  field={{ label: `${NAMES[flow]} growth in ${year}`, percent: true, min: -0.9, max: 2 }}
                  step={0.001}
                  onCommit={(next) => setOverrides({ ...overrides, [year]: next })[0]?.what ?? null}
                />
              </span>
              <span className="unit">%</span>
              <Button
                icon
                small
                label={`Remove growth typed for ${year}`}
                onPress={() => {
                  const { [year]: _, ...rest } = overrides;
                  setOverrides(rest);
                }}
              >
                <X size={12} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {free !== undefined && free <= LAST_YEAR && (
        <Button
          small
          onPress={() =>
            setOverrides({ ...overrides, [free]: Number((rates[free - horizon.base - 1] ?? 0).toPrecision(4)) })
          }
        >
          <Plus size={12} aria-hidden />
          Growth of a single year
        </Button>
      )}
    </div>
  );
}

import { memo, type ReactNode, useState } from 'react';
import { valueAtPath } from '../../shared/document/changes.ts';
import { differences } from '../../shared/document/differences.ts';
import { ASSUMPTION_PATHS, WHOLE_VALUES, type WholePath } from '../../shared/model/register.ts';
import { Marker } from '../charts/Marker.tsx';
import type { ProjectedScenario } from '../document/projections.ts';
import { labelOf, valueText } from '../scenarios/value-text.ts';

/** Assumptions down, scenarios across: only what differs from the baseline, or all. */
export const AssumptionTable = memo(function AssumptionTable({
  scenarios,
  choice,
}: {
  readonly scenarios: readonly ProjectedScenario[];
  /** Chooses what the table shows; stands in its corner. */
  readonly choice: ReactNode;
}) {
  const [all, setAll] = useState(false);
  const baseline = scenarios.find((one) => one.baseline) ?? scenarios[0];
  if (!baseline) return null;
  const differing = new Set(scenarios.flatMap(({ assumptions }) => differences(baseline.assumptions, assumptions)));
  const paths = all ? [...ASSUMPTION_PATHS, ...(Object.keys(WHOLE_VALUES) as WholePath[])] : [...differing];
  return (
    <table className="value-table assumption-table">
      <thead>
        <tr>
          <th className="name" scope="col">
            <div className="table-corner">
              {choice}
              <label className="only-changed">
                <input type="checkbox" checked={!all} onChange={(event) => setAll(!event.currentTarget.checked)} />
                only what differs
              </label>
            </div>
          </th>
          {scenarios.map(({ id, name, mark }) => (
            <th key={id} scope="col">
              <span>
                <Marker mark={mark} size={11} />
                {name}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {paths.map((path) => (
          <tr key={path}>
            <th className="name" scope="row">
              {labelOf(path)}
            </th>
            {scenarios.map(({ id, assumptions }) => {
              const text = valueText(path, valueAtPath(assumptions, path));
              const same = text === valueText(path, valueAtPath(baseline.assumptions, path));
              return (
                <td key={id} className={id !== baseline.id && same ? 'zero' : id === baseline.id ? '' : 'gap'}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

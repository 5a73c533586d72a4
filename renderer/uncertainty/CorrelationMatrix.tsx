import { useState } from 'react';
import { setCorrelation } from '../../shared/document/edits/uncertainty.ts';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { NumberInput } from '../controls/NumberInput.tsx';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';
import { compactLabel } from './compact-label.ts';
import { correlationRefusal } from './correlation-refusal.ts';

const labelOf = (path: string): string => REGISTER[path as AssumptionPath].label;

/** How the assumptions that may be off move together: a field a pair, below the diagonal. */
export function CorrelationMatrix() {
  const { uncertainty } = useDocument();
  const { documents } = useWorkspace();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { inputs, correlations } = uncertainty;
  if (inputs.length < 2) return null;
  const between = (a: string, b: string): number =>
    correlations.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))?.rho ?? 0;
  const set = (a: string, b: string, rho: number): string | null => {
    const refused = correlationRefusal(documents.getState().document.uncertainty, { a, b }, rho, labelOf);
    if (refused === null) documents.edit((d) => setCorrelation(d, { a, b }, rho));
    setRefusal(refused);
    return refused;
  };
  return (
    <section className="panel-section" aria-labelledby="correlations">
      <h3 id="correlations">Correlations</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="correlation-scroll" tabIndex={0} aria-label="Matrix of correlations">
        <table className="correlations">
          <thead>
            <tr>
              <td />
              {inputs.slice(0, -1).map(({ path }, k) => (
                <th key={path} scope="col" title={labelOf(path)}>
                  <span className="visually-hidden">{labelOf(path)}</span>
                  <span aria-hidden="true">{k + 1}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inputs.map(({ path }, row) => (
              <tr key={path}>
                <th scope="row" title={labelOf(path)}>
                  <span aria-hidden="true">{row + 1}</span>
                  {compactLabel(path as AssumptionPath)}
                </th>
                {inputs.slice(0, row).map((other) => {
                  const rho = between(other.path, path);
                  return (
                    <td key={other.path} className={rho === 0 ? 'none' : ''}>
                      <NumberInput
                        value={rho}
                        field={{
                          label: `Correlation of ${labelOf(other.path)} and ${labelOf(path)}`,
                          min: -0.999,
                          max: 0.999,
                        }}
                        step={0.05}
                        onCommit={(next) => set(other.path, path, next)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {refusal !== null && <p className="field-problem">{refusal}</p>}
    </section>
  );
}

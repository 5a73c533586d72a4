import { memo, useState } from 'react';
import { setCorrelation } from '../../../shared/document/edits/uncertainty.ts';
import type { Uncertainty } from '../../../shared/document/schema.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { NumberInput } from '../../controls/NumberInput.tsx';
import { useKept } from '../../draws/use-kept.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useDocumentPart, useWorkspace } from '../../workspace/workspace-context.ts';
import { compactLabel } from './compact-label.ts';
import { correlationRefusal } from './correlation-refusal.ts';
import uncertaintyPanelStyles from './uncertainty-panel.module.css';

const labelOf = (path: string): string => names().assumption(path as AssumptionPath).label;

/** How the uncertain assumptions move together: a field a pair, below the diagonal. */
export const CorrelationMatrix = memo(function CorrelationMatrix() {
  const correlations = useDocumentPart((document) => document.uncertainty.correlations);
  const inputs = useDocumentPart((document) => document.uncertainty.inputs);
  const paths = useKept(inputs.map(({ path }) => path));
  return paths.length < 2 ? null : <Matrix paths={paths} correlations={correlations} />;
});

interface MatrixProps {
  readonly paths: readonly string[];
  readonly correlations: Uncertainty['correlations'];
}

const Matrix = memo(function Matrix({ paths, correlations }: MatrixProps) {
  const { documents } = useWorkspace();
  const [section, setSection] = useState<Element | null>(null);
  const between = (a: string, b: string): number =>
    correlations.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))?.rho ?? 0;
  const set = (a: string, b: string, rho: number): string | null => {
    const refused = correlationRefusal(documents.getState().document.uncertainty, { a, b }, rho, labelOf);
    if (refused === null) documents.edit((d) => setCorrelation(d, { a, b }, rho));
    return refused;
  };
  return (
    <section
      className={classes(uncertaintyPanelStyles.section, fieldProblemStyles.after)}
      aria-labelledby="correlations"
      ref={setSection}
    >
      <h3 id="correlations">{words.uncertainty.correlations}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className={uncertaintyPanelStyles.correlationScroll} tabIndex={0} aria-label={words.uncertainty.matrix}>
        <table className={uncertaintyPanelStyles.correlations}>
          <thead>
            <tr>
              <td />
              {paths.slice(0, -1).map((path, k) => (
                <th key={path} scope="col" title={labelOf(path)}>
                  <span className="visually-hidden">{labelOf(path)}</span>
                  <span aria-hidden="true">{k + 1}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {paths.map((path, row) => (
              <tr key={path}>
                <th scope="row" title={labelOf(path)}>
                  <span aria-hidden="true">{row + 1}</span>
                  {compactLabel(path as AssumptionPath)}
                </th>
                {paths.slice(0, row).map((other) => {
                  const rho = between(other, path);
                  return (
                    <td key={other} className={classes(rho === 0 && uncertaintyPanelStyles.none)}>
                      <NumberInput
                        value={rho}
                        field={{
                          label: words.uncertainty.correlationOf(labelOf(other), labelOf(path)),
                          min: -0.999,
                          max: 0.999,
                        }}
                        step={0.05}
                        problemIn={section}
                        onCommit={(next) => set(other, path, next)}
                        onStart={documents.beginGesture}
                        onEnd={documents.endGesture}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
});

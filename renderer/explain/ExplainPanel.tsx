import { ChevronDown, ChevronRight, CornerLeftUp, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatExactly, formatNumber, formatPercent } from '../../shared/formats/number.ts';
import { explain } from '../../shared/model/explain/explain.ts';
import type { ExplanationNode, ExplanationOperand } from '../../shared/model/explain/explanation.ts';
import { isAssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { sentence } from '../../shared/outcome.ts';
import { Button } from '../controls/Button.tsx';
import { useDocument, useScenarios, useView, useWorkspace } from '../workspace/workspace-context.ts';
import './explain.css';

/** Where a number comes from: its formula, and what is in it, down to assumptions and figures. */
export function ExplainPanel() {
  const explained = useView((view) => view.explained);
  return explained === null ? null : <Panel {...explained} />;
}

function Panel({
  scenario,
  metric,
  year,
}: {
  readonly scenario: string;
  readonly metric: Parameters<typeof explain>[2];
  readonly year: number;
}) {
  const document = useDocument();
  const scenarios = useScenarios();
  const { view } = useWorkspace();
  const known = scenarios.find(({ id }) => id === scenario);
  const outcome = useMemo(() => explain(document, scenario, metric, year), [document, scenario, metric, year]);
  const close = () => view.setState({ explained: null });
  return (
    <aside className="explain" aria-label="Explanation" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <header>
        <div>
          <p>{known?.name}</p>
          <h2>{outcome.ok ? outcome.value.label : 'No explanation'}</h2>
        </div>
        <Button icon label="Close the explanation" onPress={close} autoFocus>
          <X size={15} aria-hidden />
        </Button>
      </header>
      {outcome.ok ? (
        <>
          <p className="explain-value">
            {outcome.value.unit === '1'
              ? formatPercent(outcome.value.value, 'en', 2)
              : formatExactly(Number(outcome.value.value.toPrecision(8)))}
            <span>{outcome.value.unit === '1' ? '' : outcome.value.unit}</span>
          </p>
          <ul className="explain-tree" key={`${scenario} ${metric} ${year}`}>
            <Node operand={outcome.value} depth={0} names={namesIn(outcome.value)} />
          </ul>
        </>
      ) : (
        <p className="explain-note">{outcome.problems.map(sentence).join(' ')}</p>
      )}
    </aside>
  );
}

type Names = ReadonlyMap<string, ExplanationNode>;

function namesIn(node: ExplanationNode, names = new Map<string, ExplanationNode>()): Names {
  names.set(node.id, node);
  for (const operand of node.operands ?? []) if (!('ref' in operand)) namesIn(operand, names);
  return names;
}

const quantity = (value: number, unit: string): string =>
  unit === '1' ? formatPercent(value, 'en', 2) : `${formatNumber(value)} ${unit}`;

function Node({
  operand,
  depth,
  names,
}: {
  readonly operand: ExplanationOperand;
  readonly depth: number;
  readonly names: Names;
}) {
  const [open, setOpen] = useState(depth < 2);
  const { view } = useWorkspace();
  if ('ref' in operand) {
    const { label, unit } = names.get(operand.ref)!;
    return (
      <li className="again">
        <button type="button" onClick={() => reveal(operand.ref)}>
          <CornerLeftUp size={11} aria-hidden />
          {label}
        </button>
        <b>{quantity(operand.value, unit)}</b>
      </li>
    );
  }
  const { id, label, value, unit, formula, note, path, figure, operands = [] } = operand;
  const kind = figure !== undefined ? 'figure' : path !== undefined ? 'assumption' : 'computed';
  const show = () => {
    if (path === undefined) return;
    const group = isAssumptionPath(path) ? REGISTER[path].group : undefined;
    view.setState({
      search: isAssumptionPath(path) ? REGISTER[path].label.replace(/,/g, '') : '',
      onlyChanged: false,
      ...(group ? { openGroups: [group] } : {}),
    });
  };
  return (
    <li className={kind} data-quantity={id}>
      <div className="quantity">
        {operands.length > 0 ? (
          <button
            type="button"
            className="fold"
            aria-expanded={open}
            aria-label={`${open ? 'Close' : 'Open'} ${label}`}
            onClick={() => setOpen(!open)}
          >
            {open ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
          </button>
        ) : (
          <span className="fold" />
        )}
        {kind === 'assumption' ? (
          <button type="button" className="name" title="Show this assumption" onClick={show}>
            {label}
          </button>
        ) : (
          <span className="name">{label}</span>
        )}
        <b>{quantity(value, unit)}</b>
      </div>
      {formula !== undefined && open && <p className="formula">{`= ${formula}`}</p>}
      {note !== undefined && (open || operands.length === 0) && <p className="explain-note">{note}</p>}
      {open && operands.length > 0 && (
        <ul>
          {operands.map((inner, k) => (
            <Node
              key={'ref' in inner ? `${inner.ref} ${k}` : inner.id}
              operand={inner}
              depth={depth + 1}
              names={names}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Shows where a quantity is written out; a fold above it may have to be opened first. */
function reveal(id: string): void {
  const element = document.querySelector<HTMLElement>(`[data-quantity="${CSS.escape(id)}"]`);
  element?.scrollIntoView({ block: 'center' });
  element?.querySelector<HTMLElement>('button')?.focus();
}

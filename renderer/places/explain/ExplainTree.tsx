import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ExplanationNode } from '../../../shared/model/explain/explanation.ts';
import { isAssumptionPath } from '../../../shared/model/register.ts';
import type { ProvenanceKind } from '../../controls/ProvenanceMark.tsx';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { isGiven } from './branches.ts';
import explainStyles from './explain.module.css';
import { useKeptOpen } from './kept-open.ts';
import { type LineDoes, TreeLine } from './TreeLine.tsx';
import { above, type TreeRow, treeRows } from './tree-rows.ts';
import { useTreeKeys } from './use-tree-keys.ts';

interface ExplainTreeProps {
  readonly root: ExplanationNode;
  /** Of which it is the number. */
  readonly year: number;
  /** Where the value of an assumption comes from. */
  readonly markOf: (path: string, value: number) => ProvenanceKind;
  readonly onAssumption: (path: string) => void;
  /** Of a figure or a value of a series: shows it. */
  readonly onGiven: (node: ExplanationNode) => void;
}

/** What is in a formula, and in the formulas of that, down to assumptions and figures. */
export function ExplainTree({ root, year, markOf, onAssumption, onGiven }: ExplainTreeProps) {
  const { view } = useWorkspace();
  const { open, set } = useKeptOpen(view, root, year);
  const [wanted, setWanted] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => treeRows(root, open), [root, open]);
  const toggle = (key: string) => set([key], !open.has(key));
  /** Goes to where a quantity is written out. */
  const goTo = (id: string) => {
    set(above(root, id), true);
    setWanted(id);
  };
  const act = ({ key, node, again, years, open: shown }: TreeRow) => {
    if (years !== null) toggle(key);
    else if (again) goTo(node.id);
    else if (node.path !== undefined) onAssumption(node.path);
    else if (isGiven(node)) onGiven(node);
    else if (shown !== null) toggle(key);
  };
  const { stop, focus, onKeyDown, onFocus } = useTreeKeys({ rows, tree, toggle, act });
  useLayoutEffect(() => {
    if (wanted === null) return;
    focus(wanted);
    document.activeElement?.scrollIntoView({ block: 'nearest' });
    setWanted(null);
  }, [wanted, focus]);
  const latest = useRef({ act, toggle, onFocus });
  latest.current = { act, toggle, onFocus };
  const does = useMemo(
    (): LineDoes => ({
      focused: ({ key }) => latest.current.onFocus(key),
      toggle: ({ key }) => latest.current.toggle(key),
      act: (row) => latest.current.act(row),
    }),
    [],
  );
  const kindOf = ({ id, path, figure, value }: ExplanationNode): ProvenanceKind | null => {
    if (figure !== undefined) return 'figure';
    if (id.startsWith('series:')) return 'series';
    if (path !== undefined) return isAssumptionPath(path) ? markOf(path, value) : 'assumed';
    return id.startsWith('derived:') ? 'derived' : null;
  };
  return (
    <div
      className={explainStyles.tree}
      role="tree"
      aria-label={words.explanation.madeOf}
      ref={tree}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <TreeLine
          key={row.key}
          row={row}
          mark={row.again || row.years !== null ? null : kindOf(row.node)}
          stop={row.key === stop}
          does={does}
        />
      ))}
    </div>
  );
}

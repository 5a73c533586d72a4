import { useState } from 'react';
import type { ExplanationNode } from '../../../shared/model/explain/explanation.ts';
import { Button } from '../../controls/Button.tsx';
import { words } from '../../words.ts';
import { isGiven, nodesIn } from './branches.ts';
import explainStyles from './explain.module.css';
import { quantityText } from './quantity-text.ts';

interface RestsOnProps {
  readonly root: ExplanationNode;
  readonly onAssumption: (path: string) => void;
  readonly onGiven: (node: ExplanationNode) => void;
}

/** How many figures and assumptions a number rests on in the end; pressed, which ones, each leading to its place. */
export function RestsOn({ root, onAssumption, onGiven }: RestsOnProps) {
  const [open, setOpen] = useState(false);
  const { figures, assumptions } = leavesOf(root);
  if (figures.length + assumptions.length === 0) return null;
  const link = (node: ExplanationNode, onPress: () => void) => (
    <li key={node.id}>
      <Button small onPress={onPress}>
        {node.label}
      </Button>
      <b>{quantityText(node)}</b>
    </li>
  );
  return (
    <div className={explainStyles.restsOn}>
      <Button small expanded={open} onPress={() => setOpen(!open)}>
        {words.explanation.restsOn(figures.length, assumptions.length)}
      </Button>
      {open && (
        <ul aria-label={words.explanation.whatItRestsOn}>
          {figures.map((node) => link(node, () => onGiven(node)))}
          {assumptions.map((node) => link(node, () => onAssumption(node.path!)))}
        </ul>
      )}
    </div>
  );
}

/** What a number rests on in the end: figures and values of series, and assumptions that come from none; each in the order of the tree. */
function leavesOf(root: ExplanationNode) {
  const leaves = [...nodesIn(root).values()].filter(({ operands }) => operands === undefined);
  return {
    figures: leaves.filter(isGiven),
    assumptions: leaves.filter(({ path }) => path !== undefined),
  };
}

import { CornerLeftUp } from 'lucide-react';
import { memo } from 'react';
import type { ExplanationNode } from '../../../shared/model/explain/explanation.ts';
import { Chevron } from '../../controls/Chevron.tsx';
import { type ProvenanceKind, ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import explainStyles from './explain.module.css';
import { quantityText } from './quantity-text.ts';
import type { TreeRow } from './tree-rows.ts';

interface TreeLineProps {
  readonly row: TreeRow;
  readonly mark: ProvenanceKind | null;
  /** The Tab key reaches it. */
  readonly stop: boolean;
  readonly does: LineDoes;
}

/** What is done with lines; the same object for all of them, at all times. */
export interface LineDoes {
  focused(row: TreeRow): void;
  toggle(row: TreeRow): void;
  /** Goes to the assumption, to the figure, or to where the quantity is written out. */
  act(row: TreeRow): void;
}

/** Deeper lines do not go further right: names have to be read. */
const DEEPEST = 9;
const STEP = 14;

/** A quantity with its value; where it is open its formula, where it is given where it comes from. */
export const TreeLine = memo(function TreeLine({ row, mark, stop, does }: TreeLineProps) {
  const { key, node, name, again, years, level, open, place, of } = row;
  const label = years === null ? node.label : name;
  const value = years === null ? quantityText(node) : bothEnds(years);
  const { formula, note } = years === null ? node : {};
  const kind = again ? 'again' : kindOf(node);
  const leads = kind === 'computed' ? undefined : words.explanation.leads[kind];
  const toggle = () => does.toggle(row);
  return (
    <div
      role="treeitem"
      className={classes(
        kind === 'again' && explainStyles.again,
        (kind === 'figure' || kind === 'series') && explainStyles.figure,
      )}
      data-key={key}
      tabIndex={stop ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-label={words.explanation.line(label, value, mark && words.controls.provenance[mark].name)}
      {...(open === null ? {} : { 'aria-expanded': open })}
      {...(leads === undefined ? {} : { 'aria-description': words.explanation.enter(leads) })}
      style={{ paddingLeft: `${Math.min(level - 1, DEEPEST) * STEP}px` }}
      onFocus={() => does.focused(row)}
    >
      <div className={explainStyles.quantity}>
        <Fold open={open} again={again} onToggle={toggle} />
        {mark !== null && <ProvenanceMark kind={mark} />}
        {leads === undefined ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the line itself takes the keys
          // biome-ignore lint/a11y/noStaticElementInteractions: the line itself is what assistive technology meets
          <span className={explainStyles.name} title={label} onClick={open === null ? undefined : toggle}>
            {name}
          </span>
        ) : (
          <button
            type="button"
            className={explainStyles.name}
            tabIndex={-1}
            title={words.explanation.leadsTo(label, leads)}
            onClick={() => does.act(row)}
          >
            {name}
          </button>
        )}
        <b>{value}</b>
      </div>
      {!again && open === true && formula !== undefined && <p className={explainStyles.formula}>{`= ${formula}`}</p>}
      {!again && note !== undefined && open !== false && <p className={explainStyles.note}>{note}</p>}
    </div>
  );
}, sameLine);

const kindOf = ({ path, figure, series }: ExplanationNode) =>
  figure !== undefined ? 'figure' : series !== undefined ? 'series' : path !== undefined ? 'assumption' : 'computed';

/** What a quantity comes to at both ends of a run of years. */
function bothEnds(years: readonly ExplanationNode[]): string {
  const [last, first] = [years[0]!, years.at(-1)!];
  const [from, to] = [quantityText(first), quantityText(last)];
  const unit = words.units.measured('', last.unit);
  return `${from.endsWith(unit) ? from.slice(0, from.length - unit.length) : from} → ${to}`;
}

/** Rows are made anew whenever one is opened; a line is drawn anew where something of it changed. */
function sameLine(before: TreeLineProps, now: TreeLineProps): boolean {
  const [a, b] = [before.row, now.row];
  return (
    before.stop === now.stop &&
    before.mark === now.mark &&
    a.node === b.node &&
    a.name === b.name &&
    a.open === b.open &&
    a.place === b.place &&
    a.of === b.of
  );
}

function Fold({ open, again, onToggle }: Pick<TreeRow, 'open' | 'again'> & { readonly onToggle: () => void }) {
  if (again) return <CornerLeftUp className={explainStyles.twist} size={11} aria-hidden />;
  if (open === null) return <span className={explainStyles.twist} />;
  return <Chevron open={open} className={explainStyles.twist} size={12} onClick={onToggle} />;
}

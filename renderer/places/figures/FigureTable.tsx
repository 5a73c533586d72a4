import { sameValue } from '../../../shared/document/differences.ts';
import { usersOf } from '../../../shared/document/origins.ts';
import { derivedFigures } from '../../../shared/figures/derived.ts';
import { periodSaid } from '../../../shared/figures/period.ts';
import type { Figure, Figures } from '../../../shared/figures/schema.ts';
import { Users } from '../../controls/Users.tsx';
import { words } from '../../words.ts';
import { useDocument } from '../../workspace/workspace-context.ts';
import figuresStyles from './figures.module.css';
import { Heads, RowTools, Statement, ValueCell } from './RowCells.tsx';

interface FigureTableProps {
  readonly figures: Figures;
  /** As they came with the program. */
  readonly shipped: Figures;
  readonly onCorrect: (figure: Figure) => void;
  readonly onReset: (figure: Figure) => void;
}

/** The figures, each with what its source says and which assumptions use it. */
export function FigureTable({ figures, shipped, onCorrect, onReset }: FigureTableProps) {
  const { heads } = words.figures;
  return (
    <table className={figuresStyles.table}>
      <Heads
        of={[
          { text: heads.figure },
          { text: heads.value, number: true },
          { text: heads.period },
          { text: heads.says },
          { text: heads.usedBy },
          { text: heads.tools, hidden: true },
        ]}
      />
      <tbody>
        {figures.items.map((item) => (
          <FigureRow
            key={item.id}
            item={item}
            figures={figures}
            was={shipped.items.find(({ id }) => id === item.id)}
            onCorrect={() => onCorrect(item)}
            onReset={() => onReset(item)}
          />
        ))}
      </tbody>
    </table>
  );
}

const shown = ({ value, unit }: Figure): string =>
  unit === '1'
    ? words.numbers.percent(value, Number.isInteger(Number((value * 1000).toPrecision(12))) ? 1 : 3)
    : unit === 'year'
      ? String(value)
      : words.numbers.exactly(value);

interface FigureRowProps {
  readonly item: Figure;
  readonly figures: Figures;
  /** The figure as it was shipped; undefined where the analyst added it. */
  readonly was: Figure | undefined;
  readonly onCorrect: () => void;
  readonly onReset: () => void;
}

function FigureRow({ item, figures, was, onCorrect, onReset }: FigureRowProps) {
  const { label, unit, period, qualifier, id } = item;
  const { added, corrected, correctedFrom } = words.figures;
  const own = was === undefined ? added : was.value === item.value ? corrected : correctedFrom(shown(was));
  return (
    <tr data-figure={id}>
      <th scope="row">
        {label}
        {!sameValue(was, item) && <span className={figuresStyles.own}>{own}</span>}
      </th>
      <ValueCell qualifier={qualifier} text={shown(item)} unit={unit} />
      <td className={figuresStyles.period}>{periodSaid(period, words.derived)}</td>
      <Statement figures={figures} of={item} />
      <td className={figuresStyles.users}>
        <FigureUsers figures={figures} id={id} />
      </td>
      <RowTools name={label} row={item} was={was} onCorrect={onCorrect} onReset={onReset} />
    </tr>
  );
}

/** The assumptions that were taken from a figure, or else what is derived from it. */
function FigureUsers({ figures, id }: { readonly figures: Figures; readonly id: string }) {
  const document = useDocument();
  const taken = usersOf(document, id);
  if (taken.length > 0) return <Users users={taken} />;
  const derived = derivedFigures(figures).filter((one) => one.figures.includes(id));
  return derived.length === 0 ? (
    '–'
  ) : (
    <span title={words.figures.names(derived.map((one) => words.derived.nameOf(one.name)))}>
      {words.figures.derivedCount(derived.length)}
    </span>
  );
}

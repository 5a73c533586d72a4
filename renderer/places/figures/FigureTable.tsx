import { sameValue } from '../../../shared/document/differences.ts';
import { usersOf } from '../../../shared/document/origins.ts';
import { derivedFigures } from '../../../shared/figures/derived.ts';
import type { Figure, Figures } from '../../../shared/figures/schema.ts';
import { formatExactly, formatPercent } from '../../../shared/formats/number.ts';
import { Button } from '../../controls/Button.tsx';
import { useDocument } from '../../workspace/workspace-context.ts';
import { Users } from './Users.tsx';

interface FigureTableProps {
  readonly figures: Figures;
  /** As they came with the program. */
  readonly shipped: Figures;
  readonly onCorrect: (figure: Figure) => void;
  readonly onReset: (figure: Figure) => void;
}

/** The figures, each with what its source says and which assumptions use it. */
export function FigureTable({ figures, shipped, onCorrect, onReset }: FigureTableProps) {
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="number">
            Value
          </th>
          <th scope="col">Period</th>
          <th scope="col">What the source says</th>
          <th scope="col">Used by</th>
          <th scope="col">
            <span className="visually-hidden">Correct or reset</span>
          </th>
        </tr>
      </thead>
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
    ? formatPercent(value, 'en', Number.isInteger(Number((value * 1000).toPrecision(12))) ? 1 : 3)
    : unit === 'year'
      ? String(value)
      : formatExactly(value);

interface FigureRowProps {
  readonly item: Figure;
  readonly figures: Figures;
  /** The figure as it was shipped; undefined where the analyst added it. */
  readonly was: Figure | undefined;
  readonly onCorrect: () => void;
  readonly onReset: () => void;
}

function FigureRow({ item, figures, was, onCorrect, onReset }: FigureRowProps) {
  const { label, unit, period, qualifier, where, saidBy, statement, id } = item;
  const publication = figures.sources.find((source) => source.id === item.source)?.publication;
  const said = [figures.sources.length > 1 ? publication : '', where, saidBy].filter((part) => part);
  return (
    <tr data-figure={id}>
      <th scope="row">
        {label}
        {was === undefined && <span className="own">added</span>}
        {was !== undefined && !sameValue(was, item) && (
          <span className="own">{was.value === item.value ? 'corrected' : `corrected, was ${shown(was)}`}</span>
        )}
      </th>
      <td className="number">
        {qualifier !== 'exactly' && <span className="qualifier">{`${qualifier} `}</span>}
        {shown(item)}
        {unit !== '1' && unit !== 'year' && <span className="unit">{` ${unit}`}</span>}
      </td>
      <td className="period">{period}</td>
      <td className="statement">
        {statement}
        <span>{said.join(', ')}</span>
      </td>
      <td className="users">
        <FigureUsers figures={figures} id={id} />
      </td>
      <td className="figure-tools">
        <Button small onPress={onCorrect} label={`Correct ${label}`}>
          Correct
        </Button>
        {!sameValue(was, item) && (
          <Button small onPress={onReset} label={`${was === undefined ? 'Remove' : 'Reset'} ${label} in this document`}>
            {was === undefined ? 'Remove' : 'Reset'}
          </Button>
        )}
      </td>
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
    <span title={derived.map((one) => one.label).join(', ')}>{`${derived.length} derived`}</span>
  );
}

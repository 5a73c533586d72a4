import { sameValue } from '../../../shared/document/differences.ts';
import type { Fact, Figure, Figures, Qualifier } from '../../../shared/figures/schema.ts';
import { Button } from '../../controls/Button.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import figuresStyles from './figures.module.css';

interface Head {
  readonly text: string;
  readonly number?: true;
  /** Only for those who hear the page. */
  readonly hidden?: true;
}

/** The heads of a table's columns. */
export function Heads({ of }: { readonly of: readonly Head[] }) {
  return (
    <thead>
      <tr>
        {of.map(({ text, number, hidden }) => (
          <th key={text} scope="col" className={number && figuresStyles.number}>
            {hidden ? <span className="visually-hidden">{text}</span> : text}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface ValueCellProps {
  readonly qualifier: Qualifier;
  readonly text: string;
  readonly unit: string;
}

/** A value with how its source qualifies it; a ratio and a year have no unit. */
export function ValueCell({ qualifier, text, unit }: ValueCellProps) {
  return (
    <td className={figuresStyles.number}>
      {words.figures.qualified(qualifier, text).map((piece) =>
        piece.strong ? (
          piece.text
        ) : (
          <span key={piece.text} className={figuresStyles.qualifier}>
            {piece.text}
          </span>
        ),
      )}
      {unit !== '1' && unit !== 'year' && <span className={figuresStyles.unit}>{` ${names().unit(unit)}`}</span>}
    </td>
  );
}

/** What a source says, and where; which source, where there are several. */
export function Statement({ figures: { sources }, of }: { readonly figures: Figures; readonly of: Figure | Fact }) {
  const publication = sources.length > 1 ? sources.find(({ id }) => id === of.source)?.publication : '';
  return (
    <td className={figuresStyles.statement}>
      {of.statement}
      <span>{words.figures.source([publication, of.where, of.saidBy])}</span>
    </td>
  );
}

interface RowToolsProps<Row> {
  readonly name: string;
  readonly row: Row;
  /** As it came with the program; undefined where the analyst added it. */
  readonly was: Row | undefined;
  readonly onCorrect: () => void;
  readonly onReset: () => void;
}

/** Corrects a row, and takes back what was corrected or added. */
export function RowTools<Row extends Figure | Fact>({ name, row, was, onCorrect, onReset }: RowToolsProps<Row>) {
  const { correct, correctOf, removeHere, resetHere } = words.figures;
  const { remove, reset } = words.terms;
  const [verb, verbOf] = was === undefined ? [remove, removeHere] : [reset, resetHere];
  return (
    <td className={figuresStyles.tools}>
      <Button small onPress={onCorrect} label={correctOf(name)}>
        {correct}
      </Button>
      {!sameValue(was, row) && (
        <Button small onPress={onReset} label={verbOf(name)}>
          {verb}
        </Button>
      )}
    </td>
  );
}

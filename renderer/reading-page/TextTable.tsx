import { onOneLine } from '../../shared/formats/shown-name.ts';
import { classes } from '../theme/classes.ts';
import pageTableStyles from './page-table.module.css';
import { Scrolled } from './Scrolled.tsx';

interface TextTableProps {
  readonly label: string;
  /** What the table is of, where several have one label. */
  readonly about?: string;
  readonly numbers?: true;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

/** A table of words, or of numbers as they are read. */
export const TextTable = ({ label, about, numbers, heads, rows }: TextTableProps) => (
  <Scrolled label={about === undefined ? label : `${label}: ${about}`}>
    <table className={classes(pageTableStyles.table, !numbers && pageTableStyles.texts)}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...cells] }) => (
          <tr key={id}>
            <th scope="row">{onOneLine(name!)}</th>
            {cells.map((cell, k) => (
              <td key={heads[k + 1]} dir="auto">
                {onOneLine(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolled>
);

import type { Fault, Left, Note, PreviewRow, Reading } from '../../../shared/imports/reading.ts';
import { words } from '../../words.ts';
import importStyles from './import.module.css';

/** So many reasons, bad rows and notes are listed. */
const MOST_LISTED = 12;

/** The first rows with what was taken, and beside them what was not, and why. */
export function Preview({ reading: { file, preview } }: { readonly reading: Reading }) {
  const said = words.importSheet.preview;
  const columns = Math.max(...preview.map(({ cells }) => cells.length));
  return (
    <div className={importStyles.preview}>
      <h3>{said.title(file.rows)}</h3>
      <div className={importStyles.side}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
        <section className={importStyles.rows} aria-label={said.title(file.rows)} tabIndex={0}>
          <table>
            <tbody>
              {preview.map((row) => (
                <Row key={row.line} row={row} columns={columns} />
              ))}
            </tbody>
          </table>
        </section>
        <Reasons file={file} />
      </div>
    </div>
  );
}

function Row({ row: { line, cells, state }, columns }: { readonly row: PreviewRow; readonly columns: number }) {
  const said = words.importSheet.preview.states;
  return (
    <tr data-state={state}>
      <th scope="row">{line}</th>
      <td className={importStyles.state}>{said[state]}</td>
      {Array.from({ length: columns }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column alone
        <td key={place}>{cells[place]}</td>
      ))}
    </tr>
  );
}

function Reasons({ file: { left, skipped, skippedRows, notes } }: Pick<Reading, 'file'>) {
  const said = words.importSheet.preview;
  if (left.length + skipped.length + notes.length === 0) return null;
  const bad = skipped.slice(0, MOST_LISTED);
  return (
    <div className={importStyles.reasons}>
      {left.length > 0 && (
        <Lines title={said.left} lines={left.map(({ why, rows }) => said.leftRows(rows, leftSaid(why)))} />
      )}
      {bad.length > 0 && (
        <Lines
          title={said.bad(skippedRows)}
          lines={[
            ...bad.map(({ line, why }) => said.badRow(line, faultSaid(why))),
            ...(skippedRows > bad.length ? [said.moreBad(skippedRows - bad.length)] : []),
          ]}
        />
      )}
      {notes.length > 0 && <Lines title={said.notes} lines={notes.map(noteSaid)} />}
    </div>
  );
}

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <>
    <h4>{title}</h4>
    <ul>
      {lines.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  </>
);

type Sayings = Readonly<Record<string, string | ((params: never) => string)>>;

/** A fact in the words of its list. */
function factSaid(sayings: Sayings, { code, params }: { readonly code: string; readonly params: unknown }): string {
  const said = sayings[code]!;
  return typeof said === 'string' ? said : said(params as never);
}

const leftSaid = (why: Left): string => factSaid(words.importing.left, why);
const faultSaid = (why: Fault): string => factSaid(words.importing.faults, why);
const noteSaid = (note: Note): string => factSaid(words.importing.notes, note);

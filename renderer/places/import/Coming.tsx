import type { NewerVintage } from '../../../shared/document/edits/series.ts';
import { seriesName } from '../../../shared/document/series-words.ts';
import { Followers, type useFollowing } from '../../controls/Followers.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import type { ComingIn } from './coming-in.ts';
import importStyles from './import.module.css';

interface ComingProps {
  readonly coming: ComingIn;
  /** Something is still open, or on its way. */
  readonly waits: boolean;
  readonly replace: boolean;
  readonly onReplace: (replace: boolean) => void;
  readonly following: ReturnType<typeof useFollowing>;
}

/** The series that the file gives, which of them are there, and what a newer vintage changes. */
export function Coming({ coming, waits, replace, onReplace, following }: ComingProps) {
  const said = words.importSheet.coming;
  const { all, newer, isSame } = coming;
  return (
    <section className={importStyles.coming} aria-label={said.title}>
      <h3>{said.title}</h3>
      {all.length === 0 && <p>{waits ? said.waits : said.nothingNew}</p>}
      {all.length > 0 && isSame && <p role="status">{said.nothingNew}</p>}
      <ul className={importStyles.list}>
        {all.map(({ series, state }) => {
          const periods = Object.keys(series.values).toSorted();
          return (
            <li key={series.id} data-state={state}>
              <span>{seriesName(names(), series)}</span>
              <small>{said.period(periods[0]!, periods.at(-1)!, periods.length)}</small>
              <em>{said.states[state]}</em>
            </li>
          );
        })}
      </ul>
      {newer.length > 0 && (
        <>
          <p>{said.newer(newer.length)}</p>
          {newer.map((one) => (
            <Changes key={one.before.id} vintage={one} />
          ))}
          <label className={importStyles.tick}>
            <input type="checkbox" checked={replace} onChange={(event) => onReplace(event.currentTarget.checked)} />
            {said.replace}
          </label>
          <Followers {...following} />
        </>
      )}
    </section>
  );
}

/** So many changes of a series are listed. */
const MOST_CHANGES = 60;

/** Period by period what a newer vintage changes. */
function Changes({ vintage: { before, changes } }: { readonly vintage: NewerVintage }) {
  const said = words.importSheet.coming;
  const { exactly, percentDifference } = words.numbers;
  const shown = changes.slice(0, MOST_CHANGES);
  const value = (one: number | null) => (one === null ? '–' : exactly(one));
  const change = (from: number | null, to: number | null) =>
    from === null || to === null || from === 0 ? '' : percentDifference(to / from - 1);
  return (
    <details className={importStyles.changes} open={changes.length <= 12}>
      <summary>{said.changes(seriesName(names(), before), changes.length)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.heads.period}</th>
            <th scope="col">{said.heads.before}</th>
            <th scope="col">{said.heads.after}</th>
            <th scope="col">{said.heads.change}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ period, from, to }) => (
            <tr key={period}>
              <th scope="row">{period}</th>
              <td>{value(from)}</td>
              <td>{value(to)}</td>
              <td>{change(from, to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > shown.length && <small>{said.alreadyMore(changes.length - shown.length)}</small>}
    </details>
  );
}

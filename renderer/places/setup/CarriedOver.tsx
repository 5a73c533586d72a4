import type { Carried } from '../../../shared/document/carried.ts';
import { assumptionsOf, valueAtPath } from '../../../shared/document/changes.ts';
import type { MovedDocument } from '../../../shared/document/edits/base-year.ts';
import { distinctNames } from '../../../shared/document/names.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { seriesUse } from '../../../shared/document/series-words.ts';
import { derivedOf, figureOf, seriesIn } from '../../../shared/figures/origins.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { labelOf, valueText } from '../../../shared/wording/value-text.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import baseYearStyles from './base-year.module.css';

interface CarriedOverProps {
  readonly before: ScenarioDocument;
  readonly moved: MovedDocument;
  /** Paths whose value was typed. */
  readonly typed: readonly string[];
}

/** What every scenario says for the new base year itself, beside what it said, and what gives way. */
export function CarriedOver({ before, moved, typed }: CarriedOverProps) {
  const { document, carried, dropped } = moved;
  const said = words.baseYear.carried;
  const { base } = document.horizon;
  const called = distinctNames(document);
  const scenarios = [document.baseline, ...document.scenarios].filter(({ id }) =>
    carried.some(({ scenario }) => scenario === id),
  );
  const of = (id: string) => carried.filter(({ scenario }) => scenario === id);
  /** What stays as it was, as the shares of goods that grow alike, is only counted. */
  const shownOf = (id: string) =>
    of(id)
      .map((one) => ({
        one,
        was: valueText(names(), one.path, valueAtPath(assumptionsOf(before, id), one.path)),
        is: valueText(names(), one.path, one.value),
      }))
      .filter(({ one, was, is }) => was !== is || one.origin !== null || typed.includes(one.path));
  const all = [before.baseline, ...before.scenarios].map(({ id }) => assumptionsOf(before, id));
  return (
    <>
      <p>{said.intro(base)}</p>
      {all.some((assumptions) => hasTypedGrowth(assumptions, base)) && <p>{said.overrides(base)}</p>}
      {all.some(({ workers }) => Object.values(workers.tracks).some(({ term }) => term !== null)) && (
        <p>{said.terms}</p>
      )}
      {dropped.length > 0 && (
        <>
          <p>{said.dropped}</p>
          <ul className={baseYearStyles.dropped}>
            {dropped.map(({ scenario, path, value }) => (
              <li key={`${scenario} ${path}`}>
                {said.droppedOne(called.get(scenario) ?? scenario, labelIn(path), textIn(path, value))}
              </li>
            ))}
          </ul>
        </>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section className={baseYearStyles.scroll} aria-label={words.baseYear.steps[1]} tabIndex={0}>
        <table className={baseYearStyles.table}>
          <thead>
            <tr>
              <th scope="col">{said.assumption}</th>
              <th scope="col">{said.before(before.horizon.base)}</th>
              <th scope="col">{said.before(base)}</th>
              <th scope="col" className={baseYearStyles.origin}>
                {said.from}
              </th>
            </tr>
          </thead>
          {scenarios.map(({ id }) => (
            <tbody key={id}>
              <tr>
                <th scope="rowgroup" colSpan={4}>
                  {called.get(id) ?? id}
                </th>
              </tr>
              {shownOf(id).map(({ one, was, is }) => (
                <tr key={one.path}>
                  <th scope="row">{labelOf(names(), one.path)}</th>
                  <td>{was}</td>
                  <td>{is}</td>
                  <td className={baseYearStyles.origin}>{fromText(document, one, typed)}</td>
                </tr>
              ))}
              <Same count={of(id).length - shownOf(id).length} />
            </tbody>
          ))}
        </table>
      </section>
    </>
  );
}

function Same({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <tr>
      <td colSpan={4} className={baseYearStyles.same}>
        {words.baseYear.carried.same(count)}
      </td>
    </tr>
  );
}

/** A year’s value of an input stands inside a whole value. */
const wholeOf = (path: string): string => path.replace(/\.values\.\d+$/, '.values');
const labelIn = (path: string): string => labelOf(names(), wholeOf(path));
const textIn = (path: string, value: unknown): string =>
  wholeOf(path) === path ? valueText(names(), path, value) : words.numbers.exactly(value as number);

const hasTypedGrowth = ({ exports, imports }: Assumptions, year: number): boolean =>
  [exports, imports].some(({ overrides, groups }) =>
    [overrides, ...Object.values(groups).map((group) => group.overrides)].some((typed) =>
      Object.keys(typed).some((one) => Number(one) <= year),
    ),
  );

function fromText(document: ScenarioDocument, { path, origin }: Carried, typed: readonly string[]): string {
  const said = words.baseYear.carried;
  const { figures } = document;
  if (origin && ('use' in origin || ('rule' in origin && seriesIn(origin).length > 0)))
    return seriesUse(names(), document, origin);
  const given = origin && (figureOf(figures, origin) ?? derivedOf(figures, origin));
  if (given) return words.derived.figureName(given);
  if (/\.growth\./.test(path)) return said.goesOn;
  return typed.includes(path) ? said.typed : said.projected;
}

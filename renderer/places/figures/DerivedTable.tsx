import { users } from '../../../shared/document/origins.ts';
import { type DerivedFigure, derivedFigures, underivable } from '../../../shared/figures/derived.ts';
import { written } from '../../../shared/figures/formula.ts';
import { derivedOf } from '../../../shared/figures/origins.ts';
import type { Figures } from '../../../shared/figures/schema.ts';
import { Users } from '../../controls/Users.tsx';
import { sentenceOf, words } from '../../words.ts';
import { useDocument } from '../../workspace/workspace-context.ts';
import figuresStyles from './figures.module.css';
import { Heads, ValueCell } from './RowCells.tsx';

/** What is derived from the figures, each with its formula and what uses it, and what could not be derived. */
export function DerivedTable() {
  const document = useDocument();
  const { figures } = document;
  const derived = derivedFigures(figures);
  const missing = underivable(figures);
  const readable = inLabels(figures, derived);
  const { heads } = words.figures;
  return (
    <section>
      <h2>{words.figures.derived}</h2>
      <table className={figuresStyles.table}>
        <Heads
          of={[
            { text: heads.derivedFigure },
            { text: heads.value, number: true },
            { text: heads.formula },
            { text: heads.usedBy },
          ]}
        />
        <tbody>
          {derived.map((one) => (
            <tr key={one.id}>
              <th scope="row">{words.derived.nameOf(one.name)}</th>
              <ValueCell
                qualifier={one.qualifier}
                text={one.unit === '1' ? words.numbers.percent(one.value, 2) : words.numbers.rounded(one.value, 2)}
                unit={one.unit}
              />
              <td className={figuresStyles.statement} title={words.derived.rules[one.rule]}>
                {readable(one)}
              </td>
              <td className={figuresStyles.users}>
                <Users users={users(document).filter(({ origin }) => derivedOf(figures, origin)?.id === one.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <details className={figuresStyles.underivable}>
          <summary>{words.figures.notDerived(missing.length)}</summary>
          <ul>
            {missing.map((problem) => (
              <li key={sentenceOf(problem)}>{words.terms.sentence(sentenceOf(problem))}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A formula with labels in place of ids. */
function inLabels(figures: Figures, derived: readonly DerivedFigure[]) {
  const names = new Map([...figures.items, ...derived].map((one) => [one.id, words.derived.figureName(one)]));
  return ({ tree }: DerivedFigure) => written(tree, ({ id }) => names.get(id) ?? id);
}

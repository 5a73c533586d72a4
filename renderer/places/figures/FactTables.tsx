import { sameValue } from '../../../shared/document/differences.ts';
import { FACT_KINDS, type Fact, type Figures } from '../../../shared/figures/schema.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import figuresStyles from './figures.module.css';
import { RowTools, Statement } from './RowCells.tsx';

interface FactTablesProps {
  readonly figures: Figures;
  /** As they came with the program. */
  readonly shipped: Figures;
  readonly onCorrect: (fact: Fact) => void;
  readonly onReset: (fact: Fact) => void;
}

/** What the source names that is no number, by what it is. */
export function FactTables({ figures, shipped, onCorrect, onReset }: FactTablesProps) {
  const { facts } = figures;
  return FACT_KINDS.filter((kind) => facts.some((fact) => fact.kind === kind)).map((kind) => (
    <table className={classes(figuresStyles.table, figuresStyles.facts)} key={kind}>
      <caption>{words.figures.factKinds[kind]}</caption>
      <tbody>
        {facts
          .filter((fact) => fact.kind === kind)
          .map((fact) => (
            <FactRow
              key={fact.id}
              fact={fact}
              figures={figures}
              was={shipped.facts.find(({ id }) => id === fact.id)}
              onCorrect={() => onCorrect(fact)}
              onReset={() => onReset(fact)}
            />
          ))}
      </tbody>
    </table>
  ));
}

interface FactRowProps {
  readonly fact: Fact;
  readonly figures: Figures;
  /** The fact as it was shipped; undefined where the analyst added it. */
  readonly was: Fact | undefined;
  readonly onCorrect: () => void;
  readonly onReset: () => void;
}

function FactRow({ fact, figures, was, onCorrect, onReset }: FactRowProps) {
  const { id, name, direction, sectors = [], organisations = [] } = fact;
  const { ofFlow, names, added, corrected } = words.figures;
  const nameOf = (organisation: string) => figures.facts.find((one) => one.id === organisation)?.name ?? organisation;
  // A good may be sold both ways.
  const named = direction === undefined ? name : ofFlow(name, direction);
  const about = names([...sectors, ...organisations.map(nameOf)]);
  return (
    <tr data-fact={id}>
      <th scope="row">
        {named}
        {about !== '' && <span className={figuresStyles.about}>{about}</span>}
        {!sameValue(was, fact) && <span className={figuresStyles.own}>{was === undefined ? added : corrected}</span>}
      </th>
      <Statement figures={figures} of={fact} />
      <RowTools name={named} row={fact} was={was} onCorrect={onCorrect} onReset={onReset} />
    </tr>
  );
}

import { sameValue } from '../../../shared/document/differences.ts';
import { FACT_KINDS, type Fact, type Figures } from '../../../shared/figures/schema.ts';
import { Button } from '../../controls/Button.tsx';
import { capital } from '../../metrics/sentences.ts';

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
    <table className="figure-table facts" key={kind}>
      <caption>{capital(kind)}</caption>
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
  const { id, name, direction, sectors = [], organisations = [], where, saidBy, statement, source } = fact;
  const publication = figures.sources.find((one) => one.id === source)?.publication;
  const said = [figures.sources.length > 1 ? publication : '', where, saidBy].filter((part) => part);
  const nameOf = (organisation: string) => figures.facts.find((one) => one.id === organisation)?.name ?? organisation;
  // A good may be sold both ways.
  const named = `${name}${direction === undefined ? '' : ` (${direction})`}`;
  const about = [...sectors, ...organisations.map(nameOf)].join(', ');
  return (
    <tr data-fact={id}>
      <th scope="row">
        {named}
        {about !== '' && <span className="about">{about}</span>}
        {was === undefined && <span className="own">added</span>}
        {was !== undefined && !sameValue(was, fact) && <span className="own">corrected</span>}
      </th>
      <td className="statement">
        {statement}
        <span>{said.join(', ')}</span>
      </td>
      <td className="figure-tools">
        <Button small onPress={onCorrect} label={`Correct ${named}`}>
          Correct
        </Button>
        {!sameValue(was, fact) && (
          <Button small onPress={onReset} label={`${was === undefined ? 'Remove' : 'Reset'} ${named} in this document`}>
            {was === undefined ? 'Remove' : 'Reset'}
          </Button>
        )}
      </td>
    </tr>
  );
}

import { useState } from 'react';
import { useStore } from 'zustand';
import { sameValue } from '../../../shared/document/differences.ts';
import { followers, leftBehind, setFigures } from '../../../shared/document/edits/figures.ts';
import { corrected, correctionsOf, withoutCorrection } from '../../../shared/figures/corrections.ts';
import type { Check } from '../../../shared/figures/derived.ts';
import { checksIn } from '../../../shared/figures/mirror.ts';
import type { Fact, Figure, Figures as FigureSet } from '../../../shared/figures/schema.ts';
import { figuresTables } from '../../../shared/tables/figures.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { type Change, ChangeFigures } from './ChangeFigures.tsx';
import { CorrectFact } from './CorrectFact.tsx';
import { CorrectFigure } from './CorrectFigure.tsx';
import { DerivedTable } from './DerivedTable.tsx';
import { FactTables } from './FactTables.tsx';
import { FigureTable } from './FigureTable.tsx';
import figuresStyles from './figures.module.css';
import { KeptCorrections } from './KeptCorrections.tsx';
import { Heads } from './RowCells.tsx';
import { StoreFigures } from './StoreFigures.tsx';

/** Every figure and named fact this document stands on, what is derived from them, and whether they agree. */
export function Figures() {
  const document = useDocument();
  const { session, edit } = useWorkspace();
  const { figures } = document;
  const said = words.figures;
  const shipped = useStore(session, ({ shippedFigures }) => shippedFigures);
  useShownTable('figures', () => figuresTables(words, figures));
  const [correcting, setCorrecting] = useState<Figure | 'new' | null>(null);
  const [correctingFact, setCorrectingFact] = useState<Fact | 'new' | null>(null);
  const [changing, setChanging] = useState<Change | null>(null);
  /** At once where no assumption would follow or lose its figure; otherwise the analyst says which. */
  const change = (next: Change) => {
    const moves = [...followers(document, next.figures), ...leftBehind(document, next.figures)];
    if (moves.length > 0) return setChanging(next);
    edit((d) => setFigures(d, { figures: next.figures, follow: [] }));
  };
  const resetOne = (id: string, label: string) => {
    const next = corrected(shipped, withoutCorrection(shipped, correctionsOf(shipped, figures), id));
    if (next.ok) change({ title: said.resetTitle(label), verb: words.terms.reset, figures: next.value });
    else session.tell(next.problems, said.notReset(label));
  };
  const reset = ({ id, label }: Figure) => resetOne(id, label);
  const resetFact = ({ id, name }: Fact) => resetOne(id, name);
  return (
    <div className={figuresStyles.figures}>
      <StoreFigures onChange={change} />
      <KeptCorrections />
      <Sources figures={figures} />
      <section>
        <div className={figuresStyles.head}>
          <h2>{words.places.figures}</h2>
          {!sameValue(figures, shipped) && (
            <Button small onPress={() => change({ title: said.resetAllTitle, verb: said.resetAll, figures: shipped })}>
              {said.resetAllToOriginal}
            </Button>
          )}
          <CopyButton />
          <ExportButton of="table" />
          <Button small kind="framed" onPress={() => setCorrecting('new')}>
            {said.add}
          </Button>
        </div>
        <FigureTable figures={figures} shipped={shipped} onCorrect={setCorrecting} onReset={reset} />
      </section>
      <DerivedTable />
      <Checks all={checksIn(figures, document.structure)} />
      <section>
        <div className={figuresStyles.head}>
          <h2>{said.facts}</h2>
          <Button small kind="framed" onPress={() => setCorrectingFact('new')}>
            {said.addFact}
          </Button>
        </div>
        <FactTables figures={figures} shipped={shipped} onCorrect={setCorrectingFact} onReset={resetFact} />
      </section>
      {correcting !== null && (
        <CorrectFigure figure={correcting === 'new' ? null : correcting} onClose={() => setCorrecting(null)} />
      )}
      {correctingFact !== null && (
        <CorrectFact fact={correctingFact === 'new' ? null : correctingFact} onClose={() => setCorrectingFact(null)} />
      )}
      {changing !== null && <ChangeFigures {...changing} onClose={() => setChanging(null)} />}
    </div>
  );
}

function Sources({ figures }: { readonly figures: FigureSet }) {
  return (
    <p className={figuresStyles.sources}>
      {words.figures.sources(
        figures.sources.map(({ publication, title, date, dateInferred }) => ({
          publication,
          title,
          date: words.dates.day(date),
          inferred: dateInferred,
        })),
      )}
    </p>
  );
}

function Checks({ all }: { readonly all: readonly Check[] }) {
  const { heads } = words.figures;
  return (
    <section>
      <h2>{words.figures.checks}</h2>
      <table className={figuresStyles.table}>
        <Heads
          of={[
            { text: heads.twice },
            { text: heads.stated, number: true },
            { text: heads.computed, number: true },
            { text: heads.offBy, number: true },
            { text: heads.meaning },
          ]}
        />
        <tbody>
          {all.map((check) => (
            <tr key={check.from.join(' ')}>
              <th scope="row">{words.derived.nameOf(check.name)}</th>
              <td className={figuresStyles.number}>{words.numbers.rounded(check.stated, 2)}</td>
              <td className={figuresStyles.number}>{words.numbers.rounded(check.computed, 2)}</td>
              <td className={figuresStyles.number}>{words.numbers.percent(check.difference, 3)}</td>
              <td className={figuresStyles.statement}>{words.derived.checked(check)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { useState } from 'react';
import { checks, derivedFigures } from '../../shared/figures/derived.ts';
import { figuresBehind, standsAt } from '../../shared/figures/provenance.ts';
import type { Fact, Figure, Figures as FigureSet } from '../../shared/figures/schema.ts';
import { formatDate } from '../../shared/formats/date.ts';
import { formatExactly, formatNumber, formatPercent } from '../../shared/formats/number.ts';
import { REGISTER } from '../../shared/model/register.ts';
import { Button } from '../controls/Button.tsx';
import { useDocument } from '../workspace/workspace-context.ts';
import { CorrectFigure } from './CorrectFigure.tsx';
import { KeptCorrections } from './KeptCorrections.tsx';
import { StoreFigures } from './StoreFigures.tsx';
import './figures.css';

/** Every figure and named fact this document stands on, what is derived from them, and whether they agree. */
export function Figures() {
  const { figures } = useDocument();
  const [correcting, setCorrecting] = useState<Figure | 'new' | null>(null);
  return (
    <div className="figures">
      <StoreFigures />
      <KeptCorrections />
      <Sources figures={figures} />
      <section>
        <div className="figures-head">
          <h2>Figures</h2>
          <Button small kind="framed" onPress={() => setCorrecting('new')}>
            Add a figure
          </Button>
        </div>
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
                <span className="visually-hidden">Correct</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.items.map((item) => (
              <FigureRow key={item.id} item={item} figures={figures} onCorrect={() => setCorrecting(item)} />
            ))}
          </tbody>
        </table>
      </section>
      <Derived figures={figures} />
      <Checks figures={figures} />
      <Facts facts={figures.facts} />
      {correcting !== null && (
        <CorrectFigure figure={correcting === 'new' ? null : correcting} onClose={() => setCorrecting(null)} />
      )}
    </div>
  );
}

function Sources({ figures }: { readonly figures: FigureSet }) {
  return (
    <p className="figures-sources">
      {figures.sources.map(
        ({ id, publication, title, date, dateInferred }) =>
          `${publication}: ${title}, ${formatDate(date)}${dateInferred ? ' (date inferred)' : ''}${id === figures.sources.at(-1)?.id ? '' : '; '}`,
      )}
    </p>
  );
}

const shown = (value: number, unit: string): string =>
  unit === '1' ? formatPercent(value) : unit === 'year' ? String(value) : formatExactly(value);

function FigureRow({
  item,
  figures,
  onCorrect,
}: {
  readonly item: Figure;
  readonly figures: FigureSet;
  readonly onCorrect: () => void;
}) {
  const { label, value, unit, period, qualifier, where, saidBy, statement, id } = item;
  const users = standsAt(figures, id);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">
        {qualifier !== 'exactly' && <span className="qualifier">{`${qualifier} `}</span>}
        {shown(value, unit)}
        {unit !== '1' && unit !== 'year' && <span className="unit">{` ${unit}`}</span>}
      </td>
      <td className="period">{period}</td>
      <td className="statement">
        {statement}
        <span>{`${where}, ${saidBy}`}</span>
      </td>
      <td className="users">
        {users.length === 0 ? (
          <DerivedUsers figures={figures} id={id} />
        ) : (
          users.map((path) => REGISTER[path].label).join(', ')
        )}
      </td>
      <td>
        <Button small onPress={onCorrect} label={`Correct ${label}`}>
          Correct
        </Button>
      </td>
    </tr>
  );
}

function DerivedUsers({ figures, id }: { readonly figures: FigureSet; readonly id: string }) {
  const users = derivedFigures(figures).filter((derived) => figuresBehind(derived.id).has(id));
  return <>{users.length === 0 ? '–' : `${users.length} derived`}</>;
}

function Derived({ figures }: { readonly figures: FigureSet }) {
  const names = new Map([
    ...figures.items.map(({ id, label }) => [id, label] as const),
    ...derivedFigures(figures).map(({ id, label }) => [id, label] as const),
  ]);
  const readable = (formula: string, from: readonly string[]) =>
    from
      .toSorted((a, b) => b.length - a.length)
      .reduce((text, id) => text.replaceAll(id, names.get(id) ?? id), formula);
  return (
    <section>
      <h2>Derived</h2>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">Derived figure</th>
            <th scope="col" className="number">
              Value
            </th>
            <th scope="col">Formula</th>
          </tr>
        </thead>
        <tbody>
          {derivedFigures(figures).map(({ id, label, value, unit, qualifier, formula, from }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="number">
                {qualifier !== 'exactly' && <span className="qualifier">{`${qualifier} `}</span>}
                {unit === '1' ? formatPercent(value, 'en', 2) : formatNumber(value, 'en', 2)}
                {unit !== '1' && <span className="unit">{` ${unit}`}</span>}
              </td>
              <td className="statement">{readable(formula, from)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Checks({ figures }: { readonly figures: FigureSet }) {
  return (
    <section>
      <h2>Checks</h2>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">What the source says twice</th>
            <th scope="col" className="number">
              Stated
            </th>
            <th scope="col" className="number">
              Computed
            </th>
            <th scope="col" className="number">
              Off by
            </th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {checks(figures).map(({ label, stated, computed, difference, note }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{formatNumber(stated, 'en', 2)}</td>
              <td className="number">{formatNumber(computed, 'en', 2)}</td>
              <td className="number">{formatPercent(difference, 'en', 3)}</td>
              <td className="statement">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const kinds = [...new Set(facts.map(({ kind }) => kind))];
  return (
    <section>
      <h2>Named facts</h2>
      {kinds.map((kind) => (
        <table className="figure-table facts" key={kind}>
          <caption>{`${kind.charAt(0).toUpperCase()}${kind.slice(1)}`}</caption>
          <tbody>
            {facts
              .filter((fact) => fact.kind === kind)
              .map(({ id, name, direction, where, saidBy, statement }) => (
                <tr key={id}>
                  <th scope="row">{`${name}${direction === undefined ? '' : ` (${direction})`}`}</th>
                  <td className="statement">
                    {statement}
                    <span>{`${where}, ${saidBy}`}</span>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

import { useMemo } from 'react';
import { assumptionsOf } from '../../../shared/document/changes.ts';
import { type Source, sourcesFor } from '../../../shared/document/known-sources.ts';
import { sourceName } from '../../../shared/document/series-words.ts';
import { inYear } from '../../../shared/model/base-year/in-year.ts';
import type { KnownPath } from '../../../shared/model/base-year/moved.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import { toRead } from '../../../shared/wording/value-text.ts';
import { FieldRefusal, FormNumber, useRefusedField } from '../../controls/FormFields.tsx';
import { Select } from '../../controls/Select.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useDocument } from '../../workspace/workspace-context.ts';
import baseYearStyles from './base-year.module.css';
import {
  askedPaths,
  type Choice,
  type Choices,
  fieldOfKnown,
  isShare,
  knowsBothFlows,
  labelOfKnown,
  PROJECTED,
  projectedOf,
  tellsOfOther,
  textOfKnown,
} from './known-choices.ts';

interface KnownValuesProps {
  readonly year: number;
  readonly choices: Choices;
  readonly onChoose: (path: KnownPath, choice: Choice) => void;
}

/** Which values of the new base year are known, each from a figure, typed, or left to the projection. */
export function KnownValues({ year, choices, onChoose }: KnownValuesProps) {
  const document = useDocument();
  const said = words.baseYear.known;
  const projected = useMemo(() => {
    const assumptions = assumptionsOf(document, document.baseline.id);
    const then = inYear(assumptions, frameOf(document), year);
    return (path: KnownPath) => projectedOf(then, assumptions.exchange.rate, path);
  }, [document, year]);
  const both = knowsBothFlows(choices);
  const paths = askedPaths(document).filter((path) => !(path === 'base.totalTrade' && both));
  const isShareKnown = (path: KnownPath) => isShare(path) && (choices[path] ?? PROJECTED).from !== 'projected';
  const row = (path: KnownPath) => (
    <KnownRow
      key={path}
      path={path}
      year={year}
      sources={sourcesFor(document, path, year)}
      called={(source) => sourceName(names(), document, source)}
      projected={projected(path)}
      choice={choices[path] ?? PROJECTED}
      onChoose={(choice) => onChoose(path, choice)}
    />
  );
  return (
    <>
      <div className={baseYearStyles.known}>{paths.filter((path) => !isShare(path)).map(row)}</div>
      {paths.some(isShare) && (
        <details className={baseYearStyles.shares} open={paths.some(isShareKnown)}>
          <summary>{said.shares}</summary>
          <div className={baseYearStyles.known}>{paths.filter(isShare).map(row)}</div>
        </details>
      )}
    </>
  );
}

interface KnownRowProps {
  readonly path: KnownPath;
  readonly year: number;
  readonly sources: readonly Source[];
  readonly called: (source: Source) => string;
  /** Of the baseline; NaN where there is none. */
  readonly projected: number;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function KnownRow({ path, year, sources, called, projected, choice, onChoose }: KnownRowProps) {
  const said = words.baseYear.known;
  const label = labelOfKnown(path, year);
  const { id } = useRefusedField(path);
  const value = Number.isNaN(projected) ? '–' : textOfKnown(path, toRead(projected));
  const given = sources.map((source) => ({
    id: source.id,
    label: said.option(
      called(source),
      textOfKnown(source.path, source.value),
      tellsOfOther(source, year) ? source.period : null,
    ),
    under: tellsOfOther(source, year) ? said.others : said.ofYear(year),
  }));
  const options = [
    ...(choice.from === '' ? [{ id: '' as const, label: said.choose }] : []),
    { id: 'projected' as const, label: path === 'exchange.rate' ? said.stays(value) : said.projected(value) },
    { id: 'typed' as const, label: said.typeNumber },
    ...given,
  ];
  const taken = sources.find(({ id: one }) => one === choice.from);
  return (
    <div className={baseYearStyles.row}>
      <span className={baseYearStyles.label} aria-hidden>
        {label}
      </span>
      <div>
        <Select
          field
          label={said.from(label)}
          value={choice.from}
          options={options}
          onChange={(from) => onChoose({ ...choice, from })}
        />
        {choice.from === 'typed' && (
          <FormNumber
            at={path}
            value={choice.typed}
            field={fieldOfKnown(path, year)}
            autoFocus
            onChange={(typed) => onChoose({ ...choice, typed })}
          />
        )}
        {choice.from !== 'typed' && <FieldRefusal at={path} id={id} />}
        {taken && tellsOfOther(taken, year) && (
          <p className={baseYearStyles.note}>
            {taken.period === null ? said.noPeriod(year) : said.otherPeriod(taken.period, year)}
          </p>
        )}
      </div>
    </div>
  );
}

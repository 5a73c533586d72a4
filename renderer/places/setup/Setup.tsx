import { useEffect, useMemo } from 'react';
import { setCountries } from '../../../shared/document/edits/document.ts';
import { changeListed } from '../../../shared/document/edits/structure.ts';
import type { StructureList } from '../../../shared/document/edits/structure-lists.ts';
import type { Structure } from '../../../shared/model/structure.ts';
import { Button } from '../../controls/Button.tsx';
import { optionsOf, Select } from '../../controls/Select.tsx';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { listedCurrencies } from './countries.ts';
import { FormulaInput } from './FormulaInput.tsx';
import { Goods } from './Goods.tsx';
import { type Column, SetUpTable } from './SetUpTable.tsx';
import setupStyles from './setup.module.css';
import { keepFormulasOf } from './setup-view.ts';
import { TextCell } from './TextCell.tsx';

const KINDS = ['flow', 'stock', 'ratio'] as const;
const BETTERS = ['higher', 'lower', 'neither'] as const;

/** What all scenarios share: countries, currency, tracks, goods, own inputs and own metrics. */
export function Setup() {
  const { structure } = useDocument();
  const { tracks, inputs, metrics } = structure;
  const said = words.setup;
  const { view } = useWorkspace();
  // What was typed for a metric that is gone does not come back with another one of its id.
  useEffect(() => keepFormulasOf(view, metrics), [view, metrics]);
  const trackText = useTextColumn('tracks', said.heads.help, 'help');
  const inputUnit = useTextColumn('inputs', said.heads.unit, 'unit', 'narrow');
  const metricUnit = useTextColumn('metrics', said.heads.unit, 'unit', 'narrow');
  const formula: Column<Structure['metrics'][number]> = {
    head: said.heads.formula,
    width: 'wide',
    cell: (metric) => <FormulaInput metric={metric} />,
  };
  const inputKind = useKindColumn('inputs');
  const metricKind = useKindColumn('metrics');
  const better = useBetterColumn();
  return (
    <div className={setupStyles.setup}>
      <p className={setupStyles.intro}>{said.intro}</p>
      <Countries />
      <BaseYear />
      <SetUpTable list="tracks" entries={tracks} columns={[trackText]} />
      <Goods flow="exports" />
      <Goods flow="imports" />
      <SetUpTable list="inputs" entries={inputs} columns={[inputUnit, inputKind]} />
      <SetUpTable list="metrics" entries={metrics} columns={[formula, metricUnit, metricKind, better]} />
    </div>
  );
}

function Countries() {
  const { structure } = useDocument();
  const quietly = useQuietEdit();
  const currencies = useMemo(listedCurrencies, []);
  const { edit } = useWorkspace();
  const { home, partner, currency } = structure;
  const { countries, countryFields } = words.setup;
  const country = (side: 'home' | 'partner', part: 'name' | 'adjective') => {
    const label = countryFields[part === 'name' ? side : (`${side}Adjective` as const)];
    return (
      <div>
        <span aria-hidden>{label}</span>
        <TextCell
          label={label}
          value={structure[side][part]}
          onCommit={(text) =>
            quietly((d) => setCountries(d, { [side]: { ...d.structure[side], [part]: text.trim() } }))
          }
        />
      </div>
    );
  };
  const known = currencies.some(({ id }) => id === currency);
  const options = known ? currencies : [...currencies, { id: currency, label: currency }];
  return (
    <section className={setupStyles.section} aria-label={countries}>
      <h2>{countries}</h2>
      <div className={setupStyles.countries} key={`${home.code} ${partner.code}`}>
        {country('home', 'name')}
        {country('home', 'adjective')}
        {country('partner', 'name')}
        {country('partner', 'adjective')}
        <div>
          <span aria-hidden>{countryFields.currency}</span>
          <Select
            field
            label={countryFields.currency}
            value={currency}
            options={options}
            onChange={(id) => edit((d) => setCountries(d, { currency: id }))}
          />
        </div>
      </div>
    </section>
  );
}

/** From which year on is projected; another one is asked about in a sheet of its own. */
function BaseYear() {
  const { horizon } = useDocument();
  const { commands } = useWorkspace();
  const { startYear: title, setup } = words.baseYear;
  const move = commands['document.baseYear'];
  return (
    <section className={setupStyles.section} aria-label={title}>
      <h2>{title}</h2>
      <p>{setup.is(horizon.base)}</p>
      <Button kind="framed" small disabled={!move.enabled()} onPress={move.perform}>
        {words.commands['document.baseYear']}
      </Button>
    </section>
  );
}

type Said = { readonly id: string; readonly name: string; readonly [field: string]: unknown };

/** A column of texts that an entry says. */
function useTextColumn(list: StructureList, head: string, field: string, width?: Column<Said>['width']): Column<Said> {
  const quietly = useQuietEdit();
  return {
    head,
    ...(width && { width }),
    cell: (entry) => (
      <TextCell
        label={words.setup.of(entry.name, head)}
        value={String(entry[field])}
        onCommit={(text) => quietly((d) => changeListed(d, { list, id: entry.id, more: { [field]: text.trim() } }))}
      />
    ),
  };
}

function useKindColumn(list: StructureList): Column<Said> {
  const { edit } = useWorkspace();
  const { heads, kinds, of } = words.setup;
  return {
    head: heads.kind,
    width: 'narrow',
    cell: ({ id, name, kind }) => (
      <Select
        field
        label={of(name, heads.kind)}
        value={kind as (typeof KINDS)[number]}
        options={optionsOf(KINDS, kinds)}
        onChange={(next) => edit((d) => changeListed(d, { list, id, more: { kind: next } }))}
      />
    ),
  };
}

/** Which way is better, for the questions that choose between scenarios. */
function useBetterColumn(): Column<Said> {
  const { edit } = useWorkspace();
  const { heads, betters, of } = words.setup;
  return {
    head: heads.better,
    width: 'narrow',
    cell: ({ id, name, better }) => (
      <Select
        field
        label={of(name, heads.better)}
        value={(better ?? 'neither') as (typeof BETTERS)[number]}
        options={optionsOf(BETTERS, betters)}
        onChange={(next) =>
          edit((d) => changeListed(d, { list: 'metrics', id, more: { better: next === 'neither' ? null : next } }))
        }
      />
    ),
  };
}

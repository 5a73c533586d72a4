import { useMemo } from 'react';
import { setCountries } from '../../../shared/document/edits/document.ts';
import { Button } from '../../controls/Button.tsx';
import { optionsOf, Select } from '../../controls/Select.tsx';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { listedCurrencies } from './countries.ts';
import { Goods } from './Goods.tsx';
import { editsOf, type SetUpList } from './list-edits.ts';
import { type Column, SetUpTable } from './SetUpTable.tsx';
import setupStyles from './setup.module.css';
import { TextCell } from './TextCell.tsx';

const KINDS = ['flow', 'stock', 'ratio'] as const;
const BETTERS = ['higher', 'lower', 'neither'] as const;

/** What all scenarios share: countries, currency, tracks, goods, own inputs and own metrics. */
export function Setup() {
  const { structure } = useDocument();
  const { tracks, inputs, metrics } = structure;
  const said = words.setup;
  const trackText = useTextColumn('tracks', said.heads.help, 'help');
  const inputUnit = useTextColumn('inputs', said.heads.unit, 'unit', true);
  const metricUnit = useTextColumn('metrics', said.heads.unit, 'unit', true);
  const inFormulas: Column<Said> = {
    head: said.heads.inFormulas,
    narrow: true,
    cell: ({ id }) => <code className={setupStyles.id}>{id}</code>,
  };
  const formula = useTextColumn('metrics', said.heads.formula, 'formula');
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
      <SetUpTable list="inputs" entries={inputs} columns={[inFormulas, inputUnit, inputKind]} />
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
function useTextColumn(list: SetUpList, head: string, field: string, narrow = false): Column<Said> {
  const quietly = useQuietEdit();
  return {
    head,
    narrow,
    cell: (entry) => (
      <TextCell
        label={words.setup.of(entry.name, head)}
        value={String(entry[field])}
        code={field === 'formula'}
        onCommit={(text) => quietly((d) => editsOf(list).change(d, entry.id, { [field]: text.trim() }))}
      />
    ),
  };
}

function useKindColumn(list: SetUpList): Column<Said> {
  const { edit } = useWorkspace();
  const { heads, kinds, of } = words.setup;
  return {
    head: heads.kind,
    narrow: true,
    cell: ({ id, name, kind }) => (
      <Select
        field
        label={of(name, heads.kind)}
        value={kind as (typeof KINDS)[number]}
        options={optionsOf(KINDS, kinds)}
        onChange={(next) => edit((d) => editsOf(list).change(d, id, { kind: next }))}
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
    narrow: true,
    cell: ({ id, name, better }) => (
      <Select
        field
        label={of(name, heads.better)}
        value={(better ?? 'neither') as (typeof BETTERS)[number]}
        options={optionsOf(BETTERS, betters)}
        onChange={(next) => edit((d) => editsOf('metrics').change(d, id, { better: next === 'neither' ? null : next }))}
      />
    ),
  };
}

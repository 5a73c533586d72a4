import { useMemo, useState } from 'react';
import { Button } from '../../controls/Button.tsx';
import { Dialog } from '../../controls/Dialog.tsx';
import { FormEnd } from '../../controls/FormEnd.tsx';
import { FormNumber, FormText } from '../../controls/FormFields.tsx';
import { FormSearch } from '../../controls/FormSearch.tsx';
import formStyles from '../../controls/form.module.css';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { countries, listedCurrencies } from './countries.ts';
import setupStyles from './setup.module.css';
import { CASE_FIELDS, chosen, documentTyped, emptyCase, numberField, type TypedCase } from './typed-case.ts';

/** Asks what a document of two countries is made of, and opens it. */
export function NewDocument() {
  const { session, view, commands } = useWorkspace();
  const all = useMemo(countries, []);
  const currencies = useMemo(listedCurrencies, []);
  const [typed, setTyped] = useState(() => emptyCase(new Date()));
  const said = words.newDocument;
  const close = () => view.setState({ creating: false });
  const create = async () => {
    const made = documentTyped(typed, all, new Date());
    if (!made.ok) return made.problems;
    // Where what is open was not let go, what was typed here stays.
    return (await session.openNew(made.value)) ? [] : 'stays';
  };
  const choice = (field: 'home' | 'partner' | 'currency', autoFocus = false) => (
    <FormSearch
      at={`new.${field}`}
      label={said.fields[field]}
      value={typed[field]}
      entries={field === 'currency' ? currencies : all}
      autoFocus={autoFocus}
      onChange={(id) => setTyped((now) => chosen(now, field, id, all))}
    />
  );
  const change = (field: keyof TypedCase) => (value: string) => setTyped((now) => ({ ...now, [field]: value }));
  const adjective = (field: 'homeAdjective' | 'partnerAdjective') => (
    <FormText at={`new.${field}`} label={said.fields[field]} value={typed[field]} onChange={change(field)} />
  );
  const number = (field: Parameters<typeof numberField>[0]) => (
    <FormNumber at={`new.${field}`} value={typed[field]} field={numberField(field, typed)} onChange={change(field)} />
  );
  return (
    <Dialog title={said.title} wide onClose={close}>
      <p>{said.intro}</p>
      <FormEnd
        verb={said.create}
        fields={CASE_FIELDS}
        onApply={create}
        onClose={close}
        other={
          <span className={setupStyles.example}>
            <Button
              onPress={() => {
                close();
                commands['document.example'].perform();
              }}
            >
              {said.example}
            </Button>
          </span>
        }
      >
        <div className={formStyles.form}>
          {choice('home', true)}
          {choice('partner')}
          {adjective('homeAdjective')}
          {adjective('partnerAdjective')}
          {choice('currency')}
          {number('rate')}
          <div className={setupStyles.thirds}>
            {number('base')}
            {number('exports')}
            {number('imports')}
          </div>
          {number('workers')}
          {number('wage')}
        </div>
      </FormEnd>
    </Dialog>
  );
}

import { useMemo, useState } from 'react';
import { type CeilingAsked, moveBaseYear, nextBaseYears } from '../../../shared/document/edits/base-year.ts';
import type { KnownValue } from '../../../shared/document/known-in-year.ts';
import { distinctNames } from '../../../shared/document/names.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { KnownPath } from '../../../shared/model/base-year/moved.ts';
import { accepted } from '../../../shared/outcome.ts';
import { stepsOf } from '../../../shared/questions/attribution/base-year.ts';
import { Button } from '../../controls/Button.tsx';
import { Dialog } from '../../controls/Dialog.tsx';
import { FormEnd } from '../../controls/FormEnd.tsx';
import { FormChoice, FormNumber } from '../../controls/FormFields.tsx';
import { words } from '../../words.ts';
import { useDocument, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import baseYearStyles from './base-year.module.css';
import { CarriedOver } from './CarriedOver.tsx';
import { KnownValues } from './KnownValues.tsx';
import { askedPaths, type Choices, fieldOfKnown, firstChoices, knownBy, labelOfKnown } from './known-choices.ts';
import { Moves } from './Moves.tsx';

/** Moves the base year on, step by step: what is known, what is carried over, what moves and why. */
export function MoveBaseYear() {
  const { view, session, edit } = useWorkspace();
  // The sheet is about the document as it was opened on.
  const [document] = useState(useDocument());
  const [year, setYear] = useState(useView(({ moving }) => moving) ?? document.horizon.base + 1);
  const [choices, setChoices] = useState<Choices>(() => firstChoices(document, year));
  const [asked, setAsked] = useState<readonly CeilingAsked[]>([]);
  const [step, setStep] = useState(0);
  const [known, setKnown] = useState<readonly KnownValue[]>([]);
  const said = words.baseYear;
  const { base } = document.horizon;
  const close = () => view.setState({ moving: null });
  const choose = (path: KnownPath, choice: Choices[KnownPath]) => setChoices((now) => ({ ...now, [path]: choice }));
  const start = (next: number) => {
    setYear(next);
    setChoices(firstChoices(document, next));
    setAsked([]);
  };
  const take = () => {
    const read = knownBy(document, year, choices);
    if (!read.ok) return read.problems;
    const tried = moveBaseYear(document, { year, known: read.value });
    if (!tried.ok) {
      setAsked(tried.ceilings);
      for (const { path } of tried.ceilings) {
        const ceiling = `${path}.ceiling` as KnownPath;
        if (!choices[ceiling]) choose(ceiling, { from: 'typed', typed: '' });
      }
      return tried.problems;
    }
    setKnown(read.value);
    setStep(1);
    return 'stays';
  };
  const apply = () => {
    const problems = edit((now) => {
      const moved = moveBaseYear(now, { year, known });
      return moved.ok ? accepted(moved.value.document) : moved;
    });
    if (problems.length === 0) session.say(said.moved(base, year));
    return problems;
  };
  const years = nextBaseYears(document).map((one) => ({ id: String(one), label: String(one) }));
  const fields = [...askedPaths(document), ...asked.map(({ path }) => `${path}.ceiling`)];
  return (
    <Dialog title={said.title(base, year)} wide onClose={close}>
      <p className={baseYearStyles.step} aria-live="polite">
        {said.steps[step]}
      </p>
      <FormEnd
        key={step}
        verb={step < 2 ? said.next : said.apply(year)}
        autoFocus
        fields={fields}
        onApply={() => {
          if (step === 0) return take();
          if (step === 2) return apply();
          setStep(2);
          return 'stays';
        }}
        onClose={close}
        other={
          step > 0 && (
            <span className={baseYearStyles.back}>
              <Button onPress={() => setStep(step - 1)}>{said.back}</Button>
            </span>
          )
        }
      >
        {step === 0 && (
          <>
            <p>{said.known.intro(year)}</p>
            <div className={baseYearStyles.year}>
              <FormChoice
                label={said.newBase}
                value={String(year)}
                options={years}
                onChange={(next) => start(Number(next))}
              />
            </div>
            <KnownValues year={year} choices={choices} onChoose={choose} />
            <Ceilings document={document} asked={asked} year={year} choices={choices} onChoose={choose} />
          </>
        )}
        {step > 0 && <Moved document={document} year={year} known={known} step={step} />}
      </FormEnd>
    </Dialog>
  );
}

interface MovedProps {
  readonly document: ScenarioDocument;
  readonly year: number;
  readonly known: readonly KnownValue[];
  readonly step: number;
}

/** What becomes of the document with what is known. */
function Moved({ document, year, known, step }: MovedProps) {
  const outcome = useMemo(() => moveBaseYear(document, { year, known }), [document, year, known]);
  const after = outcome.ok ? outcome.value.document : null;
  const steps = useMemo(
    () => (after === null ? [] : stepsOf(document, { year, known }, after)),
    [document, year, known, after],
  );
  if (!outcome.ok) return null;
  const typed = known.flatMap(({ path, origin }) => (origin === null ? [path] : []));
  const flows = (['exports', 'imports'] as const).some((flow) => typed.includes(flow));
  return step === 1 ? (
    <CarriedOver
      before={document}
      moved={outcome.value}
      typed={flows ? [...typed, 'base.totalTrade', 'base.exportShare'] : typed}
    />
  ) : (
    <Moves before={document} after={outcome.value.document} steps={steps} />
  );
}

interface CeilingsProps {
  readonly document: ScenarioDocument;
  readonly asked: readonly CeilingAsked[];
  readonly year: number;
  readonly choices: Choices;
  readonly onChoose: (path: KnownPath, choice: Choices[KnownPath]) => void;
}

/** Ceilings that the new base values leave no room under, each asked for once. */
function Ceilings({ document, asked, year, choices, onChoose }: CeilingsProps) {
  const said = words.baseYear.known;
  const called = distinctNames(document);
  const paths = [...new Set(asked.map(({ path }) => path))];
  return paths.map((at) => {
    const path = `${at}.ceiling` as KnownPath;
    const scenarios = asked.filter((one) => one.path === at).map(({ scenario }) => called.get(scenario) ?? scenario);
    return (
      <div key={at} className={baseYearStyles.ceiling}>
        <p>{said.ceilingsAsked(scenarios)}</p>
        <FormNumber
          at={path}
          label={labelOfKnown(path, year)}
          value={choices[path]?.typed ?? ''}
          field={fieldOfKnown(path, year)}
          onChange={(typed) => onChoose(path, { from: 'typed', typed })}
        />
      </div>
    );
  });
}

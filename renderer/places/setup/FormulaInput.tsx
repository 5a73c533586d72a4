import {
  type ChangeEvent,
  type KeyboardEvent,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { changeListed } from '../../../shared/document/edits/structure.ts';
import { nameAt } from '../../../shared/model/formulas/complete-formula.ts';
import type { Structure } from '../../../shared/model/structure.ts';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import textFieldStyles from '../../controls/text-field.module.css';
import { setSlice, sliceOf } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocument, useSelectedScenario, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import { FormulaMistake } from './FormulaMistake.tsx';
import { FormulaNames } from './FormulaNames.tsx';
import formulaStyles from './formula.module.css';
import { type FormulaName, isKnown, namesFor } from './formula-names.ts';
import { outcomeOf } from './formula-outcome.ts';
import { setupView } from './setup-view.ts';

/** Where names are offered: behind what was typed, or where they were asked for. */
interface Offer {
  readonly place: number;
  readonly asked: boolean;
  /** Which of the names was gone to. */
  readonly active?: number;
}

/**
 * The formula of an own metric. Names are completed at the caret; under the field stands its value in the year that is
 * compared, or what is wrong, which is marked in the field. Enter or leaving it takes it over, Escape does not; one that
 * is refused stays as it was typed.
 */
export function FormulaInput({ metric }: { readonly metric: Structure['metrics'][number] }) {
  const { id: own, name, formula: value } = metric;
  const { view } = useWorkspace();
  const quietly = useQuietEdit();
  const document = useDocument();
  const scenario = useSelectedScenario();
  const { year } = useYear();
  const typed = useSlice(setupView, ({ formulas }) => formulas[own]);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const id = useId();
  const text = typed ?? value;
  // Of a large document it takes longer than a key should: what is typed comes first.
  const settled = useDeferredValue(text);
  const outcome = useMemo(
    () => outcomeOf(document, own, settled, scenario, year),
    [document, own, settled, scenario, year],
  );
  const at = offer && nameAt(text, offer.place);
  const offered = at && (at.typed !== '' || offer.asked) ? namesFor(document, own, at, scenario.assumptions) : [];
  const isOpen = offered.length > 0;
  // A name that means something as it stands is left alone, until another is gone to.
  const isWhole = at !== null && isKnown(document, text.slice(at.span.from, at.span.to));
  const active = offer?.active === undefined ? (isWhole ? null : 0) : offer.active;
  useLayoutEffect(() => {
    if (caret.current !== null) field.current!.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const keep = (next: string | undefined) => {
    const { [own]: _, ...others } = sliceOf(view.getState(), setupView).formulas;
    setSlice(view, setupView, { formulas: next === undefined ? others : { ...others, [own]: next } });
    setRefused(false);
  };
  const offerAt = (place: number | null, asked: boolean) => setOffer({ place: place ?? text.length, asked });
  const type = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    keep(currentTarget.value === value ? undefined : currentTarget.value);
    offerAt(currentTarget.selectionStart, false);
  };
  const choose = (chosen: FormulaName) => {
    if (!at) return;
    const [before, after] = [text.slice(0, at.span.from), text.slice(at.span.to)];
    // A parenthesis that is there already is gone into.
    const opened = after.startsWith('(') && chosen.inserted.endsWith('(') ? after.slice(1) : after;
    caret.current = before.length + chosen.inserted.length;
    keep(before + chosen.inserted + opened);
    setOffer(null);
  };
  const commit = () => {
    setOffer(null);
    if (typed === undefined) return;
    const formula = typed.trim();
    const why = quietly((d) => changeListed(d, { list: 'metrics', id: own, more: { formula } }));
    if (why === null) keep(undefined);
    else setRefused(true);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const chosen = isOpen && active !== null ? offered[active] : undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (chosen && (key === 'Enter' || (key === 'Tab' && !event.shiftKey))) choose(chosen);
    else if (key === 'Enter') commit();
    else if (key === 'Escape' && isOpen) setOffer(null);
    else if (key === 'Escape' && typed !== undefined) keep(undefined);
    else if (isOpen && offer && step !== undefined)
      setOffer({ ...offer, active: ((active ?? (step > 0 ? -1 : 0)) + step + offered.length) % offered.length });
    else if (key === 'ArrowDown' || (key === ' ' && event.ctrlKey)) offerAt(event.currentTarget.selectionStart, true);
    else {
      // The caret goes on, away from the place that names are offered for.
      if (/^(Home|End|ArrowLeft|ArrowRight)$/.test(key)) setOffer(null);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const invalid = refused && !outcome.ok;
  return (
    <div className={formulaStyles.formula}>
      <span className={formulaStyles.field}>
        <input
          ref={field}
          className={textFieldStyles.plain}
          role="combobox"
          aria-label={words.setup.of(name, words.setup.heads.formula)}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-names` : undefined}
          aria-activedescendant={isOpen && active !== null ? `${id}-${active}` : undefined}
          aria-invalid={invalid}
          aria-describedby={id}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={type}
          onKeyDown={press}
          onPointerDown={() => setOffer(null)}
          onBlur={commit}
        />
        {settled === text && <FormulaMistake text={text} outcome={outcome} field={field} />}
        {isOpen && (
          <FormulaNames
            id={id}
            names={offered}
            active={active}
            onChoose={choose}
            onPoint={(place) => offer && setOffer({ ...offer, active: place })}
          />
        )}
      </span>
      <p
        id={id}
        className={invalid ? fieldProblemStyles.problem : formulaStyles.outcome}
        role={invalid ? 'alert' : undefined}
      >
        {outcome.text}
      </p>
    </div>
  );
}

import { type KeyboardEvent, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { changeListed } from '../../../shared/document/edits/structure.ts';
import { nameAt } from '../../../shared/model/formulas/complete-formula.ts';
import type { Structure } from '../../../shared/model/structure.ts';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import menuStyles from '../../controls/menu.module.css';
import textFieldStyles from '../../controls/text-field.module.css';
import { classes } from '../../theme/classes.ts';
import { setSlice, sliceOf } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocument, useSelectedScenario, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import { FormulaMistake } from './FormulaMistake.tsx';
import formulaStyles from './formula.module.css';
import { type FormulaName, isKnown, namesFor } from './formula-names.ts';
import { outcomeOf } from './formula-outcome.ts';
import { setupView } from './setup-view.ts';

/** Where names are offered: behind what was typed, or where they were asked for. */
interface Offer {
  readonly place: number;
  readonly asked: boolean;
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
  const outcome = outcomeOf(document, own, text, scenario, year);
  const at = offer && nameAt(text, offer.place);
  const offered = at && (at.typed !== '' || offer.asked) ? namesFor(document, own, at, scenario.assumptions) : [];
  useLayoutEffect(() => {
    if (caret.current !== null) field.current!.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const keep = (next: string | undefined) => {
    const { [own]: _, ...others } = sliceOf(view.getState(), setupView).formulas;
    setSlice(view, setupView, { formulas: next === undefined ? others : { ...others, [own]: next } });
    setRefused(false);
  };
  const type = (next: string) => {
    keep(next === value ? undefined : next);
    setOffer({ place: field.current!.selectionStart ?? next.length, asked: false });
  };
  const choose = (key: unknown) => {
    const chosen = offered.find((one) => one.id === key);
    if (!at || !chosen) return;
    const [before, after] = [text.slice(0, at.span.from), text.slice(at.span.to)];
    const inserted = after.startsWith('(') ? chosen.id : chosen.inserted;
    caret.current = before.length + inserted.length + (inserted === chosen.inserted ? 0 : 1);
    keep(before + inserted + after);
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
  const press = (event: KeyboardEvent) => {
    const isOpen = offered.length > 0;
    const active = globalThis.document.getElementById(field.current!.getAttribute('aria-activedescendant') ?? '');
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && isOpen && active) {
      done();
      choose(active.dataset.key);
    } else if (event.key === 'Enter') {
      done();
      commit();
    } else if (event.key === 'Escape' && (isOpen || typed !== undefined)) {
      done();
      if (isOpen) setOffer(null);
      else keep(undefined);
    } else if (!isOpen && (event.key === 'ArrowDown' || (event.key === ' ' && event.ctrlKey))) {
      done();
      setOffer({ place: field.current!.selectionStart ?? text.length, asked: true });
    } else if (/^(Home|End|Tab|Arrow(Left|Right))$/.test(event.key)) {
      // These are the text's; the list goes, as it is of another place.
      event.stopPropagation();
      setOffer(null);
    } else if (!isOpen) event.stopPropagation();
  };
  return (
    <div className={formulaStyles.formula} onKeyDownCapture={press}>
      <span className={formulaStyles.field}>
        <ComboBox
          aria-label={words.setup.of(name, words.setup.heads.formula)}
          items={offered}
          selectedKey={null}
          inputValue={text}
          allowsCustomValue
          menuTrigger="manual"
          onInputChange={type}
          onSelectionChange={choose}
          onBlur={commit}
          onOpenChange={(isOpen) => !isOpen && setOffer(null)}
        >
          <Input
            ref={field}
            className={classes(textFieldStyles.plain)}
            aria-invalid={refused && !outcome.ok}
            aria-describedby={id}
            spellCheck={false}
            onPointerDown={() => setOffer(null)}
          />
          <Steering offered={offered} first={at !== null && !isKnown(document, text.slice(at.span.from, at.span.to))} />
          <Popover className={classes(menuStyles.popover, formulaStyles.popover)} placement="bottom start" offset={2}>
            <ListBox className={classes(menuStyles.menu)} aria-label={words.formula.names}>
              {(one: FormulaName) => (
                <ListBoxItem
                  id={one.id}
                  className={classes(menuStyles.item, formulaStyles.name)}
                  textValue={`${one.id}, ${one.meaning}, ${one.kind}`}
                >
                  <b>{one.inserted.endsWith('(') ? `${one.inserted}…)` : one.id}</b>
                  <span>{one.meaning}</span>
                  <span className={menuStyles.keys}>{one.kind}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
        <FormulaMistake text={text} outcome={outcome} field={field} />
      </span>
      <p
        id={id}
        className={refused && !outcome.ok ? fieldProblemStyles.problem : formulaStyles.outcome}
        role={refused && !outcome.ok ? 'alert' : undefined}
      >
        {outcome.text}
      </p>
    </div>
  );
}

interface SteeringProps {
  readonly offered: readonly FormulaName[];
  /** Whether the first is the one that Enter and Tab take, until another is gone to. */
  readonly first: boolean;
}

/** The list is open as long as there is something to offer; the box itself would open it at a value, not at a place. */
function Steering({ offered, first }: SteeringProps) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    // The box draws what is in it once more, to know its items.
    if (state === null) return;
    if (offered.length > 0 !== state.isOpen) {
      if (state.isOpen) state.close();
      else state.open(null, 'manual');
    }
    const { selectionManager: list } = state;
    if (state.isOpen && first && list.focusedKey === null && state.collection.size > 0)
      list.setFocusedKey(state.collection.getFirstKey());
  });
  return null;
}

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import dialogStyles from './dialog.module.css';
import finderStyles from './finder.module.css';
import menuStyles from './menu.module.css';
import { type Findable, found } from './search.ts';

export interface FinderEntry extends Findable {
  readonly id: string;
  /** Keys that do the same; they stand where its kind would. */
  readonly keys?: string;
  /** Why it cannot be chosen, said below it. */
  readonly refused?: string | null;
}

interface FinderProps<Entry extends FinderEntry> {
  /** What the field is called. */
  readonly label: string;
  readonly placeholder?: string;
  /** What the list is called. */
  readonly list: string;
  readonly entries: readonly Entry[];
  /** What was typed before the field had the focus; it may change until then. */
  readonly typed?: string;
  /** Id of what is chosen now. */
  readonly value?: string;
  /** What is not on offer and why, under the list. */
  readonly foot?: ReactNode;
  readonly onChoose: (entry: Entry) => void;
  readonly onClose: () => void;
}

/** A field, and below it what is found by typing into it; Escape closes it, whatever is typed. */
export function Finder<Entry extends FinderEntry>(props: FinderProps<Entry>) {
  const { label, placeholder = label, list, entries, value, foot, onChoose, onClose } = props;
  const [text, setText] = useState('');
  const { typed = '' } = props;
  // Keys may come until the field has the focus.
  useLayoutEffect(() => setText(typed), [typed]);
  const shown = found(entries, text);
  /** Whether the analyst has gone through the list since the last key that wrote. */
  const hasMoved = useRef(false);
  const type = (next: string) => {
    hasMoved.current = false;
    setText(next);
  };
  const choose = (entry: Entry) => {
    onClose();
    onChoose(entry);
  };
  return (
    // What scrolls holds the field, so that it is reached by keyboard.
    <div
      className={finderStyles.finder}
      onPointerMoveCapture={() => {
        hasMoved.current = true;
      }}
      onKeyDownCapture={(event) => {
        if (MOVES.test(event.key)) hasMoved.current = true;
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        // The list would be asked too, for an item that may be gone: what is active follows what is typed an instant later.
        event.stopPropagation();
        const entry = entryFor(event.target as Element, shown, hasMoved.current);
        if (entry) choose(entry);
      }}
    >
      <Autocomplete inputValue={text} onInputChange={type}>
        <SearchField
          aria-label={label}
          autoFocus
          className={classes(finderStyles.field)}
          onKeyDown={(event) => {
            // The field would only be emptied by it, which it has to be done with before it goes.
            if (event.key === 'Escape') setTimeout(onClose);
          }}
        >
          <Input placeholder={placeholder} />
        </SearchField>
        <Menu
          className={classes(menuStyles.menu, finderStyles.menu)}
          aria-label={list}
          items={shown}
          // Not a selection of the menu's: Enter on what is selected already would do nothing.
          dependencies={[value]}
          disabledKeys={entries.filter(({ refused }) => refused).map(({ id }) => id)}
          renderEmptyState={() => <p className={finderStyles.empty}>{words.finder.nothing}</p>}
          onAction={(key) => choose(entries.find(({ id }) => id === key)!)}
        >
          {(entry) => (
            <MenuItem
              id={entry.id}
              className={classes(menuStyles.item, entry.id === value && menuStyles.chosen)}
              textValue={`${entry.label} ${entry.kind}`}
            >
              <span>
                {entry.label}
                {entry.refused && <small>{entry.refused}</small>}
              </span>
              <span className={menuStyles.keys}>{entry.keys || entry.kind}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
      {foot !== undefined && <p className={finderStyles.foot}>{foot}</p>}
    </div>
  );
}

const MOVES = /^(Arrow(Up|Down)|Home|End|Page(Up|Down))$/;

/** What Enter means in the field: the item that was gone to, else the first that can be chosen. */
function entryFor<Entry extends FinderEntry>(
  field: Element,
  shown: readonly Entry[],
  hasMoved: boolean,
): Entry | undefined {
  const possible = shown.filter(({ refused }) => !refused);
  const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.dataset.key;
  return (hasMoved ? possible.find(({ id }) => id === active) : undefined) ?? possible[0];
}

/** The same over the window. */
export function FinderDialog<Entry extends FinderEntry>(props: FinderProps<Entry>) {
  return (
    <ModalOverlay
      className={classes(dialogStyles.ground, finderStyles.ground)}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && props.onClose()}
    >
      <Modal className={classes(dialogStyles.dialog, finderStyles.dialog)}>
        <Dialog aria-label={props.label}>
          <Finder {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

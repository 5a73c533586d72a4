import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { Suspense } from 'react';
import { useStore } from 'zustand';
import { Button } from '../controls/Button.tsx';
import { classes } from '../theme/classes.ts';
import { type Side, type SideForm, shownSide, showSide, sideForm, sidesOf } from '../view/panels.ts';
import { windowRoom } from '../view/window-room.ts';
import { words } from '../words.ts';
import { useCommands, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { placeOf, sideOf } from './parts.ts';
import placesStyles from './places.module.css';
import sidePanelStyles from './side-panel.module.css';
import { WhereItFails } from './WhereItFails.tsx';

/** What stands on the right; null: it is folded. */
export function useShownSide(): Side | null {
  const room = useStore(windowRoom);
  return useView((view) => shownSide(view, room));
}

/** How the panel on the right stands. */
export function useSideForm(): SideForm {
  const room = useStore(windowRoom);
  return useView((view) => sideForm(view, room));
}

/** Right of the centre: what the selected scenario supposes, how uncertain it is, or where a number comes from. */
export function SidePanel() {
  const shown = useShownSide();
  const form = useSideForm();
  const explained = useView((view) => view.explained !== null);
  const place = useView((view) => view.place);
  const sides = sidesOf(placeOf(place), explained);
  // One element, so that what has the focus in it keeps it; an explanation is a part of its own.
  return (
    <aside
      className={classes(
        sidePanelStyles.side,
        form === 'rail' && sidePanelStyles.rail,
        form === 'over' && sidePanelStyles.over,
      )}
      role={shown === 'explanation' ? 'presentation' : undefined}
      aria-label={shown === 'explanation' ? undefined : words.places.assumptions}
    >
      {shown === null ? (
        <>
          <Fold open={false} />
          <Choice sides={sides} shown={null} />
        </>
      ) : (
        <Open sides={sides} shown={shown} />
      )}
    </aside>
  );
}

/** Where there is nothing to choose from, the panel's own head has the button that folds it. */
function Open({ sides, shown }: { readonly sides: readonly Side[]; readonly shown: Side }) {
  const several = sides.length > 1;
  const { component: Panel } = sideOf(shown);
  return (
    <>
      {several && (
        <section
          className={classes(sidePanelStyles.head, sides.length === 3 && sidePanelStyles.of3)}
          aria-label={words.frame.panels}
        >
          <Choice sides={sides} shown={shown} />
          <Fold open />
        </section>
      )}
      <WhereItFails key={shown} what={words.frame.failed[shown === 'explanation' ? 'explanation' : 'panel']}>
        <Suspense fallback={null}>
          <Panel after={several ? null : <Fold open />} />
        </Suspense>
      </WhereItFails>
    </>
  );
}

function Fold({ open }: { readonly open: boolean }) {
  const commands = useCommands();
  return (
    <span className={sidePanelStyles.fold}>
      <Button
        icon
        label={open ? words.frame.foldPanel : words.frame.showPanel}
        onPress={commands['view.sidePanel'].perform}
      >
        {open ? <PanelRightClose size={15} aria-hidden /> : <PanelRightOpen size={15} aria-hidden />}
      </Button>
    </span>
  );
}

function Choice({ sides, shown }: { readonly sides: readonly Side[]; readonly shown: Side | null }) {
  const { view } = useWorkspace();
  return (
    <fieldset className={sidePanelStyles.choice} aria-label={words.frame.whatIsShown}>
      {sides.map((side) => (
        <button
          key={side}
          type="button"
          className={placesStyles.tab}
          aria-pressed={side === shown}
          onClick={() => showSide(view, side)}
        >
          {sideOf(side).label()}
        </button>
      ))}
    </fieldset>
  );
}

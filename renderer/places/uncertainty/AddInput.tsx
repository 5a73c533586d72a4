import { Plus } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { valueAtPath } from '../../../shared/document/changes.ts';
import { addInput } from '../../../shared/document/edits/uncertainty.ts';
import { cannotBeUncertain } from '../../../shared/document/uncertainty-constraints.ts';
import { type AssumptionPath, assumptionAt, assumptionPaths } from '../../../shared/model/register.ts';
import { idsIn } from '../../../shared/model/structure.ts';
import { assumptionEntry } from '../../controls/assumption-entries.ts';
import buttonStyles from '../../controls/button.module.css';
import { FinderDialog } from '../../controls/Finder.tsx';
import { firstDistribution } from '../../draws/convert-distribution.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useDocument, useScenarios, useSelectedScenario } from '../../workspace/workspace-context.ts';
import uncertaintyPanelStyles from './uncertainty-panel.module.css';

/** A further uncertain assumption. */
export const AddInput = memo(function AddInput({ onAdded }: { readonly onAdded: (path: AssumptionPath) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <AriaButton
        className={classes(buttonStyles.button, uncertaintyPanelStyles.addInput)}
        onPress={() => setOpen(true)}
      >
        <Plus size={13} aria-hidden />
        {words.uncertainty.add}
      </AriaButton>
      {open && <Finder onClose={() => setOpen(false)} onAdded={onAdded} />}
    </>
  );
});

interface FinderProps {
  readonly onClose: () => void;
  readonly onAdded: (path: AssumptionPath) => void;
}

/** Finds an assumption by name; those that cannot be uncertain say why. */
function Finder({ onClose, onAdded }: FinderProps) {
  const { assumptions } = useSelectedScenario();
  const quietly = useQuietEdit();
  const entries = useEntries();
  const add = (path: AssumptionPath) => {
    const own = valueAtPath(assumptions, path);
    const distribution = firstDistribution(typeof own === 'number' ? own : 0, assumptionAt(path).step);
    if (quietly((d) => addInput(d, { path, apply: 'shift', distribution })) === null) onAdded(path);
  };
  return (
    <FinderDialog
      label={words.uncertainty.search}
      placeholder={words.uncertainty.which}
      list={words.terms.assumptions}
      entries={entries}
      onChoose={({ id }) => add(id)}
      onClose={onClose}
    />
  );
}

/** What is not uncertain yet and stands in some scenario, what can be uncertain first. */
function useEntries() {
  const scenarios = useScenarios();
  const { uncertainty, structure } = useDocument();
  return useMemo(() => {
    const taken = new Set(uncertainty.inputs.map(({ path }) => path));
    const known = assumptionPaths(idsIn(structure)).filter(
      (path) => !taken.has(path) && scenarios.some(({ assumptions }) => valueAtPath(assumptions, path) !== undefined),
    );
    const entries = known.map((path) => ({
      ...assumptionEntry(path),
      refused: assumptionAt(path).calendarYear ? words.uncertainty.yearIsCertain : whyNot(path),
    }));
    return entries.toSorted((a, b) => Number(a.refused !== null) - Number(b.refused !== null));
  }, [scenarios, uncertainty, structure]);
}

function whyNot(path: AssumptionPath): string | null {
  const why = cannotBeUncertain(path);
  return why && words.cannotBeUncertain[why];
}

import { Plus } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import {
  Button as AriaButton,
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { valueAtPath } from '../../../shared/document/changes.ts';
import { addInput } from '../../../shared/document/edits/uncertainty.ts';
import { cannotBeUncertain } from '../../../shared/document/uncertainty-constraints.ts';
import { ASSUMPTION_PATHS, type AssumptionPath, REGISTER } from '../../../shared/model/register.ts';
import { firstDistribution } from '../../draws/convert-distribution.ts';
import { names } from '../../names.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useDocument, useScenarios, useSelectedScenario } from '../../workspace/workspace-context.ts';

interface Entry {
  readonly id: AssumptionPath;
  readonly label: string;
  readonly group: string;
  /** Why it cannot be uncertain. */
  readonly reason: string | null;
}

/** A further assumption that may be off. */
export const AddInput = memo(function AddInput({ onAdded }: { readonly onAdded: (path: AssumptionPath) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <AriaButton className="button add-input" onPress={() => setOpen(true)}>
        <Plus size={13} aria-hidden />
        Assumption that may be off
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
  const { contains } = useFilter({ sensitivity: 'base' });
  const add = (path: AssumptionPath) => {
    const own = valueAtPath(assumptions, path);
    const distribution = firstDistribution(typeof own === 'number' ? own : 0, REGISTER[path].step);
    onClose();
    if (quietly((d) => addInput(d, { path, apply: 'shift', distribution })) === null) onAdded(path);
  };
  return (
    <ModalOverlay
      className="modal-ground palette-ground"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="modal palette add-input-list">
        <Dialog aria-label="Assumption that may be off">
          <Autocomplete filter={contains}>
            <SearchField aria-label="Search assumptions that may be off" autoFocus className="palette-field">
              <Input placeholder="Which assumption may be off?" />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
            <section className="palette-list" tabIndex={0} aria-label="Assumptions found">
              <Menu
                className="menu"
                aria-label="Assumptions"
                items={entries}
                disabledKeys={entries.filter(({ reason }) => reason !== null).map(({ id }) => id)}
                renderEmptyState={() => <p className="palette-empty">No other assumption is called that.</p>}
                onAction={(key) => add(key as AssumptionPath)}
              >
                {({ id, label, group, reason }) => (
                  <MenuItem id={id} className="menu-item" textValue={`${label} ${group}`}>
                    <span>
                      {label}
                      {reason !== null && <small>{reason}</small>}
                    </span>
                    <span className="keys">{group}</span>
                  </MenuItem>
                )}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What is not uncertain yet and stands in some scenario, what can be uncertain first. */
function useEntries(): readonly Entry[] {
  const scenarios = useScenarios();
  const { uncertainty } = useDocument();
  return useMemo(() => {
    const taken = new Set(uncertainty.inputs.map(({ path }) => path));
    const known = ASSUMPTION_PATHS.filter(
      (path) => !taken.has(path) && scenarios.some(({ assumptions }) => valueAtPath(assumptions, path) !== undefined),
    );
    const entries = known.map((id) => {
      const { group, calendarYear } = REGISTER[id];
      const { label } = names().assumption(id);
      const reason = calendarYear ? 'a year cannot be uncertain' : cannotBeUncertain(id);
      return { id, label, group: names().group(group), reason };
    });
    return entries.toSorted((a, b) => Number(a.reason !== null) - Number(b.reason !== null));
  }, [scenarios, uncertainty]);
}

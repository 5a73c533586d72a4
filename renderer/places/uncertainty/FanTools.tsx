import { memo, useCallback, useMemo } from 'react';
import { Button } from '../../controls/Button.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { Select } from '../../controls/Select.tsx';
import { useKept } from '../../draws/use-kept.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useScenarios, useSelectedScenario, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import { uncertaintyView } from './uncertainty-view.ts';

const ALONE = '';

interface FanToolsProps {
  /** There is something to copy. */
  readonly drawn: boolean;
  readonly table: boolean;
  readonly onTable: () => void;
}

/** What can be done with the fans: a second beside the first, the table behind them, a copy of it. */
export const FanTools = memo(function FanTools({ drawn, table, onTable }: FanToolsProps) {
  return (
    <>
      <Beside />
      <Button small pressed={table} onPress={onTable}>
        {words.terms.table}
      </Button>
      {drawn && (
        <>
          <CopyButton />
          <ExportButton of="fans" />
        </>
      )}
    </>
  );
});

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A second scenario, whose fan stands beside the first on the same scale. */
function Beside() {
  const selected = useSelectedScenario().id;
  const scenarios = useScenarios();
  const others = useKept(scenarios.filter(({ id }) => id !== selected).map(({ id, name }): Named => ({ id, name })));
  return others.length === 0 ? null : <BesideChoice others={others} />;
}

const BesideChoice = memo(function BesideChoice({ others }: { readonly others: readonly Named[] }) {
  const { view } = useWorkspace();
  const beside = useSlice(uncertaintyView, (state) => state.beside);
  const value = others.some(({ id }) => id === beside) ? beside! : ALONE;
  const options = useMemo(
    () => [{ id: ALONE, label: words.uncertainty.oneFan }, ...others.map(({ id, name }) => ({ id, label: name }))],
    [others],
  );
  const choose = useCallback(
    (id: string) => setSlice(view, uncertaintyView, { beside: id === ALONE ? null : id }),
    [view],
  );
  return (
    <Select
      label={words.uncertainty.beside}
      value={value}
      options={options}
      onChange={choose}
      shown={value === ALONE ? words.uncertainty.chooseTwoFans : words.uncertainty.twoFans}
    />
  );
});

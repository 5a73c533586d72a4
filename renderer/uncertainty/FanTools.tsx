import { Copy } from 'lucide-react';
import { memo, useCallback, useMemo } from 'react';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { useScenarios, useSelectedScenario, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { fansText } from './copy-fan.ts';
import type { Fans } from './use-fans.ts';
import { useKept } from './use-kept.ts';

const ALONE = '';

interface FanToolsProps {
  readonly shown: Fans | null;
  readonly table: boolean;
  readonly onTable: () => void;
}

/** What can be done with the fans: a second beside the first, the table behind them, a copy of it. */
export const FanTools = memo(function FanTools({ shown, table, onTable }: FanToolsProps) {
  const { session } = useWorkspace();
  const copy = (fans: Fans) => {
    const named = fans.fans.map(({ name, whole }) => ({ name, fan: whole }));
    const text = fansText(named, fans.metric, fans.horizon.base, fans.draws, fans.seed);
    void navigator.clipboard.writeText(text).then(
      () => session.say('The quantiles are on the clipboard, as text that a spreadsheet takes.'),
      () => session.notify('problem', 'The quantiles could not be put on the clipboard.'),
    );
  };
  return (
    <>
      <Beside />
      <Button small pressed={table} onPress={onTable}>
        Table
      </Button>
      {shown && (
        <Button small onPress={() => copy(shown)} label="Copy the quantiles">
          <Copy size={13} aria-hidden />
          <span className="copy-word">Copy</span>
        </Button>
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
  const beside = useView((state) => state.beside);
  const value = others.some(({ id }) => id === beside) ? beside! : ALONE;
  const options = useMemo(
    () => [{ id: ALONE, label: 'One fan' }, ...others.map(({ id, name }) => ({ id, label: name }))],
    [others],
  );
  const choose = useCallback((id: string) => view.setState({ beside: id === ALONE ? null : id }), [view]);
  return (
    <Select
      label="Fan beside it"
      value={value}
      options={options}
      onChange={choose}
      shown={value === ALONE ? 'Two fans…' : 'Two fans'}
    />
  );
});

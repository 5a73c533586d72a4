import { Copy, X } from 'lucide-react';
import { useStore } from 'zustand';
import { formatNumber } from '../../shared/formats/number.ts';
import { METRIC_NAMES, METRICS } from '../../shared/model/metrics.ts';
import { metricTitle } from '../compare/MainChart.tsx';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import type { Answering } from '../engine/use-answer.ts';
import {
  useDocument,
  useScenarios,
  useSelectedScenario,
  useView,
  useWorkspace,
} from '../workspace/workspace-context.ts';
import { fansText } from './copy-fan.ts';
import { drawsAsked } from './draws-asked.ts';
import type { AskedFans, Fans } from './use-fans.ts';

const METRIC_OPTIONS = METRIC_NAMES.map((id) => ({ id, label: METRICS[id].label }));
const ALONE = '';

interface FanHeadProps {
  readonly asked: AskedFans;
  readonly table: boolean;
  readonly onTable: () => void;
}

/** Which metric, how many draws, beside which scenario; and what is being worked on. */
export function FanHead({ asked, table, onTable }: FanHeadProps) {
  const { view, session } = useWorkspace();
  const metric = useView((state) => state.metric);
  const { own, others, shown } = asked;
  const copy = (fans: Fans) => {
    const text = fansText(
      fans.fans.map(({ scenario: { name }, whole }) => ({ name, fan: whole })),
      fans.metric,
      fans.horizon.base,
      fans.draws,
      fans.seed,
    );
    void navigator.clipboard.writeText(text).then(
      () => session.notify('information', 'The quantiles are on the clipboard, as text that a spreadsheet takes.'),
      () => session.notify('problem', 'The quantiles could not be put on the clipboard.'),
    );
  };
  return (
    <div className="chart-head fan-head">
      <div>
        <Select
          label="Metric of the fan"
          value={metric}
          options={METRIC_OPTIONS}
          onChange={(id) => view.setState({ metric: id })}
          shown={<h2>{metricTitle(shown?.metric ?? metric)}</h2>}
        />
        <p>{shown ? words(shown, own.ms) : ''}</p>
        <MoreDraws />
      </div>
      <div className="chart-tools">
        <Working of={own} what="Drawing" />
        {own.progress === null && <Working of={others} what="Drawing the others" />}
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
      </div>
    </div>
  );
}

function words({ fans, draws, lines, lineFans }: Fans, ms: number | null): string {
  const time = ms === null ? '' : ` in ${formatNumber(ms, 'en', 0)} ms`;
  const who = fans.map(({ scenario }) => scenario.name).join(' and ');
  const head = `${who}, ${formatNumber(draws, 'en', 0)} draws${time}. Shaded: 50, 80 and 90 of 100`;
  if (fans.length > 1) return `${head}, on one scale.`;
  if (lines.length === 0) return `${head}.`;
  return `${head}; lines: other scenarios${lineFans ? '’ medians' : ' as projected'}.`;
}

/** A second scenario, whose fan stands beside the first on the same scale. */
function Beside() {
  const { view } = useWorkspace();
  const scenarios = useScenarios();
  const selected = useSelectedScenario();
  const beside = useView((state) => state.beside);
  const others = scenarios.filter(({ id }) => id !== selected.id);
  if (others.length === 0) return null;
  const value = others.some(({ id }) => id === beside) ? beside! : ALONE;
  return (
    <Select
      label="Fan beside it"
      value={value}
      options={[{ id: ALONE, label: 'One fan' }, ...others.map(({ id, name }) => ({ id, label: name }))]}
      onChange={(id) => view.setState({ beside: id === ALONE ? null : id })}
      shown={value === ALONE ? 'Two fans…' : 'Two fans'}
    />
  );
}

/** Work that takes long: how far it is, and a way out. */
function Working({ of, what }: { readonly of: Answering<'fan'>; readonly what: string }) {
  if (of.progress === null) return null;
  const share = Math.round(of.progress * 100);
  return (
    <span className="working">
      <progress max={100} value={share} aria-label={what} />
      {`${what}, ${share}%`}
      <Button icon small label="Cancel" onPress={of.cancel}>
        <X size={12} aria-hidden />
      </Button>
    </span>
  );
}

/** A document that asks for very many draws runs them when it is told to. */
function MoreDraws() {
  const { draws } = useDocument().uncertainty;
  const { session } = useWorkspace();
  const handle = useStore(session, (state) => state.handle);
  const running = useStore(drawsAsked, (asked) => asked.handle === handle && asked.draws >= draws);
  if (draws <= 10_000 || running) return null;
  const wanted = formatNumber(draws, 'en', 0);
  return (
    <p className="more-draws">
      {`The document asks for ${wanted} draws; these are the first 10,000.`}
      <Button small kind="framed" onPress={() => drawsAsked.setState({ handle, draws })}>
        {`Run ${wanted} draws`}
      </Button>
    </p>
  );
}

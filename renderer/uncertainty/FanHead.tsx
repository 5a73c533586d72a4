import { X } from 'lucide-react';
import { memo, useCallback } from 'react';
import { useStore } from 'zustand';
import { formatNumber } from '../../shared/formats/number.ts';
import { METRIC_NAMES, METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { metricTitle } from '../compare/metric-words.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import type { Answering } from '../engine/use-answer.ts';
import { useDocumentPart, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { drawsAsked, UNASKED_DRAWS } from './draws-asked.ts';
import { FanTools } from './FanTools.tsx';
import type { AskedFans, Fans } from './use-fans.ts';

const METRIC_OPTIONS = METRIC_NAMES.map((id) => ({ id, label: METRICS[id].label }));

interface FanHeadProps {
  readonly asked: AskedFans;
  readonly table: boolean;
  readonly onTable: () => void;
}

/** Which metric, how many draws, beside which scenario; and what is being worked on. */
export function FanHead({ asked, table, onTable }: FanHeadProps) {
  const { own, others, shown } = asked;
  return (
    <div className="chart-head fan-head">
      <div>
        <MetricChoice shown={shown?.metric ?? null} />
        <p>{shown ? words(shown, own.ms) : ''}</p>
        <MoreDraws />
      </div>
      <div className="chart-tools">
        <Working of={own} what="Drawing" />
        {own.progress === null && <Working of={others} what="Drawing the others" />}
        <FanTools shown={shown} table={table} onTable={onTable} />
      </div>
    </div>
  );
}

/** `shown` is the metric of the fan on screen, which may still be the one that was chosen before. */
const MetricChoice = memo(function MetricChoice({ shown }: { readonly shown: MetricName | null }) {
  const { view } = useWorkspace();
  const metric = useView((state) => state.metric);
  const choose = useCallback((id: MetricName) => view.setState({ metric: id }), [view]);
  return (
    <Select
      label="Metric of the fan"
      value={metric}
      options={METRIC_OPTIONS}
      onChange={choose}
      shown={<h2>{metricTitle(shown ?? metric)}</h2>}
    />
  );
});

function words({ fans, draws, lines, lineFans }: Fans, ms: number | null): string {
  const time = ms === null ? '' : ` in ${formatNumber(ms, 'en', 0)} ms`;
  const who = fans.map(({ name }) => name).join(' and ');
  const head = `${who}, ${formatNumber(draws, 'en', 0)} draws${time}. Shaded: 50, 80 and 90 of 100`;
  if (fans.length > 1) return `${head}, on one scale.`;
  if (lines.length === 0) return `${head}.`;
  return `${head}; lines: other scenarios${lineFans ? '’ medians' : ' as projected'}.`;
}

/** Work that takes long: how far it is, and a way out, which also takes back that very many draws were asked for. */
function Working({ of, what }: { readonly of: Answering<'fan'>; readonly what: string }) {
  if (of.progress === null) return null;
  const cancel = () => {
    of.cancel();
    drawsAsked.setState({ handle: '', draws: 0 });
  };
  const share = Math.round(of.progress * 100);
  return (
    <span className="working">
      <progress max={100} value={share} aria-label={what} />
      {`${what}, ${share}%`}
      <Button icon small label="Cancel" onPress={cancel}>
        <X size={12} aria-hidden />
      </Button>
    </span>
  );
}

/** A document that asks for very many draws runs them when it is told to. */
function MoreDraws() {
  const draws = useDocumentPart((document) => document.uncertainty.draws);
  const { session } = useWorkspace();
  const handle = useStore(session, (state) => state.handle);
  const running = useStore(drawsAsked, (asked) => asked.handle === handle && asked.draws >= draws);
  if (draws <= UNASKED_DRAWS || running) return null;
  const wanted = formatNumber(draws, 'en', 0);
  return (
    <p className="more-draws">
      {`The document asks for ${wanted} draws; these are the first ${formatNumber(UNASKED_DRAWS, 'en', 0)}.`}
      <Button small kind="framed" onPress={() => drawsAsked.setState({ handle, draws })}>
        {`Run ${wanted} draws`}
      </Button>
    </p>
  );
}

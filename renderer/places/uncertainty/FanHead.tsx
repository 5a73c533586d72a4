import { memo, useCallback } from 'react';
import { useStore } from 'zustand';
import { drawsInWords, formatNumber } from '../../../shared/formats/number.ts';
import { METRIC_NAMES, type MetricName } from '../../../shared/model/metrics.ts';
import { Button } from '../../controls/Button.tsx';
import { Select } from '../../controls/Select.tsx';
import { Working } from '../../controls/Working.tsx';
import { drawsAsked, UNASKED_DRAWS } from '../../draws/draws-asked.ts';
import type { AskedFans, Fans } from '../../draws/use-fans.ts';
import { metricTitle } from '../../metrics/metric-words.ts';
import { names } from '../../names.ts';
import { useDocumentPart, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { FanTools } from './FanTools.tsx';

const metricOptions = () => METRIC_NAMES.map((id) => ({ id, label: names().metric(id).label }));

interface FanHeadProps {
  readonly asked: AskedFans;
  readonly table: boolean;
  readonly onTable: () => void;
}

/** Which metric, how many draws, beside which scenario; and what is being worked on. */
export function FanHead({ asked, table, onTable }: FanHeadProps) {
  const { own, others, shown } = asked;
  // Also takes back that very many draws were asked for: the first ones are there in a moment.
  const stop = () => {
    own.cancel();
    drawsAsked.setState({ handle: '', draws: 0 });
  };
  return (
    <div className="chart-head fan-head">
      <div>
        <MetricChoice shown={shown?.metric ?? null} />
        <p>{shown ? words(shown) : ''}</p>
        <MoreDraws />
      </div>
      <div className="chart-tools">
        <Working what="Drawing" of={own} shown={stoppedWords(shown)} onStop={stop} />
        {own.progress === null && !own.stopped && (
          <Working what="Drawing the others" of={others} shown={othersWords(shown)} />
        )}
        <FanTools drawn={shown !== null} table={table} onTable={onTable} />
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
      options={metricOptions()}
      onChange={choose}
      shown={<h2>{metricTitle(shown ?? metric)}</h2>}
    />
  );
});

/** What stands there once the draws of what was asked for last were stopped. */
const stoppedWords = (shown: Fans | null): string =>
  shown === null ? 'nothing is drawn yet' : 'the fan is as it was before the last change';

const othersWords = (shown: Fans | null): string =>
  shown?.lineFans ? 'the other scenarios are as before' : 'the other scenarios are as projected';

function words({ fans, draws, lines, lineFans }: Fans): string {
  const many = drawsInWords(draws);
  const shaded = 'Shaded: 50, 80, 90 of 100';
  // Each fan has its name above it.
  if (fans.length > 1) return `${many} each, on one scale. ${shaded}.`;
  const head = `${fans[0]!.name}, ${many}. ${shaded}`;
  if (lines.length === 0) return `${head}.`;
  return `${head}; lines: ${lineFans ? 'others’ medians' : 'others as projected'}.`;
}

/** A document that asks for very many draws runs them when it is told to. */
function MoreDraws() {
  const draws = useDocumentPart((document) => document.uncertainty.draws);
  const { session } = useWorkspace();
  const handle = useStore(session, (state) => state.handle);
  const running = useStore(drawsAsked, (asked) => asked.handle === handle && asked.draws >= draws);
  if (draws <= UNASKED_DRAWS || running) return null;
  const wanted = drawsInWords(draws);
  return (
    <p className="more-draws">
      {`The document asks for ${wanted}; these are the first ${formatNumber(UNASKED_DRAWS, 'en', 0)}.`}
      <Button small kind="framed" onPress={() => drawsAsked.setState({ handle, draws })}>
        {`Run ${wanted}`}
      </Button>
    </p>
  );
}

import { memo } from 'react';
import { useStore } from 'zustand';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { metricTitle } from '../../../shared/wording/metric-words.ts';
import { Button } from '../../controls/Button.tsx';
import chartHeadStyles from '../../controls/chart-head.module.css';
import { MetricChoice } from '../../controls/MetricChoice.tsx';
import { Working } from '../../controls/Working.tsx';
import { drawsAsked, UNASKED_DRAWS } from '../../draws/draws-asked.ts';
import type { AskedFans, Fans } from '../../draws/use-fans.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useDocumentPart, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { FanTools } from './FanTools.tsx';
import uncertaintyStyles from './uncertainty.module.css';

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
    <div className={classes(chartHeadStyles.head, uncertaintyStyles.fanHead)}>
      <div>
        <MetricOfFan shown={shown?.metric ?? null} />
        <p>{shown ? about(shown) : ''}</p>
        <MoreDraws />
      </div>
      <div className={classes(chartHeadStyles.tools, uncertaintyStyles.tools)}>
        <Working what={words.uncertainty.drawing} of={own} shown={stoppedWords(shown)} onStop={stop} />
        {own.progress === null && !own.stopped && (
          <Working what={words.uncertainty.drawingOthers} of={others} shown={othersWords(shown)} />
        )}
        <FanTools drawn={shown !== null} table={table} onTable={onTable} />
      </div>
    </div>
  );
}

/** `shown` is the metric of the fan on screen, which may still be the one that was chosen before. */
const MetricOfFan = memo(function MetricOfFan({ shown }: { readonly shown: MetricName | null }) {
  const metric = useView((state) => state.metric);
  return (
    <MetricChoice label={words.uncertainty.metricOfFan} shown={<h2>{metricTitle(names(), shown ?? metric)}</h2>} />
  );
});

/** What stands there once the draws of what was asked for last were stopped. */
const stoppedWords = (shown: Fans | null): string =>
  shown === null ? words.uncertainty.nothingDrawn : words.uncertainty.fanAsBefore;

const othersWords = (shown: Fans | null): string =>
  shown?.lineFans ? words.uncertainty.othersAsBefore : words.uncertainty.othersAsProjected;

function about({ fans, draws, lines, lineFans }: Fans): string {
  // Of a pair, each fan has its name above it.
  if (fans.length > 1) return words.uncertainty.fanPair(draws);
  const { name } = fans[0]!;
  return lines.length === 0
    ? words.uncertainty.fanAlone(name, draws)
    : words.uncertainty.fanWithLines(name, draws, lineFans !== null);
}

/** A document that asks for very many draws runs them when it is told to. */
function MoreDraws() {
  const draws = useDocumentPart((document) => document.uncertainty.draws);
  const { session } = useWorkspace();
  const handle = useStore(session, (state) => state.handle);
  const running = useStore(drawsAsked, (asked) => asked.handle === handle && asked.draws >= draws);
  if (draws <= UNASKED_DRAWS || running) return null;
  return (
    <p className={uncertaintyStyles.moreDraws}>
      {words.uncertainty.asksForMore(draws, UNASKED_DRAWS)}
      <Button small kind="framed" onPress={() => drawsAsked.setState({ handle, draws })}>
        {words.uncertainty.run(draws)}
      </Button>
    </p>
  );
}

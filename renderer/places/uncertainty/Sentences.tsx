import { memo } from 'react';
import { firstYearAtOrAbove } from '../../../shared/model/summaries.ts';
import { fanNumberName } from '../../../shared/wording/fan-number-words.ts';
import { rangeSentence, targetSentence } from '../../../shared/wording/fan-sentence.ts';
import { nounOf } from '../../../shared/wording/metric-words.ts';
import type { Fans } from '../../draws/use-fans.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useYear } from '../../workspace/use-year.ts';
import { MedianSentence } from './MedianSentence.tsx';
import uncertaintyStyles from './uncertainty.module.css';
import { useExplainFan } from './use-explain-fan.ts';

/** Where the metric of the fans lies in the year that is compared, in words; its numbers are pressed to be explained. */
export const Sentences = memo(function Sentences({ shown }: { readonly shown: Fans }) {
  const { year } = useYear();
  const { metric, horizon, fans, draws } = shown;
  const explain = useExplainFan(metric);
  const t = Math.max(0, Math.min(horizon.end, year) - horizon.base);
  const at = horizon.base + t;
  return (
    <div className={classes(uncertaintyStyles.say, fans.length > 1 && uncertaintyStyles.pair)} aria-live="polite">
      {fans.map((fan) => {
        const { id, name, of, whole, projection } = fan;
        const projectedTo = (target: number) => {
          const first = firstYearAtOrAbove(projection, target);
          return ` ${words.fans.projection.reaches(first === null ? null : horizon.base + first)}`;
        };
        const targets = whole.targets.filter((one) => one.metric === metric);
        const drawn = { draws, mean: of.mean[t]!, quantiles: of.quantiles.map((series) => series[t]!) };
        return (
          <p key={id}>
            {fans.length > 1 && <span className={uncertaintyStyles.sayName}>{words.uncertainty.ofScenario(name)}</span>}
            {rangeSentence(names(), metric, at, drawn).map(({ text, of: number }, k) =>
              number === undefined ? (
                text
              ) : (
                <button
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no identity of their own
                  key={k}
                  type="button"
                  className={uncertaintyStyles.fanNumber}
                  aria-label={words.uncertainty.explainNumber(text, fanNumberName(names(), number))}
                  title={words.uncertainty.aboutNumber(fanNumberName(names(), number), nounOf(names(), metric), at)}
                  onClick={() => explain(id, at, number)}
                >
                  {text}
                </button>
              ),
            )}
            <MedianSentence shown={shown} fan={fan} t={t} />
            {targets
              .map(
                (target) =>
                  ` ${targetSentence(names(), target, target.share, horizon.base)}${projectedTo(target.value)}`,
              )
              .join('')}
          </p>
        );
      })}
    </div>
  );
});

import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { decimalsFor, drawsInWords } from '../../../shared/formats/number.ts';
import { METRICS } from '../../../shared/model/metrics.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { drawnShare, metricHeading, metricValue, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

/** In which share of the draws each scenario is best, and how much it misses on average. */
export function bestCommand(
  document: ScenarioDocument,
  { metric, year, subjects }: Questions['best'],
  { draws, share, regret }: Answers['best'],
): Result {
  return {
    json: () => ({ metric, year, draws, share, regret }),
    csv: () => [['scenario', 'share', 'regret'], ...subjects.map(({ id }) => [id, share[id]!, regret[id]!])],
    table: () => {
      const decimals = decimalsFor(Math.max(...Object.values(regret)));
      const rows = subjects.map(({ id }) => [
        scenarioName(document, id),
        drawnShare(share[id]!),
        metricValue(metric, regret[id]!, decimals),
      ]);
      const more = METRICS[metric].better === 'higher' ? 'more is better' : 'less is better';
      return [
        `${metricHeading(metric)} in ${year}, over ${drawsInWords(draws)}; ${more}`,
        '',
        textTable(
          [
            { heading: ['Scenario'], align: 'left' },
            { heading: ['Best in'], align: 'right' },
            { heading: ['Expected regret'], align: 'right' },
          ],
          rows,
        ),
        'Expected regret: by how much it misses the best scenario of each draw, on average.',
        '',
      ].join('\n');
    },
  };
}

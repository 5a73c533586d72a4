import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { bestTable } from '../../../shared/tables/best.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

/** In which share of the draws each scenario is best, and how much it misses on average. */
export function bestCommand(document: ScenarioDocument, question: Questions['best'], answer: Answers['best']): Result {
  const { metric, year, subjects } = question;
  const { draws, share, regret } = answer;
  const named = subjects.map(({ id }) => ({ id, name: scenarioName(document, id) }));
  const table = bestTable(namesIn(document), named, question, answer);
  return {
    json: () => ({ metric, year, draws, share, regret }),
    csv: () => [table],
    table: (columns) => `${textTable(table, columns)}\n${words.commandLine.expectedRegret}\n`,
  };
}
